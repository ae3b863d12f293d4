"""MIR to LLVM IR as text, and LLVM IR to object files."""
