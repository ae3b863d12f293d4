"""Drops what cannot run and joins what runs in one go.

    b1: mir.jump b2(%1)
    b2(%2): %3 = int.add %2, %2     ->     b1: %3 = int.add %1, %1

Unreachable blocks, branches on constants, unwind edges of blocks in which nothing raises, and jumps to blocks with no
other predecessor go away.

Requires: `summarize_functions`.  Keeps: values, order of ops.
"""

from __future__ import annotations

from collections.abc import Mapping

from aipy.analysis.effects import can_raise
from aipy.analysis.order import blocks_in_order
from aipy.ir.function import Block
from aipy.ir.mir.constants import ConstBool
from aipy.ir.mir.control import Branch, Jump
from aipy.ir.module import MirFunction, MirModule
from aipy.ir.op import Edge, Value


def simplify_control_flow(module: MirModule) -> None:
    """Simplifies all functions."""
    functions = {function.symbol: function for function in module.functions}
    for function in module.functions:
        _simplify(function, functions)


def _simplify(function: MirFunction, functions: Mapping[str, MirFunction]) -> None:
    function.blocks = blocks_in_order(function)
    for block in function.blocks:
        if block.unwind is not None and not any(can_raise(op, functions) for op in block.ops):
            block.unwind = None
        last = block.terminator
        if isinstance(last, Branch) and isinstance(last.condition, ConstBool):
            _replace_terminator(block, last.then if last.condition.value else last.otherwise)
        elif isinstance(last, Branch) and last.then.target is last.otherwise.target and last.then.args == last.otherwise.args:
            _replace_terminator(block, last.then)
    function.blocks = blocks_in_order(function)
    _join_blocks(function, functions)


def _replace_terminator(block: Block, edge: Edge) -> None:
    old = block.ops.pop()
    block.append(Jump(Edge(edge.target, edge.args))).span = old.span


def _join_blocks(function: MirFunction, functions: Mapping[str, MirFunction]) -> None:
    entries: dict[Block, int] = dict.fromkeys(function.blocks, 0)
    unwinds: set[Block] = set()
    for block in function.blocks:
        for edge in block.edges():
            entries[edge.target] += 1
        if block.unwind is not None:
            unwinds.add(block.unwind.target)
    mapping: dict[Value, Value] = {}
    joined: set[Block] = set()
    for block in function.blocks:
        if block in joined:
            continue
        while isinstance(block.terminator, Jump):
            edge = block.terminator.target
            target = edge.target
            if entries[target] != 1 or target in unwinds or target is block or target is function.entry:
                break
            if not _same_unwind(block, target, functions):
                break
            for param, argument in zip(target.params, edge.args, strict=True):
                mapping[param] = argument
            block.ops.pop()
            for op in target.ops:
                block.append(op)
            block.unwind = block.unwind or target.unwind
            joined.add(target)
    if not joined:
        return
    function.blocks = [block for block in function.blocks if block not in joined]
    _replace(function, mapping)


def _same_unwind(first: Block, second: Block, functions: Mapping[str, MirFunction]) -> bool:
    """Whether the ops of both blocks may stand in one."""
    left, right = first.unwind, second.unwind
    if left is None and right is None:
        return True
    if left is None or right is None:
        other = first if left is None else second
        # What the unwind edge passes must be defined before the joined block begins.
        return left is not None and not any(can_raise(op, functions) for op in other.ops)
    return left.target is right.target and left.args == right.args


def _replace(function: MirFunction, mapping: dict[Value, Value]) -> None:
    final: dict[Value, Value] = {}
    for param in mapping:
        value = mapping[param]
        while value in mapping:
            value = mapping[value]
        final[param] = value
    if not final:
        return
    for block in function.blocks:
        for op in block.ops:
            op.replace_uses(final)
        if block.unwind is not None and block.unwind.args:
            block.unwind.args = tuple(final.get(value, value) for value in block.unwind.args)
