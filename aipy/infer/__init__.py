"""Type inference: abstract interpretation of HIR to a fixed point across functions."""
