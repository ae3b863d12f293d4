"""Checks that a function's graph is well formed, whatever its op set.

An exception may leave a block before any of its ops is done, so for dominance a block with an unwind edge
is two nodes: its start, from which the unwind edge leaves, and its body.
"""

from __future__ import annotations

from typing import Protocol

from aipy.ir.function import Block
from aipy.ir.op import Op, Param, Value


class Graph(Protocol):
    """What HIR and MIR functions have in common."""

    name: str
    blocks: list[Block]


class MalformedGraph(Exception):
    """A graph that breaks a rule: our bug, never the user's."""


def verify(function: Graph) -> None:
    """Raises `MalformedGraph` if the function, or one inside it, breaks a rule of the IR."""
    if not function.blocks:
        raise MalformedGraph(f"{function.name}: no blocks")
    _Checker(function).check()
    for inner in getattr(function, "inner", ()):
        verify(inner)


class _Checker:
    """One function's numbering and dominator tree."""

    def __init__(self, function: Graph) -> None:
        self.function = function
        self.number = {block: index for index, block in enumerate(function.blocks)}
        self.position: dict[Value, int] = {}  # of ops, in their block

    def fail(self, block: Block, text: str) -> MalformedGraph:
        return MalformedGraph(f"{self.function.name}: b{self.number.get(block, -1)}: {text}")

    def check(self) -> None:
        if len(self.number) != len(self.function.blocks):
            raise MalformedGraph(f"{self.function.name}: a block is listed twice")
        for block in self.function.blocks:
            self._check_shape(block)
            self._check_edges(block)
        before, after = self._dominance()
        for block in self.function.blocks:
            self._check_uses(block, before, after)

    def _check_shape(self, block: Block) -> None:
        if not block.ops:
            raise self.fail(block, "empty block")
        last = len(block.ops) - 1
        position = self.position
        for index, op in enumerate(block.ops):
            if op.is_terminator != (index == last):
                where = "in the middle" if op.is_terminator else "missing"
                raise self.fail(block, f"terminator {where}: {op.name}")
            if op.block is not block:
                raise self.fail(block, f"{op.name} belongs to another block")
            if op in position:
                raise self.fail(block, f"{op.name} stands in two places")
            position[op] = index
        for param in block.params:
            if param.block is not block:
                raise self.fail(block, f"parameter {param.name} belongs to another block")

    def _check_edges(self, block: Block) -> None:
        terminator = block.ops[-1]
        edges = [(getattr(terminator, field), terminator.provides.get(field, 0)) for field in terminator.edge_fields]
        if block.unwind is not None:
            edges.append((block.unwind, 1))
        for edge, provided in edges:
            target = edge.target
            if target not in self.number:
                raise self.fail(block, "an edge leads to a block outside the function")
            if len(target.params) != provided + len(edge.args):
                raise self.fail(
                    block,
                    f"b{self.number[target]} takes {len(target.params)} parameters, is given {provided + len(edge.args)}",
                )
            if target is self.function.blocks[0]:
                raise self.fail(block, "an edge leads to the entry block")

    def _check_uses(self, block: Block, before: list[int], after: list[int]) -> None:
        body = self._body(block)
        position = self.position
        for index, op in enumerate(block.ops):
            for field in op.operand_fields:
                value = getattr(op, field)
                if value.__class__ is tuple:
                    for item in value:
                        if position.get(item, index) >= index or item.block is not block:
                            self._check_dominates(item, body, block, before, after, op)
                elif value is not None and (value.block is not block or position.get(value, -1) >= index):
                    self._check_dominates(value, body, block, before, after, op)
        terminator = block.ops[-1]
        for field in terminator.edge_fields:
            for value in getattr(terminator, field).args:
                if value.block is not block or value is terminator:
                    self._check_dominates(value, body, block, before, after, terminator)
        if block.unwind is not None:
            start = 2 * self.number[block]
            for value in block.unwind.args:
                self._check_dominates(value, start, block, before, after, None)

    def _check_dominates(self, value: Value, node: int, block: Block, before: list[int], after: list[int], user: Op | None) -> None:
        what = "the unwind edge" if user is None else user.name
        home = value.block
        if home is None or home not in self.number:
            raise self.fail(block, f"{what} uses a value of no block")
        if isinstance(value, Param):
            if value not in home.params:
                raise self.fail(block, f"{what} uses `{value.name}`, no parameter of b{self.number[home]}")
            definition = 2 * self.number[home]
        else:
            if value not in self.position:
                raise self.fail(block, f"{what} uses an op that is in no block")
            if home is block and user is not None and self.position[value] >= self.position[user]:
                raise self.fail(block, f"{what} uses a value before its definition")
            definition = self._body(home)
            if home is block and user is None:
                raise self.fail(block, "the unwind edge passes a value of its own block")
        if not (before[definition] <= before[node] and after[node] <= after[definition]) or not before[definition]:
            raise self.fail(block, f"{what} uses a value of b{self.number[home]} that does not dominate it")

    def _body(self, block: Block) -> int:
        """The node of a block's ops: its start's own where no unwind edge parts them."""
        return 2 * self.number[block] + (1 if block.unwind is not None else 0)

    def _dominance(self) -> tuple[list[int], list[int]]:
        """For each node when a walk of the dominator tree enters and leaves it; 0 for unreachable ones."""
        size = 2 * len(self.function.blocks)
        successors: list[list[int]] = [[] for _ in range(size)]
        number = self.number
        for index, block in enumerate(self.function.blocks):
            targets = [2 * number[edge.target] for edge in block.ops[-1].edges()]
            if block.unwind is None:
                successors[2 * index] = targets
            else:
                successors[2 * index] = [2 * index + 1, 2 * number[block.unwind.target]]
                successors[2 * index + 1] = targets
        order = _postorder(successors)
        parents = _immediate_dominators(successors, order)
        children: list[list[int]] = [[] for _ in range(size)]
        for node in order:
            if node:
                children[parents[node]].append(node)
        before, after = [0] * size, [0] * size
        clock = 1
        stack = [0]
        while stack:
            node = stack.pop()
            if node < 0:
                after[~node] = clock
            else:
                before[node] = clock
                stack.append(~node)
                stack.extend(children[node])
            clock += 1
        return before, after


def _postorder(successors: list[list[int]]) -> list[int]:
    seen = [False] * len(successors)
    seen[0] = True
    order: list[int] = []
    stack = [(0, iter(successors[0]))]
    while stack:
        node, targets = stack[-1]
        for target in targets:
            if not seen[target]:
                seen[target] = True
                stack.append((target, iter(successors[target])))
                break
        else:
            order.append(node)
            stack.pop()
    return order


def _immediate_dominators(successors: list[list[int]], postorder: list[int]) -> list[int]:
    """Cooper, Harvey, Kennedy (2001), on postorder numbers."""
    rank = [-1] * len(successors)
    for index, node in enumerate(postorder):
        rank[node] = index
    predecessors: list[list[int]] = [[] for _ in successors]
    for node in postorder:
        for target in successors[node]:
            predecessors[target].append(node)
    parents = [-1] * len(successors)
    parents[0] = 0
    changed = True
    while changed:
        changed = False
        for node in reversed(postorder):
            if node == 0:
                continue
            best = -1
            for other in predecessors[node]:
                if parents[other] < 0:
                    continue
                if best < 0:
                    best = other
                    continue
                while other != best:
                    while rank[other] < rank[best]:
                        other = parents[other]
                    while rank[best] < rank[other]:
                        best = parents[best]
            if parents[node] != best:
                parents[node] = best
                changed = True
    return parents
