"""MIR to MIR: one file a pass, in the order that pipeline.py gives."""
