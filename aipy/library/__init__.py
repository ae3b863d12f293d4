"""The builtins and standard modules, declared in Python text: `load` reads them, `header` writes their C side."""
