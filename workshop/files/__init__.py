"""Scenario and session files: read, checked and written so that nothing half-done remains."""
