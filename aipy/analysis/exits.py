"""Which ops may leave narrow code for wide code."""

from __future__ import annotations

from aipy.analysis.effects import Functions
from aipy.ir.mir.calls import CallFunction
from aipy.ir.mir.constants import ConstInt
from aipy.ir.mir.containers import MakeTuple, TupleItem
from aipy.ir.mir.integers import IntAnd, IntExtend, IntInvert, IntMax, IntMin, IntMod, IntOr, IntRshift, IntXor
from aipy.ir.op import Op

# Of two numbers of 64 bits these give one of 64 bits, or they compute nothing.
_NEVER: tuple[type[Op], ...] = (
    ConstInt,
    IntAnd,
    IntExtend,
    IntInvert,
    IntMax,
    IntMin,
    IntMod,
    IntOr,
    IntRshift,
    IntXor,
    MakeTuple,
    TupleItem,
)


def can_exit(op: Op, functions: Functions) -> bool:
    """Whether the op in narrow code may find a number that does not fit 64 bits."""
    if op.type is None or not op.type.changes_when_wide or isinstance(op, _NEVER):
        return False
    return functions[op.symbol].can_widen if isinstance(op, CallFunction) else True
