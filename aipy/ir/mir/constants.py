"""Constants. Objects among them are static and immortal, so their references may be dropped freely."""

from __future__ import annotations

from aipy.ir.effects import PURE
from aipy.ir.op import Op


class ConstNone(Op, name="const.none", effects=PURE):
    """None as a NONE value."""


class ConstBool(Op, name="const.bool", effects=PURE):
    """A BOOL."""

    value: bool


class ConstInt(Op, name="const.int", effects=PURE):
    """An int that fits 64 bits, as I64 or INT by the op's type."""

    value: int


class ConstBigInt(Op, name="const.bigint", effects=PURE):
    """An int that does not fit 64 bits: an ANY pointing to a static big int."""

    value: int


class ConstFloat(Op, name="const.float", effects=PURE):
    """A FLOAT; also -0.0, infinities and NaN with their bits."""

    value: float


class ConstStr(Op, name="const.str", effects=PURE):
    """A REF str to a static str. Identifier-like texts are interned: one object per text in the program."""

    value: str


class ConstBytes(Op, name="const.bytes", effects=PURE):
    """A REF bytes to static bytes."""

    value: bytes


class ConstAny(Op, name="const.any", effects=PURE):
    """An ANY for a runtime symbol of an immortal object: `aipy_None`, `aipy_True`, `aipy_ValueError_type`,
    a class symbol, a static function object or builtin. The symbol "" is no value at all: an argument that is not given."""

    symbol: str


class ConstFunction(Op, name="const.function", effects=PURE):
    """REF function: the static function object of FunctionData `symbol` (no cells, no defaults)."""

    symbol: str
