"""Lets signals interrupt loops: a poll on the way back of every loop that may run long.

A poll may run any code, so in a loop that calls nothing it would keep loads from being hoisted. There it stands in a
loop around the loop, reached every STRIPE rounds:

    b1(%i): ...                         b0(%i): jump b1(%i, STRIPE)
            branch b1(%j), b2     ->    b1(%i, %n): ...  branch b3, b2
                                        b3: branch %n - 1 > 0: b1(%j, %n - 1), b4
                                        b4: poll; jump b0(%j)

Requires: `simplify_control_flow`.  Keeps: values.
"""

from __future__ import annotations

from collections.abc import Mapping

from aipy.analysis.effects import effects_of
from aipy.analysis.loops import Loop, find_loops
from aipy.ir.function import Block
from aipy.ir.hir import Comparison
from aipy.ir.mir.constants import ConstInt
from aipy.ir.mir.control import Branch, Jump, Poll
from aipy.ir.mir.integers import IntAdd, IntCompare, IntSub
from aipy.ir.module import MirFunction, MirModule
from aipy.ir.op import Edge, Op, Param, Span, Value
from aipy.ir.types import BOOL, I64, NONE, MirType

STRIPE = 1024
_SHORT = 4096


def insert_polls(module: MirModule) -> None:
    """Inserts polls into all functions."""
    functions = {function.symbol: function for function in module.functions}
    for function in module.functions:
        for loop in find_loops(function):
            if _is_short(loop) or not all(isinstance(latch.terminator, Jump | Branch) for latch in loop.latches):
                continue
            span = next((op.span for op in loop.header.ops if op.span is not None), None)
            if _calls(loop, functions):
                for latch in loop.latches:
                    _poll_on_edges(function, loop, latch, span)
            else:
                _poll_in_stripes(function, loop, span)


def _calls(loop: Loop, functions: Mapping[str, MirFunction]) -> bool:
    return any(effects_of(op, functions).calls for block in loop.blocks for op in block.ops)


def _is_short(loop: Loop) -> bool:
    """Whether the loop counts from one constant towards another not far away."""
    last = loop.header.terminator
    if not isinstance(last, Branch) or not isinstance(last.condition, IntCompare):
        return False
    counter, bound = last.condition.left, last.condition.right
    if not isinstance(bound, ConstInt) or not isinstance(counter, Param) or counter.block is not loop.header:
        return False
    index = loop.header.params.index(counter)
    starts = [edge.args[index] for edge in loop.entries]
    steps = [edge.args[index] for edge in loop.back_edges]
    near = all(isinstance(start, ConstInt) and abs(start.value - bound.value) <= _SHORT for start in starts)
    towards = 1 if last.condition.comparison in (Comparison.LT, Comparison.LE) else -1 if last.condition.comparison in (Comparison.GT, Comparison.GE) else 0
    return near and all(_step(step, counter) * towards > 0 for step in steps)


def _step(value: Value, counter: Value) -> int:
    """What is added to the counter in each round; 0 if that is not known."""
    if isinstance(value, IntAdd) and value.left is counter and isinstance(value.right, ConstInt):
        return value.right.value
    if isinstance(value, IntSub) and value.left is counter and isinstance(value.right, ConstInt):
        return -value.right.value
    return 0


def _poll_on_edges(function: MirFunction, loop: Loop, latch: Block, span: Span | None) -> None:
    for edge in latch.terminator.edges():
        if edge.target is loop.header:
            between = Block(f"{loop.header.label}.poll")
            between.unwind = _unwind(latch)
            between.append(_poll(span or latch.terminator.span))
            between.append(Jump(Edge(loop.header, edge.args)))
            edge.target, edge.args = between, ()
            function.blocks.append(between)


def _typed(op: Op, type: MirType) -> Op:
    op.type = type
    return op


def _poll(span: Span | None) -> Op:
    poll = _typed(Poll(), NONE)
    poll.span = span
    return poll


def _unwind(latch: Block) -> Edge | None:
    return None if latch.unwind is None else Edge(latch.unwind.target, latch.unwind.args)


def _poll_in_stripes(function: MirFunction, loop: Loop, span: Span | None) -> None:
    header = loop.header
    outer = Block(f"{header.label}.stripe")
    for param in header.params:
        outer.add_param(param.name).type = param.type
    full = outer.append(_typed(ConstInt(STRIPE), I64))
    outer.append(Jump(Edge(header, (*outer.params, full))))
    counter = header.add_param()
    counter.type = I64
    for edge in loop.entries:
        edge.target = outer
    for latch in loop.latches:
        for edge in latch.terminator.edges():
            if edge.target is not header:
                continue
            test, poll = Block(f"{header.label}.count"), Block(f"{header.label}.poll")
            one = test.append(_typed(ConstInt(1), I64))
            zero = test.append(_typed(ConstInt(0), I64))
            left = test.append(_typed(IntSub(counter, one), I64))
            more = test.append(_typed(IntCompare(Comparison.NE, left, zero), BOOL))
            test.append(Branch(more, Edge(header, (*edge.args, left)), Edge(poll), 1))
            poll.unwind = _unwind(latch)
            poll.append(_poll(span or latch.terminator.span))
            poll.append(Jump(Edge(outer, edge.args)))
            edge.target, edge.args = test, ()
            function.blocks += [test, poll]
    function.blocks.append(outer)
