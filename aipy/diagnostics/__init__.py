"""What the compiler tells the user: codes, positions, renderers."""
