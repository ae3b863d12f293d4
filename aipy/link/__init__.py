"""From objects to artifacts: zig, the C runtime, executables."""
