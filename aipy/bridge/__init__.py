"""What crosses between native code and CPython, and how."""
