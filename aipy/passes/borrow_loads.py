"""Lets loads from mutable places take no count where the place cannot change while the value is used.

    %3 = list.get %0, %1                    %3 = list.get %0, %1     (borrows)
    %4 = list.get %3, %2    (a row)   ->    %4 = list.get %3, %2

A borrowing value lives as long as what it was loaded from, so that is kept alive up to the value's last use. Between
there may be no call of code that may write, and no store to a place of the same kind (a field at the same offset, an
item of a list, a cell, the same global).

Requires: `summarize_functions`; no counting yet.  Keeps: all ops.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from aipy.analysis.effects import can_raise, effects_of
from aipy.analysis.leaves import leaves
from aipy.analysis.liveness import compute_liveness
from aipy.analysis.order import blocks_in_order
from aipy.ir.effects import Effects
from aipy.ir.mir.calls import CallFunction, CallRuntime, Yield
from aipy.ir.mir.containers import DictEntryKey, DictEntryValue, HeapTupleItem, ListAppend, ListGet, ListSet, SetEntryKey
from aipy.ir.mir.objects import ClearCell, GetCell, GetField, GetGlobal, SetCell, SetField, SetGlobal, SetLocal
from aipy.ir.module import Abi, MirFunction, MirModule
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind

Place = tuple[str, object]
Nearest = Callable[[Value], Value | None]
_LOADS = (GetField, ListGet, GetCell, GetGlobal, HeapTupleItem, DictEntryKey, DictEntryValue, SetEntryKey)


def borrow_loads(module: MirModule) -> None:
    """Marks the loads that need no count."""
    if _releases_run_code(module):
        return
    functions = {function.symbol: function for function in module.functions}
    for function in module.functions:
        _borrow(function, functions)


def _releases_run_code(module: MirModule) -> bool:
    """Whether dropping a value may run code of the program: `__del__`, or the `finally` of a suspended generator."""
    return any(layout.has_del for layout in module.classes) or any(
        function.abi is Abi.GENERATOR and any(block.unwind is not None and any(isinstance(op, Yield) for op in block.ops) for block in function.blocks)
        for function in module.functions
    )


def _borrow(function: MirFunction, functions: Mapping[str, MirFunction]) -> None:
    blocks = blocks_in_order(function)
    candidates: dict[Op, Place] = {op: _place(op) for block in blocks for op in block.ops if isinstance(op, _LOADS) and _is_counted(op)}
    if not candidates:
        return

    def nearest(value: Value) -> Value | None:
        while isinstance(value, Op) and value not in candidates and value.alias:
            value = getattr(value, value.alias)
        return value if value in candidates else None

    liveness = compute_liveness(blocks, nearest, lambda op: can_raise(op, functions))
    failed: set[Value] = set()
    for block in blocks:
        for op, after in zip(block.ops, liveness.after_each(block), strict=True):
            effects = effects_of(op, functions)
            if not (effects.writes or effects.calls):
                continue
            during = effects.calls or effects.raises or isinstance(op, CallFunction | CallRuntime)
            live = liveness.before(op, after) if during else after
            if live:
                changed = _changed_places(op, effects)
                for value in liveness.members(live):
                    failed.update(_changed(value, changed, candidates, nearest))
    for candidate in candidates:
        if candidate not in failed:
            candidate.borrows = True


def _is_counted(op: Op) -> bool:
    assert op.type is not None
    return any(leaf.kind in (Kind.ANY, Kind.REF) for _, leaf in leaves(op.type))


def _place(op: Op) -> Place:
    match op:
        case GetField():
            return ("field", op.offset)
        case GetGlobal():
            return ("global", op.symbol)
        case HeapTupleItem():
            return ("tuple", None)
        case _:
            return (type(op).__name__, None)


def _changed_places(op: Op, effects: Effects) -> frozenset[Place] | None:
    """The places whose content the op may replace; None for all."""
    match op:
        case SetField():
            return frozenset({("field", op.offset)}) if _stores_counted(op.value) else frozenset()
        case SetGlobal():
            return frozenset({("global", op.symbol)})
        case SetCell() | ClearCell():
            return frozenset({("GetCell", None)})
        case ListSet():
            return frozenset({("ListGet", None)}) if _stores_counted(op.value) else frozenset()
        case ListAppend() | SetLocal():
            return frozenset()
        case _:
            return None


def _stores_counted(value: Value) -> bool:
    assert value.type is not None
    return any(leaf.kind in (Kind.ANY, Kind.REF) for _, leaf in leaves(value.type))


def _changed(value: Value, changed: frozenset[Place] | None, candidates: Mapping[Op, Place], nearest: Nearest) -> list[Value]:
    """Of a live candidate and those it is loaded from: the ones whose place may have changed. Heap tuples never do."""
    found: list[Value] = []
    current: Value | None = value
    while current is not None:
        assert isinstance(current, Op)
        place = candidates[current]
        if place[0] != "tuple" and (changed is None or place in changed):
            found.append(current)
        parent = next(current.operands(), None)
        current = None if parent is None else nearest(parent)
    return found
