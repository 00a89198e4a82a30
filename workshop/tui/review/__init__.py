"""Saved sessions, months later: story and barriers first, then how the promises stand (S16, F14)."""
