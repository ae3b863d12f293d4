"""Functions as graphs of blocks; the same containers hold HIR and MIR."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from aipy.ir.op import Edge, Op, Param, Value


class Block:
    """A run of ops ended by one terminator, with parameters in place of phis.

    `unwind` is where an exception raised by any op of the block goes: an edge whose target takes the
    exception as its first parameter. Its arguments are defined before the block begins. None: the
    function raises.
    """

    __slots__ = ("index", "label", "ops", "params", "unwind")

    def __init__(self, label: str = "") -> None:
        self.label = label
        self.params: list[Param] = []
        self.ops: list[Op] = []
        self.unwind: Edge | None = None
        self.index = -1

    @property
    def terminator(self) -> Op:
        """The last op, which leaves the block."""
        return self.ops[-1]

    @property
    def is_terminated(self) -> bool:
        """Whether the block is complete."""
        return bool(self.ops) and self.ops[-1].is_terminator

    def append(self, op: Op) -> Op:
        """Adds `op` at the end and returns it."""
        op.block = self
        self.ops.append(op)
        return op

    def add_param(self, name: str = "") -> Param:
        """Adds a parameter and returns it."""
        param = Param(name)
        param.block = self
        self.params.append(param)
        return param

    def edges(self) -> Iterator[Edge]:
        """Edges of the terminator, then the unwind edge."""
        if self.ops:
            yield from self.ops[-1].edges()
        if self.unwind is not None:
            yield self.unwind


class FunctionKind(Enum):
    """What the source construct was; decides calling convention and how names resolve."""

    FUNCTION = "function"
    LAMBDA = "lambda"
    GENERATOR = "generator"
    COROUTINE = "coroutine"
    ASYNC_GENERATOR = "async generator"
    COMPREHENSION = "comprehension"
    CLASS_BODY = "class body"
    MODULE = "module"


@dataclass(slots=True)
class Signature:
    """Python parameters in order: names by kind; defaults are values of the MakeFunction op."""

    positional_only: tuple[str, ...] = ()
    positional: tuple[str, ...] = ()
    var_positional: str | None = None
    keyword_only: tuple[str, ...] = ()
    var_keyword: str | None = None

    def names(self) -> tuple[str, ...]:
        """Every parameter in the order of the entry block's parameters (and of `co_varnames`)."""
        return (
            *self.positional_only,
            *self.positional,
            *self.keyword_only,
            *((self.var_positional,) if self.var_positional else ()),
            *((self.var_keyword,) if self.var_keyword else ()),
        )


@dataclass(eq=False, slots=True)
class Function:
    """One Python function (or module, class body, comprehension) in HIR, or one specialisation in MIR."""

    name: str  # dotted qualified name, `<module>` for a module body
    module: str
    kind: FunctionKind
    signature: Signature
    line: int
    blocks: list[Block] = field(default_factory=list)
    cell_variables: tuple[str, ...] = ()  # own variables that inner functions share
    free_variables: tuple[str, ...] = ()  # names of the cells received from outside, in order
    inner: list[Function] = field(default_factory=list)  # functions made inside, by position
    local_names: tuple[str, ...] = ()  # in CPython's slot order
    qualified: str = ""  # `__qualname__`
    docstring: str | None = None
    parameter_annotations: dict[str, str] = field(default_factory=dict)
    unsupported: list[tuple[str, Value | None, object]] = field(default_factory=list)

    @property
    def entry(self) -> Block:
        """The block that runs first."""
        return self.blocks[0]

    def ops(self) -> Iterator[Op]:
        """All ops in block order."""
        for block in self.blocks:
            yield from block.ops


def reverse_postorder(function: Function) -> list[Block]:
    """Blocks reachable from the entry, each before its successors except along back edges."""
    seen = {function.entry}
    order: list[Block] = []
    stack: list[tuple[Block, list[Edge]]] = [(function.entry, list(function.entry.edges()))]
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
