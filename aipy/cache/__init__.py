"""Results of earlier runs, found again by their content."""
