"""Exact integers. The op's type tells: I64 results are proved to fit and need no check; INT results are checked in
narrow code, and what does not fit exits to wide code at this very op, which repeats it on words.

Operands may be I64 or INT. In wide code INT operands and results are words, owned like any counted value.
"""

from __future__ import annotations

from aipy.ir.effects import PURE, RAISES
from aipy.ir.hir import Comparison
from aipy.ir.op import Op, Value


class IntAdd(Op, name="int.add", effects=PURE):
    """`left + right`."""

    left: Value
    right: Value


class IntSub(Op, name="int.sub", effects=PURE):
    """`left - right`."""

    left: Value
    right: Value


class IntMul(Op, name="int.mul", effects=PURE):
    """`left * right`."""

    left: Value
    right: Value


class IntFloorDiv(Op, name="int.floordiv", effects=RAISES):
    """`left // right`, rounding down; ZeroDivisionError ("integer division or modulo by zero")."""

    left: Value
    right: Value


class IntMod(Op, name="int.mod", effects=RAISES):
    """`left % right` with the sign of `right`; ZeroDivisionError ("integer modulo by zero" from 3.11 on)."""

    left: Value
    right: Value


class IntTrueDiv(Op, name="int.truediv", effects=RAISES):
    """`left / right`, a correctly rounded FLOAT; ZeroDivisionError ("division by zero")."""

    left: Value
    right: Value


class IntPow(Op, name="int.pow", effects=RAISES):
    """`left ** right` for `right >= 0`, known from its interval."""

    left: Value
    right: Value


class IntLshift(Op, name="int.lshift", effects=RAISES):
    """`left << right`; ValueError ("negative shift count")."""

    left: Value
    right: Value


class IntRshift(Op, name="int.rshift", effects=RAISES):
    """`left >> right`, arithmetic; ValueError ("negative shift count")."""

    left: Value
    right: Value


class IntAnd(Op, name="int.and", effects=PURE):
    """`left & right`."""

    left: Value
    right: Value


class IntOr(Op, name="int.or", effects=PURE):
    """`left | right`."""

    left: Value
    right: Value


class IntXor(Op, name="int.xor", effects=PURE):
    """`left ^ right`."""

    left: Value
    right: Value


class IntNeg(Op, name="int.neg", effects=PURE):
    """`-operand`."""

    operand: Value


class IntInvert(Op, name="int.invert", effects=PURE):
    """`~operand`."""

    operand: Value


class IntAbs(Op, name="int.abs", effects=PURE):
    """`abs(operand)`."""

    operand: Value


class IntMin(Op, name="int.min", effects=PURE):
    """The smaller; `left` when equal."""

    left: Value
    right: Value


class IntMax(Op, name="int.max", effects=PURE):
    """The larger; `left` when equal."""

    left: Value
    right: Value


class IntCompare(Op, name="int.compare", effects=PURE):
    """A BOOL."""

    comparison: Comparison
    left: Value
    right: Value


class IntExtend(Op, name="int.extend", effects=PURE):
    """I64 to INT: nothing in narrow code, a new word in wide code."""

    operand: Value


class IntNarrow(Op, name="int.narrow", effects=PURE):
    """INT to I64 where the value is proved to fit (in wide code: the word's number)."""

    operand: Value


class IntClip(Op, name="int.clip", effects=PURE):
    """INT to I64, clipped to 64 bits, as slice bounds are."""

    operand: Value


class IntIndex(Op, name="int.index", effects=RAISES):
    """INT to I64 for an index or a count; in wide code a word that does not fit raises IndexError
    ("cannot fit 'int' into an index-sized integer"), OverflowError for a count."""

    operand: Value
    count: bool


class IntFromBool(Op, name="int.from_bool", effects=PURE):
    """BOOL to I64 (0 or 1)."""

    operand: Value


class IntToFloat(Op, name="int.to_float", effects=RAISES):
    """Correctly rounded FLOAT; OverflowError ("int too large to convert to float") in wide code."""

    operand: Value


class IntCompareFloat(Op, name="int.compare_float", effects=PURE):
    """Exact comparison of an int (left) with a FLOAT (right): a BOOL."""

    comparison: Comparison
    left: Value
    right: Value


class IntFromFloat(Op, name="int.from_float", effects=RAISES):
    """`int(x)`: truncates; ValueError/OverflowError for nan and infinities; exits to wide if it does not fit."""

    operand: Value


class IntToAny(Op, name="int.to_any", effects=PURE):
    """The word of an I64 or INT as ANY, a new reference."""

    operand: Value


class IntFromAny(Op, name="int.from_any", effects=PURE):
    """INT from an ANY known to be an int (not a bool); exits to wide code when it does not fit 64 bits."""

    operand: Value


class I64FromAny(Op, name="i64.from_any", effects=PURE):
    """I64 from an ANY known to be an int that fits."""

    operand: Value
