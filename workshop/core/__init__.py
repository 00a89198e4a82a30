"""The meeting itself, pure: what can happen, which rules hold, and what follows from it."""
