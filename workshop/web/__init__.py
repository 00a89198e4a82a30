"""The phones, and the wire between the room and its screens."""
