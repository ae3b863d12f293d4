"""Makes every reference explicit: `retain`, `release`, and what to release where an op raises (`Op.cleanup`).

    %3 = list.get %0, %1           %3 = list.get %0, %1
    list.append %2, %3             retain %3
    call.any %4, (%3)       ->     list.append %2, %3
                                   call.any %4, (%3)    !cleanup %3
                                   release %3

A reference is moved at its last use by an op that takes it and released right after its last use otherwise. An op that
raises has consumed what it takes; it releases nothing else.

Requires: `summarize_functions`; no `retain` or `release` yet.  Keeps: all other ops and their order; splits edges.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from aipy.analysis.effects import can_raise
from aipy.analysis.liveness import Liveness, compute_liveness
from aipy.analysis.order import blocks_in_order
from aipy.analysis.ownership import Ownership, find_ownership, is_counted, taken_operands
from aipy.ir.function import Block
from aipy.ir.mir.control import Jump, NextAny, NextGenerator, Return
from aipy.ir.mir.objects import Release, Retain
from aipy.ir.module import MirFunction, MirModule
from aipy.ir.op import Edge, Op, Value
from aipy.ir.types import NONE


def insert_refcounts(module: MirModule) -> None:
    """Inserts counting into all functions."""
    functions = {function.symbol: function for function in module.functions}
    for function in module.functions:
        _Inserter(function, functions).run()


class _Inserter:
    def __init__(self, function: MirFunction, functions: Mapping[str, MirFunction]) -> None:
        self.function = function
        self.functions = functions
        make_landing_blocks(function)
        self.blocks = blocks_in_order(function)
        self.ownership: Ownership = find_ownership(function)
        self.raises: Callable[[Op], bool] = lambda op: can_raise(op, functions)
        self.liveness: Liveness = compute_liveness(self.blocks, self.ownership.owner, self.raises)
        self.added: list[Block] = []

    def run(self) -> None:
        """Counts block by block; blocks on split edges are added."""
        for block in self.blocks:
            self._count_block(block)
        self.function.blocks = [*self.blocks, *self.added]

    def _count_block(self, block: Block) -> None:
        liveness = self.liveness
        after = liveness.after_each(block)
        ops: list[Op] = []
        start = liveness.before(block.ops[0], after[0])
        for param in block.params:
            if self._own_bit(param) & ~start:
                ops.append(_counting(Release, param, block.ops[0]))
        for op, live_after in zip(block.ops, after, strict=True):
            live = liveness.before(op, live_after)
            if isinstance(op, Return):
                self._count_return(op, live, ops)
            elif op.is_terminator:
                self._count_edges(op, live, ops)
            else:
                self._count_op(op, live, live_after, ops)
        for op in ops:
            op.block = block
        block.ops = ops

    def _count_op(self, op: Op, live: int, live_after: int, ops: list[Op]) -> None:
        needed = live_after
        if self.raises(op):
            needed |= self.liveness.unwind_live(_block(op))
        taken = taken_operands(op)
        moved = self._move(op, taken, needed | self._borrowed_by(op, taken), ops)
        self._set_cleanup(op, live & ~moved)
        ops.append(op)
        dead = (live | self._own_bit(op)) & ~live_after & ~moved
        ops += [_counting(Release, value, op) for value in self.liveness.members(dead)]

    def _move(self, op: Op, taken: list[Value], needed: int, ops: list[Op]) -> int:
        """Retains those of `taken` whose owner is needed further; the bits of the owners that are handed over."""
        moved = 0
        for value in taken:
            bit = self.liveness.bit(value)
            if bit and not bit & (needed | moved) and self.ownership.is_whole(value):
                moved |= bit
            else:
                ops.append(_counting(Retain, value, op))
        return moved

    def _borrowed_by(self, op: Op, taken: list[Value]) -> int:
        """Owners that the op also reads as operands it does not take."""
        rest = list(op.operands())
        for value in taken:
            rest.remove(value)
        return self.liveness.bits(iter(rest))

    def _set_cleanup(self, op: Op, held: int) -> None:
        if self.raises(op):
            op.cleanup = tuple(self.liveness.members(held & ~self.liveness.unwind_live(_block(op))))

    def _count_return(self, op: Return, live: int, ops: list[Op]) -> None:
        moved = self._move(op, taken_operands(op), 0, ops)
        ops += [_counting(Release, value, op) for value in self.liveness.members(live & ~moved)]
        ops.append(op)

    def _count_edges(self, op: Op, live: int, ops: list[Op]) -> None:
        self._set_cleanup(op, live)
        edges = list(op.edges())
        for edge in edges:
            target_live = self.liveness.live_in[edge.target]
            counting: list[Op] = []
            moved = self._move(op, [value for value in edge.args if is_counted(value)], target_live, counting)
            counting += [_counting(Release, value, op) for value in self.liveness.members(live & ~target_live & ~moved)]
            if not counting:
                continue
            if len(edges) == 1:
                ops += counting
            else:
                self._split(op, edge, counting)
        ops.append(op)

    def _split(self, op: Op, edge: Edge, counting: list[Op]) -> None:
        """Puts `counting` into a new block on the edge."""
        between = Block(f"{edge.target.label}.counts")
        provided: tuple[Value, ...] = ()
        if isinstance(op, NextAny | NextGenerator) and edge is op.body:
            item = between.add_param()
            item.type = edge.target.params[0].type
            provided = (item,)
        for inner in counting:
            between.append(inner)
        between.append(Jump(Edge(edge.target, (*provided, *edge.args))))
        edge.target, edge.args = between, ()
        self.added.append(between)

    def _own_bit(self, value: Value) -> int:
        own = self.liveness.index.get(value)
        return 0 if own is None else 1 << own


def make_landing_blocks(function: MirFunction) -> None:
    """Gives unwind edges with arguments a block that passes them, so that counts can be adjusted on the way."""
    made: dict[tuple[Block, tuple[Value, ...]], Block] = {}
    for block in list(function.blocks):
        edge = block.unwind
        if edge is None or not edge.args:
            continue
        landing = made.get((edge.target, edge.args))
        if landing is None:
            landing = Block(f"{edge.target.label}.landing")
            exception = landing.add_param("exception")
            exception.type = edge.target.params[0].type
            landing.append(Jump(Edge(edge.target, (exception, *edge.args))))
            made[edge.target, edge.args] = landing
            function.blocks.append(landing)
        block.unwind = Edge(landing, ())


def _counting(kind: type[Retain] | type[Release], value: Value, near: Op) -> Op:
    made = kind(value)
    made.span, made.type = near.span, NONE
    return made


def _block(op: Op) -> Block:
    assert op.block is not None
    return op.block
