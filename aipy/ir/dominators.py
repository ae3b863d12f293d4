"""Dominators of a graph of blocks.

Source: Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
"""

from __future__ import annotations

from aipy.ir.function import Block


def immediate_dominators(order: list[Block]) -> dict[Block, Block]:
    """Maps each block of a reverse postorder to its immediate dominator; the entry to itself."""
    number = {block: index for index, block in enumerate(order)}
    predecessors: dict[Block, list[Block]] = {block: [] for block in order}
    for block in order:
        for edge in block.edges():
            predecessors[edge.target].append(block)
    entry = order[0]
    found: dict[Block, Block] = {entry: entry}
    changed = True
    while changed:
        changed = False
        for block in order[1:]:
            best: Block | None = None
            for other in predecessors[block]:
                if other not in found:
                    continue
                if best is None:
                    best = other
                    continue
                left, right = other, best
                while left is not right:
                    while number[left] > number[right]:
                        left = found[left]
                    while number[right] > number[left]:
                        right = found[right]
                best = left
            if best is not None and found.get(block) is not best:
                found[block] = best
                changed = True
    return found


def dominator_children(order: list[Block]) -> dict[Block, list[Block]]:
    """The dominator tree: for each block the blocks it immediately dominates, in reverse postorder."""
    children: dict[Block, list[Block]] = {block: [] for block in order}
    for block, parent in immediate_dominators(order).items():
        if block is not parent:
            children[parent].append(block)
    return children
