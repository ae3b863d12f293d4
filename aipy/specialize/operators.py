"""Operators, comparisons, truth values, narrowing."""

from __future__ import annotations

from aipy.infer import lattice as L
from aipy.infer import queries
from aipy.infer.intervals import SWAPPED
from aipy.infer.lattice import Fact, Family
from aipy.infer.program import ClassInfo
from aipy.ir import hir
from aipy.ir import types as T
from aipy.ir.hir import BinaryOperator, Comparison, UnaryOperator
from aipy.ir.mir import containers, floats, integers, objects
from aipy.ir.mir.constants import ConstFloat
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind
from aipy.specialize import calls, runtime
from aipy.specialize.lowering import Held, Lowering, NotNative, only_atom
from aipy.specialize.representation import representation

INT_OPS: dict[BinaryOperator, type[Op]] = {
    BinaryOperator.ADD: integers.IntAdd,
    BinaryOperator.SUB: integers.IntSub,
    BinaryOperator.MUL: integers.IntMul,
    BinaryOperator.FLOORDIV: integers.IntFloorDiv,
    BinaryOperator.MOD: integers.IntMod,
    BinaryOperator.POW: integers.IntPow,
    BinaryOperator.LSHIFT: integers.IntLshift,
    BinaryOperator.RSHIFT: integers.IntRshift,
    BinaryOperator.AND: integers.IntAnd,
    BinaryOperator.OR: integers.IntOr,
    BinaryOperator.XOR: integers.IntXor,
}
FLOAT_OPS: dict[BinaryOperator, type[Op]] = {
    BinaryOperator.ADD: floats.FloatAdd,
    BinaryOperator.SUB: floats.FloatSub,
    BinaryOperator.MUL: floats.FloatMul,
    BinaryOperator.TRUEDIV: floats.FloatDiv,
    BinaryOperator.FLOORDIV: floats.FloatFloorDiv,
    BinaryOperator.MOD: floats.FloatMod,
    BinaryOperator.POW: floats.FloatPow,
}
BOOL_OPS: dict[BinaryOperator, type[Op]] = {
    BinaryOperator.AND: floats.BoolAnd,
    BinaryOperator.OR: floats.BoolOr,
    BinaryOperator.XOR: floats.BoolXor,
}
OPERATOR_NUMBERS = {operator: index for index, operator in enumerate(BinaryOperator)}
COMPARISON_NUMBERS = {comparison: index for index, comparison in enumerate(Comparison)}
UNARY_NUMBERS = {operator: index for index, operator in enumerate(UnaryOperator)}
INTEGERS = (Kind.I64, Kind.INT, Kind.BOOL)


def as_int(lowering: Lowering, held: Held) -> Value:
    """A bool or int as I64 or INT."""
    assert held.value is not None
    if held.type.kind is Kind.BOOL:
        return lowering.emit(integers.IntFromBool(held.value), T.I64)
    return held.value


def as_float(lowering: Lowering, held: Held) -> Value:
    """A float, int or bool as FLOAT."""
    assert held.value is not None
    if held.type.kind is Kind.FLOAT:
        return held.value
    return lowering.emit(integers.IntToFloat(as_int(lowering, held)), T.FLOAT)


def binary(lowering: Lowering, op: hir.Binary | hir.InplaceBinary) -> None:
    left, right = lowering.held(op.left), lowering.held(op.right)
    result = lowering.fact(op)
    lowering.define(op, binary_held(lowering, op, op.operator, left, right, result, isinstance(op, hir.InplaceBinary)))


def binary_held(lowering: Lowering, op: Op, operator: BinaryOperator, left: Held, right: Held, result: Fact, inplace: bool = False) -> Held:
    """`left <operator> right`."""
    number = numbers(lowering, operator, left, right, result)
    if number is not None:
        return number
    a, b = only_atom(left), only_atom(right)
    if a is not None and b is not None:
        if operator is BinaryOperator.ADD and a.family is b.family is Family.STR:
            return Held(lowering.call(runtime.STR_CONCAT, lowering.to(left, T.STR), lowering.to(right, T.STR)), L.STR)
        if operator is BinaryOperator.ADD and a.family is b.family is Family.TUPLE and left.type.kind is right.type.kind is Kind.TUPLE:
            return concat_tuples(lowering, left, right)
        if operator is BinaryOperator.MUL and a.family is Family.LIST:
            repeated = repeat_list(lowering, op, right)
            if repeated is not None:
                return repeated
    if (left.fact.has(Family.INSTANCE) or right.fact.has(Family.INSTANCE)) and right.fact.only is not None:
        return dispatch_operator(lowering, op, operator, left, right, result, inplace)
    return generic_binary(lowering, operator, left, right, inplace, result)


def concat_tuples(lowering: Lowering, left: Held, right: Held) -> Held:
    items = [lowering.item(side, i) for side in (left, right) for i in range(len(side.type.items))]
    known = L.tuple_fact(item.fact for item in items)
    return Held(lowering.make_tuple([item.value for item in items], T.tuple_of(*(item.type for item in items))), known)


def repeat_list(lowering: Lowering, op: Op, count: Held) -> Held | None:
    """`[x] * n` of a fresh one-item list: one allocation."""
    if not isinstance(op, hir.Binary) or not isinstance(op.left, hir.MakeList) or len(op.left.items) != 1:
        return None
    if count.type.kind not in (Kind.I64, Kind.INT) or len(lowering.uses.get(op.left, ())) != 1:
        return None
    made = lowering.held(op.left)
    lazy = lowering.program.delayed_items.get(op.left)
    if lazy is None:
        return None
    limits = L.bounds(count.fact)
    if limits is not None and limits[0] >= L.I64_MAX:
        raise NotNative("R073", "a list repeated more than 2**63 times is not native yet")
    number = as_int(lowering, count)
    if number.type is not None and number.type.kind is Kind.INT:
        number = lowering.emit(integers.IntIndex(number, True), T.I64)
    return Held(lowering.emit(containers.ListRepeat(lazy, number), T.LIST), made.fact)


def generic_binary(lowering: Lowering, operator: BinaryOperator, left: Held, right: Held, inplace: bool, result: Fact) -> Held:
    """Through the runtime, on boxed operands."""
    function = runtime.INPLACE if inplace else runtime.BINARY
    number = lowering.i64(OPERATOR_NUMBERS[operator])
    got = lowering.call(function, number, lowering.to_any(left), lowering.to_any(right))
    return Held(lowering.from_any(got, representation(result), result), result)


def numbers(lowering: Lowering, operator: BinaryOperator, left: Held, right: Held, result: Fact) -> Held | None:
    """The operator on two numbers of known kind, or None."""
    kinds = (left.type.kind, right.type.kind)
    if kinds == (Kind.BOOL, Kind.BOOL) and operator in BOOL_OPS:
        assert left.value is not None and right.value is not None
        return Held(lowering.emit(BOOL_OPS[operator](left.value, right.value), T.BOOL), L.BOOL)
    if all(kind in INTEGERS for kind in kinds):
        a, b = as_int(lowering, left), as_int(lowering, right)
        if operator is BinaryOperator.TRUEDIV:
            return Held(lowering.emit(integers.IntTrueDiv(a, b), T.FLOAT), L.FLOAT)
        limits = L.bounds(right.fact)
        if operator is BinaryOperator.POW and (limits is None or limits[0] < 0):
            return None
        if operator not in INT_OPS:
            return None
        type = representation(result)
        if type.kind not in (Kind.I64, Kind.INT):
            return None
        return Held(lowering.emit(INT_OPS[operator](a, b), type), result)
    if Kind.FLOAT in kinds and all(kind in (*INTEGERS, Kind.FLOAT) for kind in kinds) and operator in FLOAT_OPS:
        x, y = as_float(lowering, left), as_float(lowering, right)
        type = representation(result) if operator is BinaryOperator.POW else T.FLOAT
        return Held(lowering.emit(FLOAT_OPS[operator](x, y), type), result)
    return None


def dispatch_operator(lowering: Lowering, op: Op, operator: BinaryOperator, left: Held, right: Held, result: Fact, inplace: bool) -> Held:
    """An operator where a side is an instance of the program's classes; the right one is of one kind."""

    def on_left(one: Held) -> Held | None:
        return operator_call(lowering, op, operator, one, right, result, inplace)

    def on_rest(one: Held) -> Held:
        if right.fact.has(Family.INSTANCE) and one.fact.only is not None:
            return operator_call(lowering, op, operator, one, right, result, inplace) or Held(None, L.BOTTOM)
        return binary_held(lowering, op, operator, one, right, result, inplace)

    if left.fact.has(Family.INSTANCE):
        return lowering.dispatch(left, result, on_left, on_rest)
    if left.fact.only is None:
        return generic_binary(lowering, operator, left, right, inplace, result)
    return on_rest(left)


def operator_call(lowering: Lowering, op: Op, operator: BinaryOperator, left: Held, right: Held, result: Fact, inplace: bool) -> Held | None:
    """The method that CPython tries first if it always answers, else the runtime, whose special methods are boxed."""
    candidate = queries.operator_candidate(operator.value, left.fact.atoms[0], right.fact.atoms[0], inplace)
    if candidate is not None and left.fact.atoms[0].family is not Family.ANY:
        reflected, name = candidate
        receiver, argument = (right, left) if reflected else (left, right)
        known = calls.special_result(lowering, op, receiver, name, [argument])
        if known is not None and not queries.may_be_not_implemented(known):
            return calls.call_special(lowering, op, receiver, name, [argument])
    return generic_binary(lowering, operator, left, right, inplace, result)


def unary(lowering: Lowering, op: hir.Unary) -> None:
    operand = lowering.held(op.operand)
    result = lowering.fact(op)
    kind = operand.type.kind
    if kind in INTEGERS:
        value = as_int(lowering, operand)
        match op.operator:
            case UnaryOperator.NEG:
                return lowering.define(op, lowering.emit(integers.IntNeg(value), representation(result)))
            case UnaryOperator.INVERT:
                return lowering.define(op, lowering.emit(integers.IntInvert(value), representation(result)))
            case UnaryOperator.POS:
                return lowering.define(op, Held(value, result))
    if kind is Kind.FLOAT and op.operator is not UnaryOperator.INVERT:
        assert operand.value is not None
        if op.operator is UnaryOperator.POS:
            return lowering.define(op, operand)
        return lowering.define(op, lowering.emit(floats.FloatNeg(operand.value), T.FLOAT))

    def generic(one: Held) -> Held:
        got = lowering.call(runtime.UNARY, lowering.i64(UNARY_NUMBERS[op.operator]), lowering.to_any(one))
        return Held(lowering.from_any(got, representation(result), result), result)

    def special(one: Held) -> Held | None:
        return calls.call_special(lowering, op, one, f"__{op.operator.value}__", []) or generic(one)

    lowering.define(op, lowering.dispatch(operand, result, special, generic))


def truth(lowering: Lowering, held: Held) -> Value:
    """The truth value, a BOOL."""
    if held.lazy is not None:
        return lowering.bool(True)
    kind = held.type.kind
    only = only_atom(held)
    if kind is Kind.BOOL:
        assert held.value is not None
        return held.value
    if kind in (Kind.I64, Kind.INT):
        return lowering.emit(integers.IntCompare(Comparison.NE, _v(held), lowering.i64(0)), T.BOOL)
    if kind is Kind.FLOAT:
        zero = lowering.emit(_const_float(0.0), T.FLOAT)
        return lowering.emit(floats.FloatCompare(Comparison.NE, _v(held), zero), T.BOOL)
    if kind is Kind.NONE:
        return lowering.bool(only is not None and only.family not in (Family.NONE,))
    if only is not None:
        match only.family:
            case Family.STR:
                return _not_zero(lowering, lowering.emit(containers.StrLength(_v(held)), T.I64))
            case Family.LIST:
                return _not_zero(lowering, lowering.emit(containers.ListLength(_v(held)), T.I64))
            case Family.DICT:
                return _not_zero(lowering, lowering.call(runtime.DICT_LENGTH, _v(held)))
            case Family.SET:
                return _not_zero(lowering, lowering.call(runtime.SET_LENGTH, _v(held)))
            case Family.TUPLE if held.type.kind is Kind.TUPLE:
                return lowering.bool(bool(held.type.items))
            case Family.INSTANCE:
                return instance_truth(lowering, held)
            case Family.FUNCTION | Family.GENERATOR:
                return lowering.bool(True)
    if held.fact.has(Family.NONE) and len(held.fact.atoms) == 2 and held.type.kind is Kind.ANY:
        other = L.without(held.fact, Family.NONE)
        if _always_true(other):
            return lowering.emit(floats.BoolNot(lowering.emit(objects.AnyIsNone(_v(held)), T.BOOL)), T.BOOL)
    if held.fact.has(Family.INSTANCE):
        got = lowering.dispatch(
            held,
            L.BOOL,
            lambda one: Held(instance_truth(lowering, one), L.BOOL),
            lambda one: Held(truth(lowering, one), L.BOOL),
        )
        return lowering.to(got, T.BOOL)
    return lowering.call(runtime.TRUTH, lowering.to_any(held))


def _always_true(value: Fact) -> bool:
    only = value.only
    if only is None or only.family is not Family.INSTANCE:
        return False
    info = only.data[0]
    assert isinstance(info, ClassInfo)
    return not info.find_attribute("__bool__") and not info.find_attribute("__len__")


def instance_truth(lowering: Lowering, held: Held) -> Value:
    """The truth of an instance: `__bool__`, else `__len__`, else true."""
    for name in ("__bool__", "__len__"):
        info = held.fact.atoms[0].data[0]
        assert isinstance(info, ClassInfo)
        if info.find_attribute(name):
            return lowering.call(runtime.TRUTH, lowering.to_any(held)) if not queries.is_direct(info, name) else _checked_truth(lowering, held, name)
    return lowering.bool(True)


def _checked_truth(lowering: Lowering, held: Held, name: str) -> Value:
    got = calls.call_special(lowering, calls.SPECIAL_SITE, held, name, [])
    if got is None or got.fact.is_bottom:
        return lowering.bool(True)  # it never returns
    limits = L.bounds(got.fact)
    if got.type.kind is Kind.BOOL or (name == "__len__" and limits is not None and limits[0] >= 0):
        return truth(lowering, got)
    return lowering.call(runtime.TRUTH_RESULT, lowering.to_any(got), lowering.bool(name == "__len__"))


def _not_zero(lowering: Lowering, value: Value) -> Value:
    return lowering.emit(integers.IntCompare(Comparison.NE, value, lowering.i64(0)), T.BOOL)


def _v(held: Held) -> Value:
    assert held.value is not None
    return held.value


def _const_float(number: float) -> Op:
    return ConstFloat(number)


def truth_op(lowering: Lowering, op: hir.Truth) -> None:
    lowering.define(op, Held(constant_bool(lowering, lowering.fact(op)) or truth(lowering, lowering.held(op.operand)), L.BOOL))


def constant_bool(lowering: Lowering, known: Fact) -> Value | None:
    return lowering.bool(True) if known is L.TRUE else lowering.bool(False) if known is L.FALSE else None


def not_op(lowering: Lowering, op: hir.Not) -> None:
    constant = constant_bool(lowering, lowering.fact(op))
    value = constant or lowering.emit(floats.BoolNot(truth(lowering, lowering.held(op.operand))), T.BOOL)
    lowering.define(op, Held(value, L.BOOL))


def compare(lowering: Lowering, op: hir.Compare) -> None:
    result = lowering.fact(op)
    left, right = lowering.held(op.left), lowering.held(op.right)
    lowering.define(op, compare_held(lowering, op, op.comparison, left, right, result))


def compare_held(lowering: Lowering, op: Op, comparison: Comparison, left: Held, right: Held, result: Fact) -> Held:
    """`left <comparison> right`."""
    kinds = (left.type.kind, right.type.kind)
    if all(kind in INTEGERS for kind in kinds):
        value = lowering.emit(integers.IntCompare(comparison, as_int(lowering, left), as_int(lowering, right)), T.BOOL)
        return Held(value, L.BOOL)
    if kinds == (Kind.FLOAT, Kind.FLOAT):
        return Held(lowering.emit(floats.FloatCompare(comparison, _v(left), _v(right)), T.BOOL), L.BOOL)
    if Kind.FLOAT in kinds and all(kind in (*INTEGERS, Kind.FLOAT) for kind in kinds):
        return Held(compare_int_float(lowering, comparison, left, right), L.BOOL)
    a, b = only_atom(left), only_atom(right)
    if a is not None and b is not None and a.family is b.family is Family.STR:
        return Held(compare_text(lowering, comparison, _v(left), _v(right)), L.BOOL)
    if left.fact.has(Family.INSTANCE) or right.fact.has(Family.INSTANCE):
        return dispatch_comparison(lowering, op, comparison, left, right, result)
    return generic_compare(lowering, comparison, left, right, result)


def generic_compare(lowering: Lowering, comparison: Comparison, left: Held, right: Held, result: Fact) -> Held:
    number = lowering.i64(COMPARISON_NUMBERS[comparison])
    a, b = lowering.to_any(left), lowering.to_any(right)
    if representation(result).kind is Kind.BOOL:
        return Held(lowering.call(runtime.COMPARE_BOOL, number, a, b), L.BOOL)
    got = lowering.call(runtime.COMPARE, number, a, b)
    return Held(lowering.from_any(got, representation(result), result), result)


def compare_int_float(lowering: Lowering, comparison: Comparison, left: Held, right: Held) -> Value:
    """Exact: an int within 2^53 converts without loss."""
    if left.type.kind is Kind.FLOAT:
        left, right, comparison = right, left, SWAPPED[comparison]
    limits = L.bounds(left.fact)
    if limits is not None and max(abs(limits[0]), abs(limits[1])) <= 1 << 53:
        return lowering.emit(floats.FloatCompare(comparison, as_float(lowering, left), _v(right)), T.BOOL)
    return lowering.emit(integers.IntCompareFloat(comparison, as_int(lowering, left), _v(right)), T.BOOL)


def compare_text(lowering: Lowering, comparison: Comparison, left: Value, right: Value) -> Value:
    if comparison in (Comparison.EQ, Comparison.NE):
        equal = lowering.emit(containers.StrEqual(left, right), T.BOOL)
        return equal if comparison is Comparison.EQ else lowering.emit(floats.BoolNot(equal), T.BOOL)
    order = lowering.call(runtime.STR_COMPARE, left, right)
    return lowering.emit(integers.IntCompare(comparison, order, lowering.i64(0)), T.BOOL)


def dispatch_comparison(lowering: Lowering, op: Op, comparison: Comparison, left: Held, right: Held, result: Fact) -> Held:
    """A comparison where a side is an instance of the program's classes."""

    def one_left(one: Held) -> Held | None:
        name = queries.comparison_candidate(comparison, one.fact.atoms[0], right.fact.atoms[0])
        if name is not None:
            known = calls.special_result(lowering, op, one, name, [right])
            if known is not None and name == f"__{comparison.value}__" and not queries.may_be_not_implemented(known):
                return calls.call_special(lowering, op, one, name, [right])
            if known is not None and name == "__eq__" and representation(known).kind is Kind.BOOL:
                got = calls.call_special(lowering, op, one, name, [right])
                assert got is not None
                return Held(lowering.emit(floats.BoolNot(_v(got)), T.BOOL), L.BOOL)
        elif comparison in (Comparison.EQ, Comparison.NE) and not _has_equality(one) and not _has_equality(right):
            same: Value = lowering.emit(objects.AnyIs(lowering.to_any(one), lowering.to_any(right)), T.BOOL)
            if comparison is Comparison.NE:
                same = lowering.emit(floats.BoolNot(same), T.BOOL)
            return Held(same, L.BOOL)
        return generic_compare(lowering, comparison, one, right, result)

    def generic(one: Held) -> Held:
        return generic_compare(lowering, comparison, one, right, result)

    if left.fact.has(Family.INSTANCE) and right.fact.only is not None:
        return lowering.dispatch(left, result, one_left, generic)
    return generic(left)


def _has_equality(held: Held) -> bool:
    for item in held.fact.atoms:
        if item.family is Family.INSTANCE:
            info = item.data[0]
            assert isinstance(info, ClassInfo)
            if info.find_attribute("__eq__") or info.find_attribute("__ne__") or info.builtin_base() != "object":
                return True
        elif item.family in (Family.ANY, Family.BUILTIN):
            return True
    return False


def is_op(lowering: Lowering, op: hir.Is) -> None:
    constant = constant_bool(lowering, lowering.fact(op))
    if constant is not None:
        return lowering.define(op, Held(constant, L.BOOL))
    left, right = lowering.held(op.left), lowering.held(op.right)
    if right.fact is L.NONE and left.type.kind is Kind.ANY:
        return lowering.define(op, Held(lowering.emit(objects.AnyIsNone(_v(left)), T.BOOL), L.BOOL))
    if left.type.kind is right.type.kind is Kind.BOOL:
        return lowering.define(op, Held(lowering.emit(integers.IntCompare(Comparison.EQ, as_int(lowering, left), as_int(lowering, right)), T.BOOL), L.BOOL))
    if left.type.kind in INTEGERS and right.type.kind in INTEGERS:
        value: Value = lowering.emit(integers.IntCompare(Comparison.EQ, as_int(lowering, left), as_int(lowering, right)), T.BOOL)
    else:
        value = lowering.emit(objects.AnyIs(lowering.to_any(left), lowering.to_any(right)), T.BOOL)
    lowering.define(op, Held(value, L.BOOL))


def contains(lowering: Lowering, op: hir.Contains) -> None:
    container, item = lowering.held(op.container), lowering.held(op.item)
    lowering.define(op, contains_held(lowering, op, container, item))


def contains_held(lowering: Lowering, op: Op, container: Held, item: Held) -> Held:
    """`item in container`."""
    only = only_atom(container)
    if only is not None:
        if only.family is Family.DICT and container.lazy is None:
            index = lowering.call(runtime.DICT_FIND, _v(container), lowering.to_any(item))
            return Held(lowering.emit(integers.IntCompare(Comparison.GE, index, lowering.i64(0)), T.BOOL), L.BOOL)
        if only.family is Family.SET:
            return Held(lowering.call(runtime.SET_FIND, _v(container), lowering.to_any(item)), L.BOOL)
    return lowering.dispatch(
        container,
        L.BOOL,
        lambda one: _contains_special(lowering, op, one, item),
        lambda one: Held(lowering.call(runtime.CONTAINS, lowering.to_any(one), lowering.to_any(item)), L.BOOL),
    )


def _contains_special(lowering: Lowering, op: Op, one: Held, item: Held) -> Held | None:
    got = calls.call_special(lowering, op, one, "__contains__", [item])
    if got is None:
        return Held(lowering.call(runtime.CONTAINS, lowering.to_any(one), lowering.to_any(item)), L.BOOL)
    return Held(truth(lowering, got), L.BOOL)


def refine(lowering: Lowering, op: hir.Refine) -> None:
    held = lowering.held(op.value)
    if held.lazy is not None:
        lowering.values[op] = held
        return
    known = lowering.fact(op)
    target = representation(known)
    if held.type == target:
        lowering.values[op] = Held(held.value, known)
    elif held.type.kind is Kind.INT and target.kind is Kind.I64:
        # the proof is a comparison that was made on this path
        lowering.define(op, Held(lowering.emit(integers.IntNarrow(_v(held)), T.I64), known))
    else:
        lowering.define(op, Held(lowering.coerce(Held(held.value, known), target), known))


TABLE = {
    hir.Binary: binary,
    hir.InplaceBinary: binary,
    hir.Unary: unary,
    hir.Truth: truth_op,
    hir.Not: not_op,
    hir.Compare: compare,
    hir.Is: is_op,
    hir.Contains: contains,
    hir.Refine: refine,
}
