"""Calls: of specialisations, of the C runtime, through function objects; and generators."""

from __future__ import annotations

from dataclasses import dataclass

from aipy.ir.effects import ANYTHING, Effects
from aipy.ir.op import Op, Value
from aipy.ir.types import MirType


@dataclass(frozen=True, slots=True)
class RuntimeFunction:
    """A C function: `thread` first, then `parameters`; if it `raises`, a status is returned and the result, unless it
    is NONE, is written through a last pointer. BOOL results are C `bool`. With `variadic` the last operands from that
    index on are ANYs passed as an array and its length."""

    symbol: str
    parameters: tuple[MirType, ...]
    result: MirType
    effects: Effects
    variadic: int = -1

    def __str__(self) -> str:
        return self.symbol


class CallFunction(Op, name="call.function", effects=ANYTHING):
    """Calls the MirFunction `symbol` directly; `closure` is a REF function where it has one. Arguments borrowed."""

    symbol: str
    closure: Value | None
    args: tuple[Value, ...]


class CallRuntime(Op, name="call.runtime", effects=ANYTHING):
    """Calls a C function; what it may do is `function.effects`. An INT result comes as a word and exits to wide code if
    it does not fit; an INT argument is passed as a word. Arguments borrowed, except those whose position is in `taken`."""

    function: RuntimeFunction
    args: tuple[Value, ...]
    taken: tuple[int, ...]


class CallAny(Op, name="call.any", effects=ANYTHING):
    """`aipy_call`: ANY callee and arguments; `keywords` name the last ones. Yields ANY."""

    callee: Value
    args: tuple[Value, ...]
    keywords: tuple[str, ...]


class CallMethodAny(Op, name="call_method.any", effects=ANYTHING):
    """`aipy_call_method` by name on an ANY. Yields ANY."""

    object: Value
    method: str
    args: tuple[Value, ...]
    keywords: tuple[str, ...]


class GetAttributeAny(Op, name="get_attribute.any", effects=ANYTHING):
    """`aipy_get_attribute` by name on an ANY. Yields ANY."""

    object: Value
    attribute: str


class SetAttributeAny(Op, name="set_attribute.any", effects=ANYTHING):
    """`aipy_set_attribute` by name on an ANY."""

    object: Value
    attribute: str
    value: Value


class DeleteAttributeAny(Op, name="delete_attribute.any", effects=ANYTHING):
    """`aipy_delete_attribute` by name on an ANY."""

    object: Value
    attribute: str


class Yield(Op, name="generator.yield", effects=ANYTHING):
    """In a GENERATOR function: suspends with an ANY `value` (taken); yields the ANY that was sent (None for `next`), or
    raises what was thrown in. A `close` raises GeneratorExit here."""

    value: Value
    takes = ("value",)
