"""Minutes, partner sheets and calendars from a saved record; pure functions."""
