"""The machines code can be made for, read from `toolchains/`."""
