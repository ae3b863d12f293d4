"""Which values are needed later, per point of a function. Sets of values are ints used as bit sets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from aipy.ir.function import Block
from aipy.ir.op import Op, Value

# The value whose life a use prolongs: the value itself, the owner of what it is part of, or None for what needs no
# storage (constants).
Resolve = Callable[[Value], Value | None]


@dataclass(slots=True)
class Liveness:
    """Live values per block and, on demand, per op. `index` numbers the values, `values` lists them."""

    index: dict[Value, int]
    values: list[Value]
    live_in: dict[Block, int]
    live_out: dict[Block, int]  # into the terminator's successors, without its edges' arguments
    resolve: Resolve
    raises: Callable[[Op], bool]

    def bit(self, value: Value) -> int:
        """The bit of the value that `value` resolves to; 0 for none."""
        resolved = self.resolve(value)
        return 0 if resolved is None else 1 << self.index[resolved]

    def bits(self, values: Iterator[Value]) -> int:
        """The union of the values' bits."""
        result = 0
        for value in values:
            result |= self.bit(value)
        return result

    def members(self, bits: int) -> list[Value]:
        """The values of a set in numbering order."""
        result = []
        while bits:
            low = bits & -bits
            result.append(self.values[low.bit_length() - 1])
            bits ^= low
        return result

    def after_each(self, block: Block) -> list[int]:
        """For each op of the block the values live just after it (after the terminator: `live_out`)."""
        result = [0] * len(block.ops)
        live = self.live_out[block]
        unwind = self._unwind(block)
        for position in range(len(block.ops) - 1, -1, -1):
            result[position] = live
            live = self._before(block.ops[position], live, unwind)
        return result

    def before(self, op: Op, after: int) -> int:
        """The values live just before `op`, given those live after it."""
        assert op.block is not None
        return self._before(op, after, self._unwind(op.block))

    def unwind_live(self, block: Block) -> int:
        """What an exception in the block needs: the unwind edge's arguments and what is live in its target."""
        return self._unwind(block)

    def _unwind(self, block: Block) -> int:
        edge = block.unwind
        if edge is None:
            return 0
        return self.live_in[edge.target] | self.bits(iter(edge.args))

    def _before(self, op: Op, after: int, unwind: int) -> int:
        own = self.index.get(op)
        live = after if own is None else after & ~(1 << own)
        for value in op.uses():
            live |= self.bit(value)
        for value in op.cleanup:
            live |= self.bit(value)
        if unwind and self.raises(op):
            live |= unwind
        return live


def compute_liveness(blocks: list[Block], resolve: Resolve, raises: Callable[[Op], bool]) -> Liveness:
    """Solves the backward data-flow problem over `blocks`, given in reverse postorder."""
    index: dict[Value, int] = {}
    values: list[Value] = []
    for block in blocks:
        for value in (*block.params, *block.ops):
            if resolve(value) is value:
                index[value] = len(values)
                values.append(value)
    result = Liveness(index, values, dict.fromkeys(blocks, 0), dict.fromkeys(blocks, 0), resolve, raises)
    summaries = [(block, *_summary(block, result)) for block in reversed(blocks)]
    changed = True
    while changed:
        changed = False
        for block, uses, defines, targets, unwind in summaries:
            out = 0
            for target in targets:
                out |= result.live_in[target]
            caught = result.live_in[unwind] if unwind is not None else 0
            live = uses | ((out | caught) & ~defines)
            result.live_out[block] = out
            if live != result.live_in[block]:
                result.live_in[block] = live
                changed = True
    return result


def _summary(block: Block, liveness: Liveness) -> tuple[int, int, list[Block], Block | None]:
    """Upward exposed uses, definitions, successors, and the unwind target if an op may get there."""
    uses = defines = 0
    raised = False
    bit = liveness.bit
    for param in block.params:
        defines |= _own_bit(liveness, param)
    for op in block.ops:
        here = 0
        for value in op.uses():
            here |= bit(value)
        for value in op.cleanup:
            here |= bit(value)
        if block.unwind is not None and not raised and liveness.raises(op):
            raised = True
            here |= liveness.bits(iter(block.unwind.args))
        uses |= here & ~defines
        defines |= _own_bit(liveness, op)
    unwind = block.unwind.target if raised and block.unwind is not None else None
    return uses, defines, [edge.target for edge in block.terminator.edges()], unwind


def _own_bit(liveness: Liveness, value: Value) -> int:
    own = liveness.index.get(value)
    return 0 if own is None else 1 << own
