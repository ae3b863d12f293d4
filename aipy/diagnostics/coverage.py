"""How much of a program is native: the result of `aipy check`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tier(StrEnum):
    """How a function runs."""

    NATIVE = "native"
    MIXED = "mixed"
    INTERPRETED = "interpreted"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a function, or a place in it, is not native; `code` is a row of `codes.py`."""

    line: int
    column: int
    code: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class FunctionReport:
    """The verdict on one function; `name` is its `__qualname__`, the module body is `<module>`."""

    name: str
    line: int
    tier: Tier
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgramReport:
    """The verdict on a program: whether its executable starts CPython, and each function in source order."""

    file: str
    needs_python: bool
    functions: tuple[FunctionReport, ...]
