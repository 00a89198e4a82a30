"""What one hostile machine does to a room, each in a file of its own; run in a process apart from who measures."""
