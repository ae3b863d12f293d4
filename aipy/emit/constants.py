"""Constant ops as LLVM operands: they need no instruction and no register."""

from __future__ import annotations

from collections.abc import Callable

from aipy.emit.data import fits_small, float_constant
from aipy.emit.program import Program
from aipy.ir.mir.constants import ConstAny, ConstBigInt, ConstBool, ConstBytes, ConstFloat, ConstFunction, ConstInt, ConstNone, ConstStr
from aipy.ir.op import Value
from aipy.ir.types import Kind


def is_constant(value: Value) -> bool:
    """Whether the value is a constant op."""
    return type(value) in _OPERANDS


def constant_operand(program: Program, value: Value, wide: bool) -> str:
    """The operand of a constant op; INTs are words in wide code."""
    return _OPERANDS[type(value)](program, value, wide)


def _none(program: Program, value: Value, wide: bool) -> str:
    return "zeroinitializer"


def _bool(program: Program, value: Value, wide: bool) -> str:
    assert isinstance(value, ConstBool)
    return "true" if value.value else "false"


def _int(program: Program, value: Value, wide: bool) -> str:
    assert isinstance(value, ConstInt) and value.type is not None
    if wide and value.type.kind is Kind.INT:
        if fits_small(value.value):
            return str(_signed(value.value << 1 | 1))
        return f"ptrtoint (ptr @{program.data.big_int(value.value)} to i64)"
    return str(value.value)


def _big_int(program: Program, value: Value, wide: bool) -> str:
    assert isinstance(value, ConstBigInt)
    if fits_small(value.value):
        return str(_signed(value.value << 1 | 1))
    return f"ptrtoint (ptr @{program.data.big_int(value.value)} to i64)"


def _float(program: Program, value: Value, wide: bool) -> str:
    assert isinstance(value, ConstFloat)
    return float_constant(value.value)


def _str(program: Program, value: Value, wide: bool) -> str:
    assert isinstance(value, ConstStr)
    return "@" + program.data.text(value.value)


def _bytes(program: Program, value: Value, wide: bool) -> str:
    assert isinstance(value, ConstBytes)
    return "@" + program.data.bytes(value.value)


def _any(program: Program, value: Value, wide: bool) -> str:
    assert isinstance(value, ConstAny)
    if not value.symbol:
        return "null" if value.type is not None and value.type.kind is Kind.REF else "0"
    return f"ptrtoint (ptr @{program.object(value.symbol)} to i64)"


def _function(program: Program, value: Value, wide: bool) -> str:
    assert isinstance(value, ConstFunction)
    return "@" + program.object(value.symbol)


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value


_OPERANDS: dict[type, Callable[[Program, Value, bool], str]] = {
    ConstNone: _none,
    ConstBool: _bool,
    ConstInt: _int,
    ConstBigInt: _big_int,
    ConstFloat: _float,
    ConstStr: _str,
    ConstBytes: _bytes,
    ConstAny: _any,
    ConstFunction: _function,
}
