"""One live room: it orders proposals in a durable log and tells its followers."""
