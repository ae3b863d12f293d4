"""The two intermediate representations: HIR as Python means it, MIR as the machine does it."""
