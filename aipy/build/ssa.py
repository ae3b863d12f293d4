"""SSA construction while the graph is being built: Braun et al. 2013, with block parameters in place of phis.

A variable's reaching value is looked up backwards from where it is read; where paths join, a block parameter
is made on demand. Parameters that turn out to have one value only are removed at the end, all at once.
"""

from __future__ import annotations

from collections.abc import Iterable

from aipy.build.tidy import tidy_blocks
from aipy.ir.function import Block
from aipy.ir.hir import CheckBound, Unbound
from aipy.ir.op import Edge, Op, Param, Value

VariableKey = object  # a name, or (name, scope) for a comprehension's own variable


class OpenBlock:
    """A block under construction: what each variable is at its end, and the edges that lead to it.

    `phis` are the parameters made for variables, each with one operand per predecessor. `sealed`: no more
    predecessors will come.
    """

    __slots__ = ("block", "definitions", "open_phis", "phis", "predecessors", "sealed")

    def __init__(self, label: str = "") -> None:
        self.block = Block(label)
        self.definitions: dict[VariableKey, Value] = {}
        self.predecessors: list[tuple[OpenBlock, Edge]] = []
        self.phis: list[tuple[Param, list[Value]]] = []
        self.open_phis: list[tuple[VariableKey, Param, list[Value]]] = []
        self.sealed = False


class VariableReader:
    """Finds the value of a variable at a block's end."""

    __slots__ = ("phis", "unbound", "unbound_is_operand", "unfilled")

    def __init__(self) -> None:
        self.unbound = Unbound()
        self.unbound_is_operand = False
        self.phis: dict[Value, list[Value]] = {}
        self.unfilled: list[tuple[OpenBlock, VariableKey, list[Value]]] = []

    def read(self, block: OpenBlock, variable: VariableKey) -> Value:
        """The variable's value at the end of `block`; `self.unbound` where it has none."""
        value = block.definitions.get(variable)
        if value is None:
            value = self._search(block, variable)
            while self.unfilled:
                target, key, operands = self.unfilled.pop()
                for predecessor, _ in target.predecessors:
                    found = predecessor.definitions.get(key)
                    operands.append(self._search(predecessor, key) if found is None else found)
        return value

    def seal(self, block: OpenBlock) -> None:
        """Says that all predecessors of `block` are known, and completes parameters made before."""
        block.sealed = True
        for variable, _, operands in block.open_phis:
            operands.extend([self.read(predecessor, variable) for predecessor, _ in block.predecessors])
        block.open_phis.clear()

    def merge(self, block: OpenBlock, name: str = "") -> tuple[Param, list[Value]]:
        """A new parameter of `block` and the list of its operands, one per predecessor in their order."""
        phi = Param(name)
        phi.block = block.block
        operands: list[Value] = []
        block.phis.append((phi, operands))
        self.phis[phi] = operands
        return phi, operands

    def _search(self, block: OpenBlock, variable: VariableKey) -> Value:
        passed = []
        while True:
            value = block.definitions.get(variable)
            if value is not None:
                break
            if block.sealed:
                predecessors = block.predecessors
                if len(predecessors) == 1:
                    passed.append(block)
                    block = predecessors[0][0]
                    continue
                if not predecessors:
                    value = block.definitions[variable] = self.unbound
                    break
            value, operands = self.merge(block, variable if isinstance(variable, str) else variable[0])  # type: ignore[index]
            block.definitions[variable] = value
            if block.sealed:
                self.unfilled.append((block, variable, operands))
            else:
                block.open_phis.append((variable, value, operands))
            break
        for between in passed:
            between.definitions[variable] = value
        return value


def complete_blocks(blocks: list[OpenBlock], reader: VariableReader) -> list[Block]:
    """Removes needless checks and parameters, then writes the edges' arguments; returns the finished blocks.

    `reader.unbound` is placed in the entry block if anything reads it.
    """
    replaced: dict[Value, Value] = {}
    _drop_checks_of_bound(blocks, reader, replaced)
    _drop_single_valued(blocks, replaced)
    finished = [block.block for block in blocks]
    if replaced:
        _replace_uses(finished, replaced)
    for block in blocks:
        _write_arguments(block, replaced)
    finished = tidy_blocks(finished)
    unbound = reader.unbound
    if reader.unbound_is_operand or unbound in replaced.values() or _is_passed(finished, unbound):
        unbound.block = finished[0]
        finished[0].ops.insert(0, unbound)
    for index, done in enumerate(finished):
        done.index = index
    return finished


def _is_passed(blocks: list[Block], value: Value) -> bool:
    return any([value in edge.args for block in blocks for edge in block.edges()])


def _drop_checks_of_bound(blocks: list[OpenBlock], reader: VariableReader, replaced: dict[Value, Value]) -> None:
    checked = [block.block for block in blocks if any(op.__class__ is CheckBound for op in block.block.ops)]
    if not checked:
        return
    unbound: set[Value] = {reader.unbound}
    count = 0
    while len(unbound) != count:
        count = len(unbound)
        for block in blocks:
            for phi, operands in block.phis:
                if phi not in unbound and not unbound.isdisjoint(operands):
                    unbound.add(phi)
    for done in checked:
        kept: list[Op] = []
        for op in done.ops:
            if op.__class__ is CheckBound and op.value not in unbound:
                replaced[op] = op.value
            else:
                kept.append(op)
        done.ops[:] = kept


def _resolved(value: Value, replaced: dict[Value, Value]) -> Value:
    if value not in replaced:
        return value
    path = []
    while (target := replaced.get(value)) is not None:
        path.append(value)
        value = target
    for passed in path:
        replaced[passed] = value
    return value


def _drop_single_valued(blocks: list[OpenBlock], replaced: dict[Value, Value]) -> None:
    """A parameter whose operands are one value, besides itself, is that value."""
    open_phis = [(phi, operands) for block in blocks for phi, operands in block.phis]
    changed = True
    while changed:
        changed = False
        kept = []
        for phi, operands in open_phis:
            only: Value | None = None
            for operand in operands:
                value = _resolved(operand, replaced) if operand in replaced else operand
                if value is not only and value is not phi:
                    if only is not None:
                        kept.append((phi, operands))
                        break
                    only = value
            else:
                if only is not None:
                    replaced[phi] = only
                    changed = True
        open_phis = kept


def _replace_uses(blocks: Iterable[Block], replaced: dict[Value, Value]) -> None:
    for value in list(replaced):
        _resolved(value, replaced)
    for block in blocks:
        for op in block.ops:
            for field in op.operand_fields:
                value = getattr(op, field)
                if value.__class__ is tuple:
                    for item in value:
                        if item in replaced:
                            setattr(op, field, tuple([replaced.get(item, item) for item in value]))
                            break
                elif value in replaced:
                    setattr(op, field, replaced[value])


def _write_arguments(block: OpenBlock, replaced: dict[Value, Value]) -> None:
    kept = [(phi, operands) for phi, operands in block.phis if phi not in replaced]
    if not kept:
        return
    block.block.params.extend(phi for phi, _ in kept)
    for index, (_, edge) in enumerate(block.predecessors):
        edge.args = tuple([replaced.get(operands[index], operands[index]) for _, operands in kept])
