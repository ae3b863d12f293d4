"""Operators, comparisons, truth, and what branches prove (`refine`)."""

from __future__ import annotations

from aipy.infer import intervals
from aipy.infer import lattice as L
from aipy.infer.engine import Engine
from aipy.infer.lattice import BOTTOM, Atom, Fact, Family
from aipy.infer.program import ClassInfo, Instance
from aipy.infer.transfer import calls
from aipy.ir import hir
from aipy.ir.hir import BinaryOperator, Comparison, UnaryOperator
from aipy.ir.op import Op

NUMBERS = (Family.BOOL, Family.INT, Family.FLOAT, Family.COMPLEX)
SCALARS = (*NUMBERS, Family.STR, Family.BYTES, Family.NONE)
BITWISE = (BinaryOperator.AND, BinaryOperator.OR, BinaryOperator.XOR)


def binary(engine: Engine, instance: Instance, op: hir.Binary | hir.InplaceBinary) -> Fact:
    left, right = instance.fact(op.left), instance.fact(op.right)
    result = BOTTOM
    inplace = isinstance(op, hir.InplaceBinary)
    for a in left.atoms:
        for b in right.atoms:
            part = _binary_atoms(engine, instance, op, op.operator, a, b, inplace)
            if part.is_any:
                engine.escape_fact(left)
                engine.escape_fact(right)
            result = engine.joiner.join(result, part)
    if right.only is None and (left.has(Family.INSTANCE) or right.has(Family.INSTANCE)):
        return calls.through_runtime(engine, left, right, op.operator.value, inplace, result)
    if len(left.atoms) * len(right.atoms) > 1:
        calls.note_any_operator(engine, left, right, op.operator.value, inplace)
    return result


def _interval(item: Atom) -> intervals.Interval | None:
    return L.bounds(L.fact((item,)))


def _binary_atoms(engine: Engine, instance: Instance, op: Op, operator: BinaryOperator, a: Atom, b: Atom, inplace: bool) -> Fact:
    if a.family in NUMBERS and b.family in NUMBERS:
        return binary_numbers(operator, a, b)
    if Family.ANY in (a.family, b.family):
        calls.note_any_operator(engine, L.fact((a,)), L.fact((b,)), operator.value, inplace)
        return L.ANY
    if operator is BinaryOperator.MOD and a.family is Family.STR and b.family is Family.INSTANCE:
        engine.escape(b)
        return L.STR
    if Family.INSTANCE in (a.family, b.family):
        return calls.operator_method(engine, instance, op, operator.value, a, b, inplace)
    match (operator, a.family, b.family):
        case (BinaryOperator.ADD, Family.STR, Family.STR):
            return L.STR
        case (BinaryOperator.ADD, Family.BYTES, Family.BYTES):
            return L.BYTES
        case (BinaryOperator.ADD, Family.LIST, Family.LIST):
            return engine.joiner.join(L.fact((a,)), L.fact((b,)))
        case (BinaryOperator.ADD, Family.LIST, _) if inplace:
            item = calls.item_of(engine, instance, op, L.fact((b,)))
            engine.grow(L.element_of(a), item)
            return L.fact((a,))
        case (BinaryOperator.ADD, Family.TUPLE, Family.TUPLE):
            mine, other = a.data[0], b.data[0]
            if isinstance(mine, tuple) and isinstance(other, tuple) and len(mine) + len(other) <= 16:
                return L.tuple_fact((*mine, *other))
            variable = engine.variable(instance, op, "tuple")
            for side in (a, b):
                engine.grow(variable, calls.item_of(engine, instance, op, L.fact((side,))))
            return L.tuple_of_fact(variable)
        case (BinaryOperator.MUL, Family.STR | Family.BYTES | Family.LIST, Family.INT | Family.BOOL):
            return L.fact((a,))
        case (BinaryOperator.MUL, Family.INT | Family.BOOL, Family.STR | Family.BYTES | Family.LIST):
            return L.fact((b,))
        case (BinaryOperator.MUL, Family.TUPLE, Family.INT | Family.BOOL) | (BinaryOperator.MUL, Family.INT | Family.BOOL, Family.TUPLE):
            source = a if a.family is Family.TUPLE else b
            variable = engine.variable(instance, op, "tuple")
            engine.grow(variable, calls.item_of(engine, instance, op, L.fact((source,))))
            return L.tuple_of_fact(variable)
        case (BinaryOperator.MOD, Family.STR, _):
            engine.expose(L.fact((b,)))
            return L.STR
        case (BinaryOperator.MOD, Family.BYTES, _):
            return L.BYTES
        case (BinaryOperator.AND | BinaryOperator.OR | BinaryOperator.XOR | BinaryOperator.SUB, Family.SET, Family.SET):
            if a.data[1] == b.data[1]:
                return engine.joiner.join(L.fact((a,)), L.fact((b,)))
            engine.joiner.unify(L.element_of(a), L.element_of(b))
            return L.fact((a,))
        case (BinaryOperator.OR, Family.DICT, Family.DICT):
            return engine.joiner.join(L.fact((a,)), L.fact((b,)))
        case (_, Family.BUILTIN, _) | (_, _, Family.BUILTIN) | (_, Family.ITERATOR, _) | (_, _, Family.ITERATOR):
            engine.escape(a)
            engine.escape(b)
            return L.ANY
        case (BinaryOperator.OR, Family.NAMED | Family.CLASS | Family.NONE, Family.NAMED | Family.CLASS | Family.NONE):
            return L.ANY
    if a.family in SCALARS and b.family in SCALARS:
        return BOTTOM  # TypeError
    engine.escape(a)
    engine.escape(b)
    return L.ANY


def binary_numbers(operator: BinaryOperator, a: Atom, b: Atom) -> Fact:
    """The result of an operator on two numbers, less its exceptions."""
    families = {a.family, b.family}
    if Family.COMPLEX in families:
        return L.COMPLEX
    if Family.FLOAT in families:
        if operator in BITWISE or operator in (BinaryOperator.LSHIFT, BinaryOperator.RSHIFT, BinaryOperator.MATMUL):
            return BOTTOM
        if operator is BinaryOperator.POW and not _real_power(a, b):
            return L.fact((*L.FLOAT.atoms, *L.COMPLEX.atoms))
        return L.FLOAT
    if operator is BinaryOperator.MATMUL:
        return BOTTOM
    if operator is BinaryOperator.TRUEDIV:
        return L.FLOAT
    if operator in BITWISE and families == {Family.BOOL}:
        return L.BOOL
    left, right = _interval(a), _interval(b)
    assert left is not None and right is not None
    if operator is BinaryOperator.POW and right[0] < 0:
        return L.FLOAT if right[1] < 0 else L.fact((*L.FLOAT.atoms, *L.INT.atoms))
    return L.int_fact(*intervals.BINARY[operator](left, right))


def _real_power(a: Atom, b: Atom) -> bool:
    """Whether the power is real: a base that cannot be negative or an exponent that is an int."""
    limits = _interval(a)
    return (limits is not None and limits[0] >= 0) or b.family in (Family.INT, Family.BOOL)


def unary(engine: Engine, instance: Instance, op: hir.Unary) -> Fact:
    result = BOTTOM
    for item in instance.fact(op.operand).atoms:
        result = engine.joiner.join(result, _unary_atom(engine, instance, op, item))
    return result


def _unary_atom(engine: Engine, instance: Instance, op: hir.Unary, item: Atom) -> Fact:
    match item.family:
        case Family.INT | Family.BOOL:
            low, high = _interval(item) or intervals.EVERYTHING
            match op.operator:
                case UnaryOperator.NEG:
                    return L.int_fact(-high, -low)
                case UnaryOperator.POS:
                    return L.int_fact(low, high)
                case UnaryOperator.INVERT:
                    return L.int_fact(*intervals.subtract((-1, -1), (low, high)))
        case Family.FLOAT | Family.COMPLEX if op.operator is not UnaryOperator.INVERT:
            return L.fact((item,))
        case Family.ANY:
            engine.any_names[f"__{op.operator.value}__"] = None
            return L.ANY
        case Family.INSTANCE:
            return calls.call_special(engine, instance, op, item, f"__{op.operator.value}__", [])
        case family if family in SCALARS:
            return BOTTOM  # TypeError
        case _:
            engine.escape(item)
            return L.ANY
    return BOTTOM


def truth_of(engine: Engine, instance: Instance, op: Op, value: Fact) -> bool | None:
    """The truth value if the fact decides it."""
    answers: set[bool | None] = set()
    for item in value.atoms:
        match item.family:
            case Family.NONE:
                answers.add(False)
            case Family.BOOL:
                answers.add(None if item.data[0] is None else bool(item.data[0]))
            case Family.INT:
                low, high = L.interval_of(item)
                answers.add(False if low == high == 0 else True if low > 0 or high < 0 else None)
            case Family.FUNCTION | Family.CLASS | Family.MODULE | Family.METHOD | Family.GENERATOR:
                answers.add(True)
            case Family.INSTANCE:
                info = item.data[0]
                assert isinstance(info, ClassInfo)
                for name in ("__bool__", "__len__"):
                    if info.find_attribute(name):
                        calls.call_special(engine, instance, op, item, name, [])
                        answers.add(None)
                        break
                else:
                    answers.add(True if info.builtin_base() in ("object", "Exception", "BaseException") else None)
            case _:
                answers.add(None)
    return answers.pop() if len(answers) == 1 else None


def _bool(answer: bool | None) -> Fact:
    return L.BOOL if answer is None else L.TRUE if answer else L.FALSE


def truth(engine: Engine, instance: Instance, op: hir.Truth) -> Fact:
    value = instance.fact(op.operand)
    return BOTTOM if value.is_bottom else _bool(truth_of(engine, instance, op, value))


def not_(engine: Engine, instance: Instance, op: hir.Not) -> Fact:
    value = instance.fact(op.operand)
    if value.is_bottom:
        return BOTTOM
    answer = truth_of(engine, instance, op, value)
    return _bool(None if answer is None else not answer)


def compare(engine: Engine, instance: Instance, op: hir.Compare) -> Fact:
    left, right = instance.fact(op.left), instance.fact(op.right)
    result = BOTTOM
    for a in left.atoms:
        for b in right.atoms:
            result = engine.joiner.join(result, _compare_atoms(engine, instance, op, a, b))
    if right.only is None and (left.has(Family.INSTANCE) or right.has(Family.INSTANCE)):
        engine.any_names[f"__{op.comparison.value}__"] = None
        engine.escape_fact(left)
        engine.escape_fact(right)
        return result if all(item.family in calls.SCALARS for item in result.atoms) else L.ANY
    return result


def _compare_atoms(engine: Engine, instance: Instance, op: hir.Compare, a: Atom, b: Atom) -> Fact:
    left, right = _interval(a), _interval(b)
    if left is not None and right is not None:
        return _bool(intervals.compare(op.comparison, left, right))
    if Family.INSTANCE in (a.family, b.family):
        return calls.comparison_method(engine, instance, op, op.comparison, a, b)
    if Family.ANY in (a.family, b.family):
        engine.any_names[f"__{op.comparison.value}__"] = None
        engine.expose(L.fact((a,)))
        engine.expose(L.fact((b,)))
        return L.ANY
    engine.expose(L.fact((a,)))
    engine.expose(L.fact((b,)))
    if a.family is Family.NONE and b.family is Family.NONE:
        return L.TRUE if op.comparison is Comparison.EQ else L.FALSE if op.comparison is Comparison.NE else BOTTOM
    return L.BOOL


def is_(engine: Engine, instance: Instance, op: hir.Is) -> Fact:
    left, right = instance.fact(op.left), instance.fact(op.right)
    if left.is_bottom or right.is_bottom:
        return BOTTOM
    for one, other in ((left, right), (right, left)):
        if one is L.NONE:
            if other is L.NONE:
                return L.TRUE
            if not other.has(Family.NONE) and not other.has(Family.ANY):
                return L.FALSE
    a, b = left.only, right.only
    if a is not None and b is not None and a.family is not b.family and Family.ANY not in (a.family, b.family):
        return L.FALSE
    if a is not None and b is not None and a.family is b.family is Family.CLASS:
        return L.TRUE if a is b or a.data == b.data else L.FALSE
    return L.BOOL


def contains(engine: Engine, instance: Instance, op: hir.Contains) -> Fact:
    container, item = instance.fact(op.container), instance.fact(op.item)
    if container.is_bottom or item.is_bottom:
        return BOTTOM
    engine.expose(item)
    engine.expose(container)
    for part in container.atoms:
        if part.family is Family.INSTANCE:
            info = part.data[0]
            assert isinstance(info, ClassInfo)
            if info.find_attribute("__contains__"):
                calls.call_special(engine, instance, op, part, "__contains__", [item])
            else:
                calls.item_of(engine, instance, op, L.fact((part,)))
        if part.family is Family.ANY:
            engine.any_names["__contains__"] = None
    return L.BOOL


def refine(engine: Engine, instance: Instance, op: hir.Refine) -> Fact:
    value = instance.fact(op.value)
    return narrow(engine, instance, op, value, op.condition, op.positive)


def narrow(engine: Engine, instance: Instance, op: hir.Refine, value: Fact, condition: object, positive: bool) -> Fact:
    """What is left of `value` (the fact of `op.value`) where `condition` came out `positive`."""
    target = _source(op.value)
    match condition:
        case hir.Truth(operand=operand) if _source(operand) is target:
            return L.fact(item for item in value.atoms if _may_be(item, positive))
        case hir.Not(operand=operand) if _source(operand) is target:
            return L.fact(item for item in value.atoms if _may_be(item, not positive))
        case hir.Truth(operand=operand) if isinstance(operand, Op):
            return narrow(engine, instance, op, value, operand, positive)
        case hir.Not(operand=operand) if isinstance(operand, Op):
            return narrow(engine, instance, op, value, operand, not positive)
        case hir.Is(left=left, right=right):
            other = right if _source(left) is target else left
            if instance.fact(other) is L.NONE:
                if positive:
                    return L.NONE if value.has(Family.NONE) or value.has(Family.ANY) else BOTTOM
                return L.without(value, Family.NONE)
            return value
        case hir.Compare(comparison=comparison, left=left, right=right):
            if not positive:
                limits_exact = not (instance.fact(left).has(Family.FLOAT) or instance.fact(right).has(Family.FLOAT))
                if not limits_exact:
                    return value
                comparison = intervals.NEGATED[comparison]
            if _source(left) is not target:
                left, right = right, left
                comparison = intervals.SWAPPED[comparison]
            mine, other_limits = L.bounds(value), L.bounds(instance.fact(right))
            if mine is None or other_limits is None or value.has(Family.BOOL):
                return value
            return L.int_fact(*intervals.narrow(comparison, mine, other_limits))
        case hir.Call(callee=hir.GetGlobal(variable="isinstance") as callee, args=args) if len(args) == 2:
            if instance.fact(callee) is not L.named_fact("builtins", "isinstance"):
                return value
            return narrow_by_class(engine, value, instance.fact(args[1]), positive)
        case hir.MatchException(types=types):
            return narrow_by_class(engine, value, instance.fact(types), positive)
        case _:
            return value


def _source(value: object) -> object:
    while isinstance(value, hir.Refine):
        value = value.value
    return value


def _may_be(item: Atom, answer: bool) -> bool:
    match item.family:
        case Family.NONE:
            return not answer
        case Family.BOOL:
            return item.data[0] is None or item.data[0] is answer
        case Family.INT:
            return not answer or item.data != (0, 0)
        case Family.FUNCTION | Family.CLASS | Family.MODULE | Family.GENERATOR:
            return answer
        case _:
            return True


def narrow_by_class(engine: Engine, value: Fact, classes: Fact, positive: bool) -> Fact:
    """Keeps the atoms that are (or are not) instances of the classes, as far as that is known."""
    wanted = class_list(classes)
    if wanted is None:
        return value
    atoms: list[Atom] = []
    for item in value.atoms:
        if item.family is Family.ANY or (item.family is Family.BUILTIN and item.data[0] == "BaseException"):
            if not positive:
                atoms.append(item)
                continue
            for cls in wanted:
                atoms.extend(instances_of(engine, cls))
            continue
        answers = [is_instance(item, cls) for cls in wanted]
        answer = True if True in answers else None if None in answers else False
        if answer is None or answer is positive:
            atoms.append(item)
    if any(item.family is Family.ANY for item in atoms):
        return L.ANY
    return L.fact(atoms)


def class_list(classes: Fact) -> list[ClassInfo | str] | None:
    """Classes named by the second argument of isinstance; None if not known."""
    found: list[ClassInfo | str] = []
    for item in classes.atoms:
        match item.family:
            case Family.CLASS:
                found.append(L.class_of_atom(item))
            case Family.NAMED if item.data[0] == "builtins":
                found.append(str(item.data[1]))
            case Family.TUPLE if isinstance(item.data[0], tuple):
                for part in item.data[0]:
                    inner = class_list(part)
                    if inner is None:
                        return None
                    found.extend(inner)
            case _:
                return None
    return found


_FAMILY_NAMES = {
    Family.NONE: ("NoneType",),
    Family.BOOL: ("bool", "int"),
    Family.INT: ("int",),
    Family.FLOAT: ("float",),
    Family.COMPLEX: ("complex",),
    Family.STR: ("str",),
    Family.BYTES: ("bytes",),
    Family.TUPLE: ("tuple",),
    Family.LIST: ("list",),
    Family.CLASS: ("type",),
    Family.FUNCTION: ("function",),
}


def is_instance(item: Atom, cls: ClassInfo | str) -> bool | None:
    """Whether values of an atom are instances of a class; None if that depends on the value."""
    if cls == "object":
        return True
    if item.family is Family.INSTANCE:
        info = item.data[0]
        assert isinstance(info, ClassInfo)
        return cls in info.ancestry
    if item.family is Family.DICT:
        return cls == item.data[2] or (cls == "dict" and item.data[2] in ("dict", "defaultdict", "Counter", "OrderedDict"))
    if item.family is Family.SET:
        return cls == ("frozenset" if item.data[1] else "set")
    if item.family is Family.BUILTIN:
        if isinstance(cls, ClassInfo):
            return None if cls.is_exception else False
        if item.data[0] == cls:
            return True
        return None
    names = _FAMILY_NAMES.get(item.family)
    if names is None:
        return None
    return cls in names


def instances_of(engine: Engine, cls: ClassInfo | str) -> list[Atom]:
    """Atoms for all instances of a class, subclasses of the program included."""
    found: list[Atom] = []
    match cls:
        case ClassInfo():
            stack = [cls]
            while stack:
                info = stack.pop()
                found.append(L.instance_fact(info).atoms[0])
                stack.extend(info.subclasses)
            return found
        case "int":
            return [*L.INT.atoms, *L.BOOL.atoms]
        case "bool":
            return list(L.BOOL.atoms)
        case "float":
            return list(L.FLOAT.atoms)
        case "str":
            return list(L.STR.atoms)
        case "bytes":
            return list(L.BYTES.atoms)
        case "complex":
            return list(L.COMPLEX.atoms)
        case name if calls.is_exception_name(engine, name):
            return [L.atom(Family.BUILTIN, name)] if not any(name in c.ancestry for c in engine.classes) else [L.atom(Family.BUILTIN, "BaseException")]
        case _:
            return [L.ANY.atoms[0]]


TABLE = {
    hir.Binary: binary,
    hir.InplaceBinary: binary,
    hir.Unary: unary,
    hir.Truth: truth,
    hir.Not: not_,
    hir.Compare: compare,
    hir.Is: is_,
    hir.Contains: contains,
    hir.Refine: refine,
}
