"""Source text to trees."""
