"""Removes what annotations of variables leave in a namespace: nothing native reads `__annotations__`.

    %1 = get_name `list`
    %3 = get_item %1, %2                 %1 = get_name `list`
    %5 = get_name `__annotations__`  ->
    set_item %5, "x", %3

Names in an annotation are still looked up, so that one that is not bound is found; subscripts and `|` are not run.

Requires: HIR as built.  Keeps: everything else.
"""

from __future__ import annotations

from aipy.ir import hir
from aipy.ir.function import Function
from aipy.ir.op import Op, Value

ANNOTATIONS = "__annotations__"
_SHAPES = (hir.GetItem, hir.Binary, hir.MakeTuple, hir.MakeList, hir.Constant, hir.GetAttribute)


def remove_annotation_stores(function: Function) -> None:
    """Deletes stores into `__annotations__` with the parts of their values that nothing else uses."""
    for block in function.blocks:
        dead: set[Op] = set()
        for op in block.ops:
            if isinstance(op, hir.SetItem) and _is_namespace(op.object):
                dead.add(op)
                for operand in (op.object, op.index, op.value):
                    _collect(operand, block.ops, dead)
        if dead:
            block.ops[:] = [op for op in block.ops if op not in dead]


def _is_namespace(value: Value) -> bool:
    return isinstance(value, hir.GetName | hir.GetGlobal) and value.variable == ANNOTATIONS


def _collect(value: Value, ops: list[Op], dead: set[Op]) -> None:
    """Adds to `dead` the op behind a value and its operands, as far as they are parts of an annotation alone."""
    if not isinstance(value, Op) or value not in ops or value in dead:
        return
    if isinstance(value, hir.Binary) and value.operator is not hir.BinaryOperator.OR:
        return
    if isinstance(value, _SHAPES) or _is_namespace(value):
        dead.add(value)
        for operand in value.operands():
            _collect(operand, ops, dead)
