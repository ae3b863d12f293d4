"""The order in which blocks are looked at."""

from __future__ import annotations

from aipy.ir.function import Block
from aipy.ir.module import MirFunction
from aipy.ir.op import Edge


def blocks_in_order(function: MirFunction) -> list[Block]:
    """Blocks reachable from the entry in reverse postorder: each before its successors except along back edges."""
    entry = function.entry
    seen = {entry}
    order: list[Block] = []
    stack: list[tuple[Block, list[Edge]]] = [(entry, list(entry.edges()))]
    while stack:
        block, edges = stack[-1]
        while edges:
            target = edges.pop().target
            if target not in seen:
                seen.add(target)
                stack.append((target, list(target.edges())))
                break
        else:
            stack.pop()
            order.append(block)
    order.reverse()
    return order
