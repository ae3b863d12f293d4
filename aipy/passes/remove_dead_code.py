"""Removes values nobody uses, block parameters included.

    b1(%1, %2): %3 = int.add %1, %1          b1(%1):
                return %1            ->               return %1

Requires: no counting yet.  Keeps: control flow.
"""

from __future__ import annotations

from collections.abc import Mapping

from aipy.analysis.effects import effects_of
from aipy.ir.function import Block
from aipy.ir.mir.control import NextAny, NextGenerator
from aipy.ir.module import MirFunction, MirModule
from aipy.ir.op import Edge, Op, Param, Value


def remove_dead_code(module: MirModule) -> None:
    """Removes dead values of all functions."""
    functions = {function.symbol: function for function in module.functions}
    for function in module.functions:
        _remove(function, functions)


def _remove(function: MirFunction, functions: Mapping[str, MirFunction]) -> None:
    incoming: dict[Block, list[tuple[Edge, int]]] = {block: [] for block in function.blocks}
    provided: set[Value] = set(function.entry.params)
    work: list[Value] = []
    for block in function.blocks:
        last = block.terminator
        for edge in last.edges():
            first = 1 if isinstance(last, NextAny | NextGenerator) and edge is last.body else 0
            incoming[edge.target].append((edge, first))
            provided.update(edge.target.params[:first])
        if block.unwind is not None:
            incoming[block.unwind.target].append((block.unwind, 1))
            provided.update(block.unwind.target.params[:1])
        for op in block.ops:
            if op.is_terminator or not effects_of(op, functions).removable_if_unused:
                work += op.operands()
    # A parameter that one edge provides itself is kept, so all other edges go on passing it.
    work += provided - set(function.entry.params)
    live: set[Value] = set()
    while work:
        value = work.pop()
        if value in live:
            continue
        live.add(value)
        if isinstance(value, Op):
            work += value.operands()
        elif isinstance(value, Param) and value.block is not None and value.block in incoming:
            index = value.block.params.index(value)
            work += [edge.args[index - first] for edge, first in incoming[value.block] if index >= first]
    for block in function.blocks:
        block.ops = [op for op in block.ops if op in live or op.is_terminator or not effects_of(op, functions).removable_if_unused]
        kept = [index for index, param in enumerate(block.params) if param in live or param in provided]
        if len(kept) != len(block.params):
            for edge, first in incoming[block]:
                edge.args = tuple(edge.args[index - first] for index in kept if index >= first)
            block.params = [block.params[index] for index in kept]
