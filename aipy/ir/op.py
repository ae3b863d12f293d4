"""How an op is declared: one class whose annotated fields are its operands and attributes.

A field annotated `Value` is an operand, `tuple[Value, ...]` a run of operands, `Edge` a successor of a
terminator, and anything else an attribute (a constant of the op). The class docstring is the op's
documentation page; the printer, the reader and the verifier derive from the declaration.

    class IntAdd(Op, name="int.add", effects=PURE):
        '''Sum of two integers.'''
        left: Value
        right: Value
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, dataclass_transform

from aipy.ir.effects import PURE, Effects

if TYPE_CHECKING:
    from aipy.ir.function import Block
    from aipy.ir.types import MirType

OPS: dict[str, type[Op]] = {}


class Span:
    """A range of source text: 1-based lines, 0-based UTF-8 column offsets, as `ast` gives them.

    `scope` is the name of the frame CPython shows for code built inline ("<listcomp>" up to 3.11), None in
    the function's own frame; `outer` is then the span of the call CPython makes there, in the frame outside.
    """

    __slots__ = ("column", "end_column", "end_line", "line", "outer", "scope")

    def __init__(
        self,
        line: int,
        column: int,
        end_line: int,
        end_column: int,
        scope: str | None = None,
        outer: Span | None = None,
    ) -> None:
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column
        self.scope = scope
        self.outer = outer

    def __repr__(self) -> str:
        text = f"{self.line}:{self.column}-{self.end_line}:{self.end_column}"
        return text if self.scope is None else f"{text}{self.scope}@{self.outer!r}"


class Value:
    """An SSA value: a block parameter or the result of an op. Compared by identity.

    `type` is the MIR type in MIR and None in HIR, where facts about a value live outside it.
    """

    __slots__ = ("block", "type")

    def __init__(self) -> None:
        self.block: Block | None = None
        self.type: MirType | None = None


class Param(Value):
    """A block parameter; `name` is the Python variable it carries, for dumps and debug information."""

    __slots__ = ("name",)

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.name = name


class Edge:
    """A jump to `target` passing `args` for its parameters (after those the terminator itself provides)."""

    __slots__ = ("args", "target")

    def __init__(self, target: Block, args: tuple[Value, ...] = ()) -> None:
        self.target = target
        self.args = args


T = TypeVar("T")


class Attribute(Generic[T]):
    """Marks nothing at run time: any annotation that is not Value, tuple[Value, ...] or Edge is one."""


def _constructor(fields: tuple[str, ...]) -> Callable[..., None]:
    """`__init__` for an op of these fields: written out, as every stage makes ops by the hundred thousand."""
    lines = [f"    self.{field} = {field}" for field in fields]
    parameters = "".join(f"{field}, " for field in fields)
    source = "\n".join(
        [
            f"def __init__(self, {parameters}*, span=None, type=None):",
            "    self.block = None",
            "    self.type = type",
            "    self.span = span",
            "    self.cleanup = ()",
            "    self.borrows = False",
            *lines,
        ]
    )
    namespace: dict[str, Callable[..., None]] = {}
    exec(source, namespace)
    return namespace["__init__"]


_OPERAND = ("Value",)
_OPERANDS = ("tuple[Value, ...]",)
_OPTIONAL = ("Value | None",)
_EDGE = ("Edge",)


class OpState(Value):
    """What every op carries besides its declared fields: where it stands in the source, the values to release if it
    raises (set when counts are inserted), and whether its result takes no count of its own (a load that borrows)."""

    __slots__ = ("borrows", "cleanup", "span")
    borrows: bool
    cleanup: tuple[Value, ...]
    span: Span | None


@dataclass_transform(eq_default=False)
class Op(OpState):
    """An operation and, at once, the value it yields."""

    __slots__ = ()

    name: ClassVar[str] = ""
    effects: ClassVar[Effects] = PURE
    is_terminator: ClassVar[bool] = False
    fields: ClassVar[tuple[str, ...]] = ()
    operand_fields: ClassVar[tuple[str, ...]] = ()
    attribute_fields: ClassVar[tuple[str, ...]] = ()
    edge_fields: ClassVar[tuple[str, ...]] = ()
    provides: ClassVar[dict[str, int]] = {}  # edge field: how many parameters of its target come from the op
    takes: ClassVar[tuple[str, ...]] = ()  # operand fields whose reference the op consumes, also when it raises
    alias: ClassVar[str] = ""  # the operand field that the result is part of
    borrowed: ClassVar[bool] = False  # the result is held by the running call's caller

    def __init_subclass__(cls, *, name: str = "", effects: Effects = PURE, terminator: bool = False) -> None:
        super().__init_subclass__()
        if not name:
            return
        if name in OPS and OPS[name].__qualname__ != cls.__qualname__:
            raise TypeError(f"two ops are named {name}")
        annotations = inspect.get_annotations(cls)
        operands, attributes, edges = [], [], []
        for field, annotation in annotations.items():
            text = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", str(annotation))
            if text in _OPERAND or text in _OPERANDS or text in _OPTIONAL:
                operands.append(field)
            elif text in _EDGE:
                edges.append(field)
            else:
                attributes.append(field)
        cls.name = name
        cls.effects = effects
        cls.is_terminator = terminator
        cls.fields = tuple(annotations)
        cls.operand_fields = tuple(operands)
        cls.attribute_fields = tuple(attributes)
        cls.edge_fields = tuple(edges)
        cls.__init__ = _constructor(cls.fields)  # type: ignore[method-assign]
        OPS[name] = cls

    def __init__(self, *arguments: object, span: Span | None = None, type: MirType | None = None) -> None:
        raise TypeError("an op without a name is abstract")

    def operands(self) -> Iterator[Value]:
        """The values the op itself reads, in field order; not those its edges pass."""
        for field in self.operand_fields:
            value = getattr(self, field)
            if value is None:
                continue
            if isinstance(value, tuple):
                yield from value
            else:
                yield value

    def edges(self) -> Iterator[Edge]:
        """Successor edges, in field order."""
        for field in self.edge_fields:
            yield getattr(self, field)

    def uses(self) -> Iterator[Value]:
        """Every value the op reads: operands, then the arguments of its edges."""
        yield from self.operands()
        for edge in self.edges():
            yield from edge.args

    def replace_uses(self, mapping: dict[Value, Value]) -> None:
        """Replaces each used value that is a key of `mapping`."""
        for field in self.operand_fields:
            value = getattr(self, field)
            if isinstance(value, tuple):
                setattr(self, field, tuple(mapping.get(item, item) for item in value))
            elif value is not None:
                setattr(self, field, mapping.get(value, value))
        for edge in self.edges():
            edge.args = tuple(mapping.get(item, item) for item in edge.args)
        if self.cleanup:
            self.cleanup = tuple(mapping.get(item, item) for item in self.cleanup)
