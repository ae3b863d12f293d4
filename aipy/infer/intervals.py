"""Interval arithmetic: the bounds of an int operation's result from those of its operands.

Bounds are Python ints; +-INFINITY stands for anything beyond 64 bits.
"""

from __future__ import annotations

from collections.abc import Callable

from aipy.infer.lattice import INFINITY
from aipy.ir.hir import BinaryOperator, Comparison

Interval = tuple[int, int]
EVERYTHING: Interval = (-INFINITY, INFINITY)


def _clamp(low: int, high: int) -> Interval:
    return max(low, -INFINITY), min(high, INFINITY)


def add(left: Interval, right: Interval) -> Interval:
    """`left + right`."""
    return _clamp(
        -INFINITY if -INFINITY in (left[0], right[0]) else left[0] + right[0],
        INFINITY if INFINITY in (left[1], right[1]) else left[1] + right[1],
    )


def negate(operand: Interval) -> Interval:
    """`-operand`."""
    return -operand[1], -operand[0]


def subtract(left: Interval, right: Interval) -> Interval:
    """`left - right`."""
    return add(left, negate(right))


def multiply(left: Interval, right: Interval) -> Interval:
    """`left * right`."""
    products = [a * b for a in left for b in right]
    return _clamp(min(products), max(products))


def floor_divide(left: Interval, right: Interval) -> Interval:
    """`left // right`, where `right` is not 0."""
    if right[0] > 0 or right[1] < 0:
        quotients = [a // b if abs(a) != INFINITY else (a if b > 0 else -a) for a in left for b in right]
        return _clamp(min(quotients), max(quotients))
    largest = max(abs(left[0]), abs(left[1]))
    return (0, largest) if left[0] >= 0 and right[0] >= 0 else (-largest, largest)


def modulo(left: Interval, right: Interval) -> Interval:
    """`left % right`, where `right` is not 0: its sign is that of `right`."""
    if right[0] >= 0:
        if left[0] >= 0 and left[1] < right[0]:
            return left
        high = min(right[1] - 1, left[1]) if left[0] >= 0 else right[1] - 1
        return 0, max(high, 0)
    if right[1] < 0:
        return right[0] + 1, 0
    return min(right[0] + 1, 0), max(right[1] - 1, 0)


def power(left: Interval, right: Interval) -> Interval:
    """`left ** right`, where the result is an int."""
    if right[0] >= 0 and right[1] <= 64 and max(map(abs, left)) <= 1 << 64:
        candidates = [a**b for a in (*left, 0, 1) for b in right if left[0] <= a <= left[1]]
        if left[0] < 0:
            limit = max(abs(left[0]), abs(left[1])) ** right[1]
            return _clamp(-limit, limit)
        return _clamp(min(candidates), max(candidates))
    return (0, INFINITY) if left[0] >= 0 else EVERYTHING


def shift_left(left: Interval, right: Interval) -> Interval:
    """`left << right`, where `right` is not negative."""
    if right[1] <= 64 and right[1] >= 0:
        shifts = (max(right[0], 0), right[1])
        values = [a << b if abs(a) != INFINITY else a for a in left for b in shifts]
        return _clamp(min(values), max(values))
    return (0, INFINITY) if left[0] >= 0 else EVERYTHING


def shift_right(left: Interval, right: Interval) -> Interval:
    """`left >> right`, where `right` is not negative."""
    low_shift = min(max(right[0], 0), 256)
    values = [a >> low_shift if abs(a) != INFINITY else a for a in left]
    return min(*values, 0) if left[0] < 0 else 0, max(*values, -1 if left[1] < 0 else 0)


def _mask(high: int) -> int:
    return INFINITY if high >= INFINITY else (1 << high.bit_length()) - 1


def bit_and(left: Interval, right: Interval) -> Interval:
    """`left & right`."""
    if left[0] >= 0 and right[0] >= 0:
        return 0, min(left[1], right[1])
    if left[0] >= 0:
        return 0, left[1]
    if right[0] >= 0:
        return 0, right[1]
    return -_mask(max(-left[0], -right[0])) - 1, max(_mask(left[1]) if left[1] > 0 else 0, _mask(right[1]) if right[1] > 0 else 0)


def bit_or(left: Interval, right: Interval) -> Interval:
    """`left | right`."""
    if left[0] >= 0 and right[0] >= 0:
        return max(left[0], right[0]), _mask(max(left[1], right[1]))
    limit = _mask(max(abs(left[0]), abs(left[1]), abs(right[0]), abs(right[1])))
    return _clamp(-limit - 1, limit)


def bit_xor(left: Interval, right: Interval) -> Interval:
    """`left ^ right`."""
    if left[0] >= 0 and right[0] >= 0:
        return 0, _mask(max(left[1], right[1]))
    limit = _mask(max(abs(left[0]), abs(left[1]), abs(right[0]), abs(right[1])))
    return _clamp(-limit - 1, limit)


BINARY: dict[BinaryOperator, Callable[[Interval, Interval], Interval]] = {
    BinaryOperator.ADD: add,
    BinaryOperator.SUB: subtract,
    BinaryOperator.MUL: multiply,
    BinaryOperator.FLOORDIV: floor_divide,
    BinaryOperator.MOD: modulo,
    BinaryOperator.POW: power,
    BinaryOperator.LSHIFT: shift_left,
    BinaryOperator.RSHIFT: shift_right,
    BinaryOperator.AND: bit_and,
    BinaryOperator.OR: bit_or,
    BinaryOperator.XOR: bit_xor,
}

NEGATED = {
    Comparison.EQ: Comparison.NE,
    Comparison.NE: Comparison.EQ,
    Comparison.LT: Comparison.GE,
    Comparison.GE: Comparison.LT,
    Comparison.GT: Comparison.LE,
    Comparison.LE: Comparison.GT,
}
SWAPPED = {
    Comparison.EQ: Comparison.EQ,
    Comparison.NE: Comparison.NE,
    Comparison.LT: Comparison.GT,
    Comparison.GT: Comparison.LT,
    Comparison.LE: Comparison.GE,
    Comparison.GE: Comparison.LE,
}


def compare(comparison: Comparison, left: Interval, right: Interval) -> bool | None:
    """The answer if the intervals decide it."""
    match comparison:
        case Comparison.LT:
            return True if left[1] < right[0] and left[1] < INFINITY else False if left[0] >= right[1] and right[1] < INFINITY else None
        case Comparison.LE:
            return True if left[1] <= right[0] and left[1] < INFINITY else False if left[0] > right[1] and right[1] < INFINITY else None
        case Comparison.GT:
            return compare(Comparison.LT, right, left)
        case Comparison.GE:
            return compare(Comparison.LE, right, left)
        case Comparison.EQ:
            if left[0] == left[1] == right[0] == right[1]:
                return True
            return False if left[1] < right[0] or right[1] < left[0] else None
        case Comparison.NE:
            answer = compare(Comparison.EQ, left, right)
            return None if answer is None else not answer


def narrow(comparison: Comparison, left: Interval, right: Interval) -> Interval:
    """What is left of `left` where `left <comparison> right` holds; low > high when nothing is."""
    low, high = left
    match comparison:
        case Comparison.LT:
            high = min(high, right[1] - 1) if right[1] < INFINITY else high
        case Comparison.LE:
            high = min(high, right[1])
        case Comparison.GT:
            low = max(low, right[0] + 1) if right[0] > -INFINITY else low
        case Comparison.GE:
            low = max(low, right[0])
        case Comparison.EQ:
            low, high = max(low, right[0]), min(high, right[1])
        case Comparison.NE:
            if right[0] == right[1]:
                low = low + 1 if low == right[0] else low
                high = high - 1 if high == right[0] else high
    return low, high
