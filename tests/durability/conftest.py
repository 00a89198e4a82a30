"""What durability tests share."""

from figures import Say as Say
