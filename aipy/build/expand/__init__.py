"""Known decorators and bases written out as plain Python before names are resolved."""
