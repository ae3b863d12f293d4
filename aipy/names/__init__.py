"""What the names of a program mean: scopes and modules."""
