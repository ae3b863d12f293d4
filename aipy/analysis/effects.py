"""What one op may do, more exactly than its class says: by attributes, by the function it calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from aipy.ir.effects import READS, WRITES, Effects
from aipy.ir.mir.calls import CallFunction, CallRuntime
from aipy.ir.mir.containers import ListGet, ListSet, StrCodePoint, StrGet
from aipy.ir.mir.objects import GetCell, GetField, GetGlobal
from aipy.ir.module import MirFunction
from aipy.ir.op import Op

Functions = Mapping[str, MirFunction]


def effects_of(op: Op, functions: Functions) -> Effects:
    """The effects of this op here; `functions` are the program's by symbol."""
    exact = _EXACT.get(type(op))
    return op.effects if exact is None else exact(op, functions)


def can_raise(op: Op, functions: Functions) -> bool:
    """Whether the op may end in an exception."""
    return effects_of(op, functions).raises


def _call_function(op: Op, functions: Functions) -> Effects:
    assert isinstance(op, CallFunction)
    return functions[op.symbol].effects


def _call_runtime(op: Op, functions: Functions) -> Effects:
    assert isinstance(op, CallRuntime)
    return op.function.effects


def _named(op: Op, functions: Functions) -> Effects:
    name = op.attribute if isinstance(op, GetField) else op.variable if isinstance(op, GetCell | GetGlobal) else ""
    return op.effects if name else READS


def _checked(op: Op, functions: Functions) -> Effects:
    assert isinstance(op, ListGet | ListSet | StrGet | StrCodePoint)
    return op.effects if op.checked else WRITES if isinstance(op, ListSet) else READS


_EXACT: dict[type[Op], Callable[[Op, Functions], Effects]] = {
    CallFunction: _call_function,
    CallRuntime: _call_runtime,
    GetField: _named,
    GetCell: _named,
    GetGlobal: _named,
    ListGet: _checked,
    ListSet: _checked,
    StrGet: _checked,
    StrCodePoint: _checked,
}
