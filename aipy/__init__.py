"""Compiles ordinary, un-annotated Python to native code.

Importing this package is cheap: the compiler is loaded when one of its functions is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aipy.api import check, compile
    from aipy.diagnostics.diagnostic import Diagnostic

__version__ = "0.1.0"
__all__ = ["Diagnostic", "__version__", "check", "compile"]


def __getattr__(name: str) -> object:
    """Loads a public name on first use (PEP 562)."""
    if name in ("check", "compile"):
        from aipy import api

        return getattr(api, name)
    if name == "Diagnostic":
        from aipy.diagnostics.diagnostic import Diagnostic

        return Diagnostic
    raise AttributeError(f"module 'aipy' has no attribute {name!r}")
