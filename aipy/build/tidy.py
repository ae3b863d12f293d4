"""Removes the empty blocks that building front to back leaves behind.

b1: jump b2(%0)          an edge to b1 becomes one to b2(%0)
b1: ...; jump b2         with no other way to b2 and the same handler: one block
b1(%0): reraise %0       an exception that would arrive here goes where this block's goes
"""

from __future__ import annotations

from aipy.ir.function import Block
from aipy.ir.hir import Jump, Reraise
from aipy.ir.op import Edge, Value


def tidy_blocks(blocks: list[Block]) -> list[Block]:
    """The blocks that are left, in order; the first one stays first."""
    for block in blocks:
        if block.unwind is not None:
            block.unwind = _past_reraise(block.unwind)
        for edge in block.ops[-1].edges():
            _thread(edge)
    predecessors = _count_predecessors(blocks)
    for block in blocks:
        if predecessors.get(block, 0):
            _merge_chain(block, predecessors)
    return [block for block in blocks if predecessors.get(block, 0)]


def _past_reraise(edge: Edge) -> Edge | None:
    """The unwind edge that skips blocks which only pass the exception on; None if that is out of the function."""
    while True:
        target = edge.target
        op = target.ops[0]
        if not isinstance(op, Reraise) or op.exception is not target.params[0]:
            return edge
        if target.unwind is None:
            return None
        given: dict[Value, Value] = dict(zip(target.params[1:], edge.args, strict=True))
        edge = Edge(target.unwind.target, tuple([given.get(value, value) for value in target.unwind.args]))


def _thread(edge: Edge) -> None:
    for _ in range(100):  # a loop of nothing but jumps has no end
        target = edge.target
        op = target.ops[0]
        if op.__class__ is not Jump or target.params or target.unwind is not None or op.target.target is target:
            return
        edge.args = op.target.args
        edge.target = op.target.target


def _count_predecessors(blocks: list[Block]) -> dict[Block, int]:
    """How many edges lead to each block that can be reached; one more for the entry."""
    counts = {blocks[0]: 1}
    stack = [blocks[0]]
    while stack:
        for edge in stack.pop().edges():
            target = edge.target
            if target in counts:
                counts[target] += 1
            else:
                counts[target] = 1
                stack.append(target)
    return counts


def _merge_chain(block: Block, predecessors: dict[Block, int]) -> None:
    while block.ops[-1].__class__ is Jump:
        edge: Edge = block.ops[-1].target
        target = edge.target
        if predecessors[target] != 1 or target.params or not _same_handler(block, target):
            return
        block.ops.pop()
        for op in target.ops:
            op.block = block
        block.ops += target.ops
        predecessors[target] = 0


def _same_handler(left: Block, right: Block) -> bool:
    if left.unwind is None or right.unwind is None:
        return left.unwind is right.unwind
    return left.unwind.target is right.unwind.target and left.unwind.args == right.unwind.args
