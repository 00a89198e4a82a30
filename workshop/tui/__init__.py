"""What the facilitator and the room see in a terminal."""
