"""The vocabulary of declaration files, so that editors and type checkers understand them.

Declaration files are read with `ast` and never imported; what the marks mean is in `docs/adding/builtin.md`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Decorated = TypeVar("Decorated")
Element = TypeVar("Element")
Key = TypeVar("Key")
Value = TypeVar("Value")
Index = int
"""An int clipped to 64 bits."""
Length = int
"""A result in -1 <= n < 2**47."""
i64 = int
"""An int that fits 64 bits; OverflowError otherwise."""

END = (1 << 63) - 1
"""The largest index: "to the end"."""
MISSING = None
"""No argument given: the C function gets 0 or a null pointer."""


def runtime(effects: str, symbol: str | None = None) -> Callable[[Decorated], Decorated]:
    """Marks a member whose C function serves it; `effects` out of reads, writes, raises, allocates, calls."""
    return lambda member: member


def intrinsic(op: str) -> Callable[[Decorated], Decorated]:
    """Marks a member which the MIR op `op` replaces in typed code."""
    return lambda member: member


def bridged(effects: str) -> Callable[[Decorated], Decorated]:
    """Marks a callable that only CPython has, with what it does to its arguments."""
    return lambda member: member
