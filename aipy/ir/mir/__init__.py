"""MIR: concrete operations on represented values. One file per topic; every op states its ownership.

`takes` names operand fields whose reference the op consumes; all other operands are borrowed. A counted result
is a new reference unless `alias` names the operand it is part of (a cast, an item of an unboxed tuple): then it
owns nothing and lives as long as that operand's owner.
"""
