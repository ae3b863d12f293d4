"""Exact integers: checked i64 in narrow code, words in wide code."""

from __future__ import annotations

from aipy.emit.function import FunctionEmitter
from aipy.emit.ops.registry import Emitter, emits
from aipy.emit.prelude import UNLIKELY
from aipy.ir.hir import Comparison
from aipy.ir.mir.constants import ConstInt
from aipy.ir.mir.integers import (
    I64FromAny,
    IntAbs,
    IntAdd,
    IntAnd,
    IntClip,
    IntCompare,
    IntCompareFloat,
    IntExtend,
    IntFloorDiv,
    IntFromAny,
    IntFromBool,
    IntFromFloat,
    IntIndex,
    IntInvert,
    IntLshift,
    IntMax,
    IntMin,
    IntMod,
    IntMul,
    IntNarrow,
    IntNeg,
    IntOr,
    IntPow,
    IntRshift,
    IntSub,
    IntToAny,
    IntToFloat,
    IntTrueDiv,
    IntXor,
)
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind

EMITTERS: dict[type[Op], Emitter] = {}
PREDICATES = {
    Comparison.EQ: "eq",
    Comparison.NE: "ne",
    Comparison.LT: "slt",
    Comparison.LE: "sle",
    Comparison.GT: "sgt",
    Comparison.GE: "sge",
}
COMPARISON_CODES = {comparison: code for code, comparison in enumerate(Comparison)}
_OPERATOR_CODES: dict[type[Op], int] = {IntFloorDiv: 5, IntMod: 6, IntPow: 7, IntLshift: 8, IntRshift: 9}
_Binary = IntAdd | IntSub | IntMul | IntAnd | IntOr | IntXor | IntFloorDiv | IntMod | IntPow | IntLshift | IntRshift | IntMin | IntMax


def _checked(op: Op) -> bool:
    assert op.type is not None
    return op.type.kind is Kind.INT


def _on_words(e: FunctionEmitter, *values: Value) -> bool:
    """Whether wide code has to work on words here."""
    return e.wide and any(e.is_word(value) for value in values)


def word(e: FunctionEmitter, value: Value) -> tuple[str, bool]:
    """The value as a word, and whether it was made for this use and has to be dropped after it."""
    if e.is_word(value):
        return e.use(value), False
    if isinstance(value, ConstInt) and -(1 << 62) <= value.value < 1 << 62:
        return str(value.value << 1 | 1), False
    return e.emit(f"call i64 @{e.helper('aipy.word')}(i64 {e.use(value)})"), True


def drop_made(e: FunctionEmitter, *words: tuple[str, bool]) -> None:
    """Drops the words that were made for one use."""
    for operand, made in words:
        if made:
            e.line(f"call void @{e.helper('aipy.drop_any')}(i64 {operand})")


def bind_word(e: FunctionEmitter, op: Op, operand: str) -> None:
    """Makes a new word, in wide code, the value of an op whose type is I64 or INT."""
    if _checked(op):
        e.bind(op, operand)
    else:
        e.define(op, f"call i64 @{e.helper('aipy.known_number')}(i64 {operand})")
        e.line(f"call void @{e.helper('aipy.drop_any')}(i64 {operand})")


def bind_number(e: FunctionEmitter, op: Op, operand: str) -> None:
    """Makes an i64 that fits the value of an op: in wide code as a word if its type is INT."""
    if e.wide and _checked(op):
        e.define(op, f"call i64 @{e.helper('aipy.word')}(i64 {operand})")
    else:
        e.bind(op, operand)


_ARITHMETIC: dict[type[Op], str] = {IntAdd: "add", IntSub: "sub", IntMul: "mul", IntAnd: "and", IntOr: "or", IntXor: "xor"}


@emits(EMITTERS, IntAdd, IntSub, IntMul)
def _arithmetic(e: FunctionEmitter, op: IntAdd | IntSub | IntMul) -> None:
    name = _ARITHMETIC[type(op)]
    if e.wide and (_checked(op) or _on_words(e, op.left, op.right)):
        _word_arithmetic(e, op, name)
        return
    left, right = e.use(op.left), e.use(op.right)
    if not _checked(op):
        e.define(op, f"{name} nsw i64 {left}, {right}")
        return
    e.program.runtime(f"llvm.s{name}.with.overflow.i64")
    pair = e.emit(f"call {{ i64, i1 }} @llvm.s{name}.with.overflow.i64(i64 {left}, i64 {right})")
    bad = e.emit(f"extractvalue {{ i64, i1 }} {pair}, 1")
    e.check(bad, e.exit_before(op))
    e.define(op, f"extractvalue {{ i64, i1 }} {pair}, 0")


def _word_arithmetic(e: FunctionEmitter, op: _Binary, name: str) -> None:
    left, right = word(e, op.left), word(e, op.right)
    helper = e.helper(f"aipy.word.{name}")
    result = e.emit(f"call i64 @{helper}(ptr %thread, i64 {left[0]}, i64 {right[0]})")
    drop_made(e, left, right)
    bind_word(e, op, result)


@emits(EMITTERS, IntAnd, IntOr, IntXor)
def _bitwise(e: FunctionEmitter, op: IntAnd | IntOr | IntXor) -> None:
    name = _ARITHMETIC[type(op)]
    if e.wide and (_checked(op) or _on_words(e, op.left, op.right)):
        _word_arithmetic(e, op, name)
    else:
        e.define(op, f"{name} i64 {e.use(op.left)}, {e.use(op.right)}")


def _word_operation(e: FunctionEmitter, op: _Binary) -> None:
    """An operation that may raise, on words."""
    left, right = word(e, op.left), word(e, op.right)
    out = e.out
    e.program.runtime("aipy_int_binary")
    status = e.emit(f"call i32 @aipy_int_binary(ptr %thread, i32 {_OPERATOR_CODES[type(op)]}, i64 {left[0]}, i64 {right[0]}, ptr {out})")
    drop_made(e, left, right)
    e.check_status(op, status)
    bind_word(e, op, e.emit(f"load i64, ptr {out}"))


@emits(EMITTERS, IntFloorDiv, IntMod)
def _division(e: FunctionEmitter, op: IntFloorDiv | IntMod) -> None:
    if e.wide and (_checked(op) or _on_words(e, op.left, op.right)):
        _word_operation(e, op)
        return
    modulo = isinstance(op, IntMod)
    left = e.use(op.left)
    if isinstance(op.right, ConstInt) and op.right.value not in (0, -1):
        e.bind(op, _divide(e, left, op.right.value, modulo))
        return
    right = e.use(op.right)
    zero = e.emit(f"icmp eq i64 {right}, 0")
    symbol = e.program.runtime("aipy_i64_modulo" if modulo else "aipy_i64_floor_divide")
    e.check(zero, e.raise_label(op, f"call i32 @{symbol}(ptr %thread, i64 1, i64 0, ptr {e.out})"))
    minus = e.emit(f"icmp eq i64 {right}, -1")
    by_minus, plain, done = e.new_label(), e.new_label(), e.new_label()
    e.line(f"br i1 {minus}, label %{by_minus}, label %{plain}{UNLIKELY}")
    e.start(by_minus)
    if modulo:
        negated = "0"
    elif _checked(op):
        pair = e.emit(f"call {{ i64, i1 }} @{e.program.runtime('llvm.ssub.with.overflow.i64')}(i64 0, i64 {left})")
        e.check(e.emit(f"extractvalue {{ i64, i1 }} {pair}, 1"), e.exit_before(op))
        negated = e.emit(f"extractvalue {{ i64, i1 }} {pair}, 0")
    else:
        negated = e.emit(f"sub i64 0, {left}")
    first = e.label
    e.line(f"br label %{done}")
    e.start(plain)
    result = _floored(e, left, right, modulo)
    second = e.label
    e.line(f"br label %{done}")
    e.start(done)
    e.define(op, f"phi i64 [ {negated}, %{first} ], [ {result}, %{second} ]")


def _divide(e: FunctionEmitter, left: str, divisor: int, modulo: bool) -> str:
    """By a constant other than 0 and -1."""
    if divisor > 0 and divisor & (divisor - 1) == 0:
        return e.emit(f"and i64 {left}, {divisor - 1}" if modulo else f"ashr i64 {left}, {divisor.bit_length() - 1}")
    return _floored(e, left, str(divisor), modulo)


def _floored(e: FunctionEmitter, left: str, right: str, modulo: bool) -> str:
    rest = e.emit(f"srem i64 {left}, {right}")
    differs = e.emit(f"icmp slt i64 {e.emit(f'xor i64 {rest}, {right}')}, 0")
    unequal = e.emit(f"icmp ne i64 {rest}, 0")
    adjust = e.emit(f"and i1 {differs}, {unequal}")
    if modulo:
        return e.emit(f"add i64 {rest}, {e.emit(f'select i1 {adjust}, i64 {right}, i64 0')}")
    quotient = e.emit(f"sdiv i64 {left}, {right}")
    return e.emit(f"add i64 {quotient}, {e.emit(f'sext i1 {adjust} to i64')}")


@emits(EMITTERS, IntPow)
def _power(e: FunctionEmitter, op: IntPow) -> None:
    if e.wide and (_checked(op) or _on_words(e, op.left, op.right)):
        _word_operation(e, op)
        return
    if isinstance(op.right, ConstInt) and op.right.value == 2:
        _square(e, op)
        return
    out = e.out
    symbol = e.program.runtime("aipy_i64_power")
    status = e.emit(f"call i32 @{symbol}(ptr %thread, i64 {e.use(op.left)}, i64 {e.use(op.right)}, ptr {out})")
    if _checked(op):
        e.check(e.emit(f"icmp ne i32 {status}, 0"), e.exit_before(op))
    e.define(op, f"load i64, ptr {out}")


def _square(e: FunctionEmitter, op: IntPow) -> None:
    left = e.use(op.left)
    if not _checked(op):
        e.define(op, f"mul nsw i64 {left}, {left}")
        return
    pair = e.emit(f"call {{ i64, i1 }} @{e.program.runtime('llvm.smul.with.overflow.i64')}(i64 {left}, i64 {left})")
    e.check(e.emit(f"extractvalue {{ i64, i1 }} {pair}, 1"), e.exit_before(op))
    e.define(op, f"extractvalue {{ i64, i1 }} {pair}, 0")


@emits(EMITTERS, IntLshift)
def _left_shift(e: FunctionEmitter, op: IntLshift) -> None:
    if e.wide and (_checked(op) or _on_words(e, op.left, op.right)):
        _word_operation(e, op)
        return
    left = e.use(op.left)
    amount = _shift_amount(e, op, op.right)
    if not _checked(op):
        e.define(op, f"shl i64 {left}, {amount}")
        return
    if not amount.isdigit():
        e.check(e.emit(f"icmp ugt i64 {amount}, 63"), e.exit_before(op))
    elif int(amount) > 63:
        e.check("true", e.exit_before(op))
    shifted = e.emit(f"shl i64 {left}, {amount}")
    back = e.emit(f"ashr i64 {shifted}, {amount}")
    e.check(e.emit(f"icmp ne i64 {back}, {left}"), e.exit_before(op))
    e.bind(op, shifted)


@emits(EMITTERS, IntRshift)
def _right_shift(e: FunctionEmitter, op: IntRshift) -> None:
    if e.wide and (_checked(op) or _on_words(e, op.left, op.right)):
        _word_operation(e, op)
        return
    left = e.use(op.left)
    amount = _shift_amount(e, op, op.right)
    if amount.isdigit():
        amount = str(min(int(amount), 63))
    else:
        amount = e.emit(f"call i64 @{e.program.runtime('llvm.smin.i64')}(i64 {amount}, i64 63)")
    e.define(op, f"ashr i64 {left}, {amount}")


def _shift_amount(e: FunctionEmitter, op: Op, amount: Value) -> str:
    operand = e.use(amount)
    if isinstance(amount, ConstInt) and amount.value >= 0:
        return operand
    negative = e.emit(f"icmp slt i64 {operand}, 0")
    e.check(negative, e.raise_label(op, e.raise_text("aipy_ValueError_type", "negative shift count")))
    return operand


@emits(EMITTERS, IntNeg)
def _negate(e: FunctionEmitter, op: IntNeg) -> None:
    if e.wide and (_checked(op) or e.is_word(op.operand)):
        operand = word(e, op.operand)
        result = e.emit(f"call i64 @{e.program.runtime('aipy_int_negate')}(i64 {operand[0]})")
        drop_made(e, operand)
        bind_word(e, op, result)
        return
    if not _checked(op):
        e.define(op, f"sub nsw i64 0, {e.use(op.operand)}")
        return
    pair = e.emit(f"call {{ i64, i1 }} @{e.program.runtime('llvm.ssub.with.overflow.i64')}(i64 0, i64 {e.use(op.operand)})")
    e.check(e.emit(f"extractvalue {{ i64, i1 }} {pair}, 1"), e.exit_before(op))
    e.define(op, f"extractvalue {{ i64, i1 }} {pair}, 0")


@emits(EMITTERS, IntInvert)
def _invert(e: FunctionEmitter, op: IntInvert) -> None:
    if e.is_word(op.operand):
        bind_word(e, op, e.emit(f"call i64 @{e.program.runtime('aipy_int_invert')}(i64 {e.use(op.operand)})"))
    else:
        bind_number(e, op, e.emit(f"xor i64 {e.use(op.operand)}, -1"))


@emits(EMITTERS, IntAbs)
def _absolute(e: FunctionEmitter, op: IntAbs) -> None:
    if e.wide and (_checked(op) or e.is_word(op.operand)):
        operand = word(e, op.operand)
        order = e.emit(f"call i32 @{e.program.runtime('aipy_int_compare')}(i64 {operand[0]}, i64 1)")
        negative = e.emit(f"icmp slt i32 {order}, 0")
        negated, kept, done = e.new_label(), e.new_label(), e.new_label()
        e.line(f"br i1 {negative}, label %{negated}, label %{kept}")
        e.start(negated)
        first = e.emit(f"call i64 @{e.program.runtime('aipy_int_negate')}(i64 {operand[0]})")
        e.line(f"br label %{done}")
        e.start(kept)
        e.line(f"call void @{e.helper('aipy.retain_any')}(i64 {operand[0]})")
        e.line(f"br label %{done}")
        e.start(done)
        result = e.emit(f"phi i64 [ {first}, %{negated} ], [ {operand[0]}, %{kept} ]")
        drop_made(e, operand)
        bind_word(e, op, result)
        return
    value = e.use(op.operand)
    if _checked(op):
        e.check(e.emit(f"icmp eq i64 {value}, {-(1 << 63)}"), e.exit_before(op))
    negative = e.emit(f"icmp slt i64 {value}, 0")
    e.define(op, f"select i1 {negative}, i64 {e.emit(f'sub i64 0, {value}')}, i64 {value}")


@emits(EMITTERS, IntMin, IntMax)
def _extremum(e: FunctionEmitter, op: IntMin | IntMax) -> None:
    smaller = isinstance(op, IntMin)
    if e.wide and (_checked(op) or _on_words(e, op.left, op.right)):
        left, right = word(e, op.left), word(e, op.right)
        order = e.emit(f"call i32 @{e.program.runtime('aipy_int_compare')}(i64 {left[0]}, i64 {right[0]})")
        first = e.emit(f"icmp {'sle' if smaller else 'sge'} i32 {order}, 0")
        result = e.emit(f"select i1 {first}, i64 {left[0]}, i64 {right[0]}")
        e.line(f"call void @{e.helper('aipy.retain_any')}(i64 {result})")
        drop_made(e, left, right)
        bind_word(e, op, result)
        return
    symbol = e.program.runtime("llvm.smin.i64" if smaller else "llvm.smax.i64")
    e.define(op, f"call i64 @{symbol}(i64 {e.use(op.left)}, i64 {e.use(op.right)})")


@emits(EMITTERS, IntCompare)
def _compare(e: FunctionEmitter, op: IntCompare) -> None:
    predicate = PREDICATES[op.comparison]
    if not _on_words(e, op.left, op.right):
        e.define(op, f"icmp {predicate} i64 {e.use(op.left)}, {e.use(op.right)}")
        return
    left, right = word(e, op.left), word(e, op.right)
    order = e.emit(f"call i32 @{e.program.runtime('aipy_int_compare')}(i64 {left[0]}, i64 {right[0]})")
    drop_made(e, left, right)
    e.define(op, f"icmp {predicate} i32 {order}, 0")


@emits(EMITTERS, IntExtend)
def _extend(e: FunctionEmitter, op: IntExtend) -> None:
    if e.is_word(op.operand):
        e.line(f"call void @{e.helper('aipy.retain_any')}(i64 {(operand := e.use(op.operand))})")
        e.bind(op, operand)
    else:
        bind_number(e, op, e.use(op.operand))


@emits(EMITTERS, IntNarrow)
def _narrow(e: FunctionEmitter, op: IntNarrow) -> None:
    if e.is_word(op.operand):
        e.define(op, f"call i64 @{e.helper('aipy.known_number')}(i64 {e.use(op.operand)})")
    else:
        e.bind(op, e.use(op.operand))


def _number(e: FunctionEmitter, value: Value) -> tuple[str, str]:
    """The number of a word, and whether it fits."""
    pair = e.emit(f"call {{ i64, i1 }} @{e.helper('aipy.number')}(i64 {e.use(value)})")
    return e.emit(f"extractvalue {{ i64, i1 }} {pair}, 0"), e.emit(f"extractvalue {{ i64, i1 }} {pair}, 1")


@emits(EMITTERS, IntClip)
def _clip(e: FunctionEmitter, op: IntClip) -> None:
    if not e.is_word(op.operand):
        e.bind(op, e.use(op.operand))
        return
    number, fits = _number(e, op.operand)
    order = e.emit(f"call i32 @{e.program.runtime('aipy_int_compare')}(i64 {e.use(op.operand)}, i64 1)")
    negative = e.emit(f"icmp slt i32 {order}, 0")
    extreme = e.emit(f"select i1 {negative}, i64 {-(1 << 63)}, i64 {(1 << 63) - 1}")
    e.define(op, f"select i1 {fits}, i64 {number}, i64 {extreme}")


@emits(EMITTERS, IntIndex)
def _index(e: FunctionEmitter, op: IntIndex) -> None:
    if not e.is_word(op.operand):
        e.bind(op, e.use(op.operand))
        return
    number, fits = _number(e, op.operand)
    error = "aipy_OverflowError_type" if op.count else "aipy_IndexError_type"
    bad = e.emit(f"xor i1 {fits}, true")
    e.check(bad, e.raise_label(op, e.raise_text(error, "cannot fit 'int' into an index-sized integer")))
    e.bind(op, number)


@emits(EMITTERS, IntFromBool)
def _from_bool(e: FunctionEmitter, op: IntFromBool) -> None:
    bind_number(e, op, e.emit(f"zext i1 {e.use(op.operand)} to i64"))


@emits(EMITTERS, IntToFloat)
def _to_float(e: FunctionEmitter, op: IntToFloat) -> None:
    if not e.is_word(op.operand):
        e.define(op, f"sitofp i64 {e.use(op.operand)} to double")
        return
    out = e.out
    symbol = e.program.runtime("aipy_int_to_double")
    e.check_status(op, e.emit(f"call i32 @{symbol}(ptr %thread, i64 {e.use(op.operand)}, ptr {out})"))
    e.define(op, f"load double, ptr {out}")


@emits(EMITTERS, IntTrueDiv)
def _true_divide(e: FunctionEmitter, op: IntTrueDiv) -> None:
    symbol = e.program.runtime("aipy_int_true_divide")
    if e.wide:
        left, right = word(e, op.left), word(e, op.right)
        out = e.out
        status = e.emit(f"call i32 @{symbol}(ptr %thread, i64 {left[0]}, i64 {right[0]}, ptr {out})")
        drop_made(e, left, right)
        e.check_status(op, status)
        e.define(op, f"load double, ptr {out}")
        return
    # Both up to 2**53 are exact as doubles, and the machine's division rounds correctly.
    left_number, right_number = e.use(op.left), e.use(op.right)
    zero = e.emit(f"icmp eq i64 {right_number}, 0")
    e.check(zero, e.raise_label(op, f"call i32 @{symbol}(ptr %thread, i64 3, i64 1, ptr {e.out})"))
    exact = "true"
    for number in (left_number, right_number):
        if not number.lstrip("-").isdigit() or abs(int(number)) > 1 << 53:
            shifted = e.emit(f"add i64 {number}, {1 << 53}")
            fits = e.emit(f"icmp ule i64 {shifted}, {1 << 54}")
            exact = fits if exact == "true" else e.emit(f"and i1 {exact}, {fits}")
    slow, fast, done = e.new_label(), e.new_label(), e.new_label()
    e.line(f"br i1 {exact}, label %{fast}, label %{slow}, !prof !17")
    e.start(fast)
    quotient = e.emit(f"fdiv double {e.emit(f'sitofp i64 {left_number} to double')}, {e.emit(f'sitofp i64 {right_number} to double')}")
    e.line(f"br label %{done}")
    e.start(slow)
    helper = e.helper("aipy.cold_word")
    words = [e.emit(f"call i64 @{helper}(i64 {number})") for number in (left_number, right_number)]
    status = e.emit(f"call i32 @{symbol}(ptr %thread, i64 {words[0]}, i64 {words[1]}, ptr {e.out})")
    drop_made(e, (words[0], True), (words[1], True))
    e.check_status(op, status)
    divided = e.emit(f"load double, ptr {e.out}")
    end = e.label
    e.line(f"br label %{done}")
    e.start(done)
    e.define(op, f"phi double [ {quotient}, %{fast} ], [ {divided}, %{end} ]")


@emits(EMITTERS, IntCompareFloat)
def _compare_float(e: FunctionEmitter, op: IntCompareFloat) -> None:
    left = word(e, op.left)
    order = e.emit(f"call i32 @{e.program.runtime('aipy_int_compare_double')}(i64 {left[0]}, double {e.use(op.right)})")
    drop_made(e, left)
    if op.comparison is Comparison.NE:
        e.define(op, f"icmp ne i32 {order}, 0")
    elif op.comparison in (Comparison.GT, Comparison.GE):
        # 2 says not a number.
        ordered = e.emit(f"icmp ne i32 {order}, 2")
        holds = e.emit(f"icmp {PREDICATES[op.comparison]} i32 {order}, 0")
        e.define(op, f"and i1 {ordered}, {holds}")
    else:
        e.define(op, f"icmp {PREDICATES[op.comparison]} i32 {order}, 0")


@emits(EMITTERS, IntFromFloat)
def _from_float(e: FunctionEmitter, op: IntFromFloat) -> None:
    value = e.use(op.operand)
    if not e.wide or not _checked(op):
        # Truncation is exact between -2**63 and 2**63; the rest, nan too, is left to the runtime.
        low = e.emit(f"fcmp oge double {value}, 0xC3E0000000000000")
        high = e.emit(f"fcmp olt double {value}, 0x43E0000000000000")
        inside = e.emit(f"and i1 {low}, {high}")
        fast, slow, done = e.new_label(), e.new_label(), e.new_label()
        e.line(f"br i1 {inside}, label %{fast}, label %{slow}, !prof !17")
        e.start(fast)
        number = e.emit(f"fptosi double {value} to i64")
        e.line(f"br label %{done}")
        e.start(slow)
        status = e.emit(f"call i32 @{e.program.runtime('aipy_int_from_double')}(ptr %thread, double {value}, ptr {e.out})")
        e.check_status(op, status)
        big = e.emit(f"load i64, ptr {e.out}")
        if _checked(op):
            e.line(f"br label %{e.exit_after(op, big)}")
        else:
            e.line("unreachable")
        e.start(done)
        e.bind(op, number)
        return
    status = e.emit(f"call i32 @{e.program.runtime('aipy_int_from_double')}(ptr %thread, double {value}, ptr {e.out})")
    e.check_status(op, status)
    bind_word(e, op, e.emit(f"load i64, ptr {e.out}"))


@emits(EMITTERS, IntToAny)
def _to_any(e: FunctionEmitter, op: IntToAny) -> None:
    if e.is_word(op.operand):
        operand = e.use(op.operand)
        e.line(f"call void @{e.helper('aipy.retain_any')}(i64 {operand})")
        e.bind(op, operand)
    else:
        e.define(op, f"call i64 @{e.helper('aipy.word')}(i64 {e.use(op.operand)})")


@emits(EMITTERS, IntFromAny)
def _from_any(e: FunctionEmitter, op: IntFromAny) -> None:
    operand = e.use(op.operand)
    if e.wide:
        e.line(f"call void @{e.helper('aipy.retain_any')}(i64 {operand})")
        e.bind(op, operand)
        return
    pair = e.emit(f"call {{ i64, i1 }} @{e.helper('aipy.number')}(i64 {operand})")
    fits = e.emit(f"extractvalue {{ i64, i1 }} {pair}, 1")
    e.check(e.emit(f"xor i1 {fits}, true"), e.exit_before(op))
    e.define(op, f"extractvalue {{ i64, i1 }} {pair}, 0")


@emits(EMITTERS, I64FromAny)
def _i64_from_any(e: FunctionEmitter, op: I64FromAny) -> None:
    e.define(op, f"call i64 @{e.helper('aipy.known_number')}(i64 {e.use(op.operand)})")
