"""Natural loops."""

from __future__ import annotations

from dataclasses import dataclass, field

from aipy.analysis.order import blocks_in_order
from aipy.ir.function import Block
from aipy.ir.module import MirFunction
from aipy.ir.op import Edge


@dataclass(eq=False, slots=True)
class Loop:
    """Blocks that a header dominates and that lead back to it. `entries` are edges into the header from outside."""

    header: Block
    blocks: set[Block]
    latches: list[Block] = field(default_factory=list)
    entries: list[Edge] = field(default_factory=list)
    back_edges: list[Edge] = field(default_factory=list)


def find_loops(function: MirFunction) -> list[Loop]:
    """The loops of a function, outer ones first where they nest. An edge back to a block that does not dominate it (Python
    makes none) is no loop's, nor is one to a handler."""
    order = blocks_in_order(function)
    index = {block: number for number, block in enumerate(order)}
    predecessors: dict[Block, list[Block]] = {block: [] for block in order}
    for block in order:
        for edge in block.edges():
            predecessors[edge.target].append(block)
    handlers = {block.unwind.target for block in order if block.unwind is not None}
    loops = []
    for header in order:
        latches = [block for block in predecessors[header] if index[block] >= index[header]]
        if not latches:
            continue
        blocks = _body(header, latches, predecessors)
        if header in handlers or any(index[block] < index[header] for block in blocks):
            continue
        loop = Loop(header, blocks)
        for block in dict.fromkeys(predecessors[header]):
            inside = block in blocks
            if inside:
                loop.latches.append(block)
            for edge in block.terminator.edges():
                if edge.target is header:
                    (loop.back_edges if inside else loop.entries).append(edge)
        loops.append(loop)
    return loops


def _body(header: Block, latches: list[Block], predecessors: dict[Block, list[Block]]) -> set[Block]:
    body = {header}
    work = list(latches)
    while work:
        block = work.pop()
        if block not in body:
            body.add(block)
            work += predecessors[block]
    return body
