"""Trees to HIR."""
