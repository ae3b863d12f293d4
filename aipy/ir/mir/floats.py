"""Floats and bools."""

from __future__ import annotations

from aipy.ir.effects import PURE, RAISES
from aipy.ir.hir import Comparison
from aipy.ir.op import Op, Value


class FloatAdd(Op, name="float.add", effects=PURE):
    """`left + right`."""

    left: Value
    right: Value


class FloatSub(Op, name="float.sub", effects=PURE):
    """`left - right`."""

    left: Value
    right: Value


class FloatMul(Op, name="float.mul", effects=PURE):
    """`left * right`."""

    left: Value
    right: Value


class FloatDiv(Op, name="float.div", effects=RAISES):
    """`left / right`; ZeroDivisionError ("float division by zero")."""

    left: Value
    right: Value


class FloatFloorDiv(Op, name="float.floordiv", effects=RAISES):
    """`left // right` as CPython computes it; ZeroDivisionError ("float floor division by zero")."""

    left: Value
    right: Value


class FloatMod(Op, name="float.mod", effects=RAISES):
    """`left % right` as CPython computes it; ZeroDivisionError ("float modulo")."""

    left: Value
    right: Value


class FloatPow(Op, name="float.pow", effects=RAISES):
    """`left ** right` through the runtime's pow: ANY, because a negative base may give a complex; with type FLOAT
    where the result is proved real (`left >= 0` or an integral constant exponent)."""

    left: Value
    right: Value


class FloatNeg(Op, name="float.neg", effects=PURE):
    """`-operand`."""

    operand: Value


class FloatAbs(Op, name="float.abs", effects=PURE):
    """`abs(operand)`."""

    operand: Value


class FloatSqrt(Op, name="float.sqrt", effects=RAISES):
    """`math.sqrt(operand)`: the machine's instruction; ValueError ("math domain error") below zero."""

    operand: Value


class FloatCompare(Op, name="float.compare", effects=PURE):
    """A BOOL; false with a NaN except for NE."""

    comparison: Comparison
    left: Value
    right: Value


class FloatToAny(Op, name="float.to_any", effects=PURE):
    """A new boxed float as ANY."""

    operand: Value


class FloatFromAny(Op, name="float.from_any", effects=PURE):
    """FLOAT from an ANY known to be a float."""

    operand: Value


class BoolNot(Op, name="bool.not", effects=PURE):
    """The inverted BOOL."""

    operand: Value


class BoolAnd(Op, name="bool.and", effects=PURE):
    """`left & right` of BOOLs."""

    left: Value
    right: Value


class BoolOr(Op, name="bool.or", effects=PURE):
    """`left | right` of BOOLs."""

    left: Value
    right: Value


class BoolXor(Op, name="bool.xor", effects=PURE):
    """`left ^ right` of BOOLs, which is also `!=`."""

    left: Value
    right: Value


class BoolToAny(Op, name="bool.to_any", effects=PURE):
    """True or False as ANY."""

    operand: Value


class BoolFromAny(Op, name="bool.from_any", effects=PURE):
    """BOOL from an ANY known to be a bool."""

    operand: Value
