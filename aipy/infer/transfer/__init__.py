"""Transfer functions: one for each HIR op, from facts of operands to the fact of the result."""
