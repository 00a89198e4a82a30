"""What the program costs, as ratios to something bare that was measured in the same run."""
