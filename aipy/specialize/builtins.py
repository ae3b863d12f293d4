"""Calls of builtin functions and types: inlined where that pays, else their C functions."""

from __future__ import annotations

from collections.abc import Callable

from aipy.infer import lattice as L
from aipy.infer import queries
from aipy.infer.lattice import Atom, Fact, Family, Variable
from aipy.infer.queries import constant_text
from aipy.ir import hir
from aipy.ir import types as T
from aipy.ir.hir import BinaryOperator, Comparison
from aipy.ir.mir import containers, floats, integers, objects
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind
from aipy.specialize import attributes, calls, methods, operators, runtime
from aipy.specialize.constants import constant_held
from aipy.specialize.lowering import Held, Lazy, Lowering, NotNative, only_atom
from aipy.specialize.representation import element, representation

Rule = Callable[[Lowering, Op, list[Held], list[str], Fact], "Held | None"]


def call_named(lowering: Lowering, op: Op, item: Atom, args: list[Held], names: list[str], result: Fact) -> Held | None:
    """Calls a builtin or library function or type; None if it never returns."""
    module, name = str(item.data[0]), str(item.data[1])
    if module == "descriptor":
        return Held(None, result)
    if module in ("abc", "typing"):
        return args[-1]
    starred = "*" in names or "**" in names
    if starred and module == "builtins" and name == "print" and "**" not in names:
        return _print_spread(lowering, item, args, names)
    if module == "builtins" and not starred:
        rule = RULES.get(name)
        if rule is not None and not result.is_bottom and len(args) >= MINIMUM.get(name, 1):
            got = rule(lowering, op, args, names, result)
            if got is not None:
                return got
    if "." in module and not starred:
        return unbound_method(lowering, op, module.split(".", 1)[1], name, args, names, result)
    library = lowering.engine.load_module(module) if module != "builtins" else lowering.engine.builtins
    if library is not None and not starred:
        members = library.functions.get(name)
        if members is None and name in library.classes:
            members = library.classes[name].members.get("__new__")
        if members is not None:
            member = queries.choose(members, False, names, [arg.fact for arg in args])
            if member is not None and member.symbol is not None:
                got = methods.call_member(lowering, member, None, args, names, result)
                if got is not None:
                    return got
    return calls.unknown_call(lowering, Held(None, L.fact((item,))), args, names, result)


def _print_spread(lowering: Lowering, item: Atom, args: list[Held], names: list[str]) -> Held:
    return calls.spread_call(lowering, Held(None, L.fact((item,))), args, names, L.NONE)


def unbound_method(lowering: Lowering, op: Op, owner: str, name: str, args: list[Held], names: list[str], result: Fact) -> Held | None:
    """`str.upper(x)`, `Exception.__init__(self, ...)`, `dict.fromkeys(...)`."""
    if name == "__init__":
        if owner != "object" and args:
            boxed = [lowering.to_any(arg) for arg in args]
            lowering.call(runtime.NEW_EXCEPTION, *boxed)
        return Held(None, L.NONE)
    members = lowering.engine.builtins.classes[owner].members.get(name) if owner in lowering.engine.builtins.classes else None
    if members and (members[0].is_static or members[0].is_classmethod):
        member = queries.choose(members, False, names, [arg.fact for arg in args])
        if member is not None and member.symbol is not None:
            got = methods.call_member(lowering, member, None, args, names, result)
            if got is not None:
                return got
        raise NotNative("R063", f"`{owner}.{name}` is not native yet")
    return calls.call_method_held(lowering, op, args[0], name, args[1:], names[1:], result)


def _len(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    return Held(length(lowering, op, args[0], result), result)


def length(lowering: Lowering, op: Op, held: Held, result: Fact) -> Value:
    """`len(x)`, I64."""
    only = only_atom(held)
    if only is not None and held.lazy is None and held.value is not None:
        match only.family:
            case Family.LIST:
                return lowering.emit(containers.ListLength(held.value), T.I64)
            case Family.STR:
                return lowering.emit(containers.StrLength(held.value), T.I64)
            case Family.DICT:
                return lowering.call(runtime.DICT_LENGTH, held.value)
            case Family.SET:
                return lowering.call(runtime.SET_LENGTH, held.value)
            case Family.TUPLE:
                if held.type.kind is Kind.TUPLE:
                    return lowering.i64(len(held.type.items))
                return lowering.emit(containers.HeapTupleLength(held.value), T.I64)
    got = lowering.dispatch(
        held,
        L.LENGTH,
        lambda one: _special_length(lowering, op, one),
        lambda one: Held(lowering.call(runtime.LENGTH, lowering.to_any(one)), L.LENGTH),
    )
    if got.type.kind is Kind.INT:
        return lowering.emit(integers.IntIndex(_v(got), True), T.I64)
    return _v(got)


def _special_length(lowering: Lowering, op: Op, one: Held) -> Held | None:
    """`__len__` directly where its result is a length for sure; else the runtime checks it."""
    known = calls.special_result(lowering, op, one, "__len__", [])
    if known is not None and not known.is_bottom and queries.is_length(known):
        return calls.call_special(lowering, op, one, "__len__", [])
    return Held(lowering.call(runtime.LENGTH, lowering.to_any(one)), L.LENGTH)


def _isinstance(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    constant = operators.constant_bool(lowering, result)
    if constant is not None:
        return Held(constant, L.BOOL)
    wanted = queries.class_list(args[1].fact)
    if wanted is None:
        return None
    value = lowering.to_any(args[0])
    answer: Value | None = None
    for cls in wanted:
        test = lowering.has_type(value, cls)
        answer = test if answer is None else lowering.emit(floats.BoolOr(answer, test), T.BOOL)
    return Held(answer if answer is not None else lowering.bool(False), L.BOOL)


def _range(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    return lowering.program.iteration.range(lowering, args, result)


def _lazy(kind: str) -> Rule:
    def rule(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
        if any(name and not (kind == "enumerate" and name == "start") for name in names):
            return None
        if kind in ("enumerate", "reversed", "zip", "map", "filter") and single_use(lowering, op):
            return Held(None, result, Lazy(kind, list(args)))
        if kind in ("map", "filter") and len(args) > 1:
            return lowering.program.iteration.materialize(lowering, Held(None, result, Lazy(kind, list(args))))
        return None

    return rule


CONSUMERS = frozenset({"list", "tuple", "set", "frozenset", "dict", "sum", "min", "max", "sorted", "any", "all", "enumerate", "zip", "map", "filter"})


def single_use(lowering: Lowering, op: Op) -> bool:
    """Whether a call's value is consumed at once by exactly one loop or builtin."""
    uses = lowering.uses.get(op, [])
    if len(uses) != 1:
        return False
    use = uses[0]
    if isinstance(use, hir.GetIterator):
        inner = lowering.uses.get(use, [])
        return len(inner) == 1 and isinstance(inner[0], hir.ForNext)
    if isinstance(use, hir.Call):
        only = lowering.fact(use.callee).only
        return only is not None and only.family is Family.NAMED and only.data[0] == "builtins" and only.data[1] in CONSUMERS
    return False


def _sum(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    type = representation(result)
    only = result.only
    instances = result.has(Family.INSTANCE) and not any(arg.fact.has(Family.STR) or arg.fact.has(Family.BYTES) for arg in args)
    if (type.kind not in (Kind.INT, Kind.I64, Kind.FLOAT) or only is None) and not instances:
        return None
    start = args[1] if len(args) > 1 else Held(lowering.i64(0), L.int_fact(0, 0))
    if type.kind is Kind.FLOAT and start.type.kind is not Kind.FLOAT:
        start = Held(operators.as_float(lowering, start), L.FLOAT)
    plan = lowering.program.iteration.plan(lowering, op, args[0])
    header, done = lowering.new_block("sum"), lowering.new_block("summed")
    total = lowering.param(header, type)
    final = lowering.param(done, type)
    lowering.jump(header, lowering.to(start, type))
    lowering.start(header)
    exhausted = lowering.new_block()
    item = plan.advance(lowering, exhausted)
    if not lowering.terminated:
        added = operators.binary_held(lowering, op, BinaryOperator.ADD, Held(total, result), item, result)
        lowering.jump(header, lowering.to(added, type))
    lowering.start(exhausted)
    lowering.jump(done, total)
    lowering.start(done)
    return Held(final, result)


def _extreme(comparison: Comparison) -> Rule:
    def rule(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
        if any(names):
            return keyed(lowering, op, "min" if comparison is Comparison.LT else "max", args, names, result)
        type = representation(result)
        if len(args) == 1:
            return _extreme_of(lowering, op, comparison, args[0], result) if type.kind in _ORDERED else None
        if type.kind not in _ORDERED or any(arg.type.kind not in _ORDERED for arg in args):
            return None
        best = args[0]
        for arg in args[1:]:
            best = _better(lowering, op, comparison, best, arg, result)
        return Held(lowering.coerce(best, type), result)

    return rule


_ORDERED = (Kind.I64, Kind.INT, Kind.FLOAT)


def _better(lowering: Lowering, op: Op, comparison: Comparison, best: Held, arg: Held, result: Fact) -> Held:
    """`arg` if it is strictly better, else `best`: CPython's order of comparison."""
    type = representation(result)
    if type.kind in (Kind.I64, Kind.INT) and best.type.kind in operators.INTEGERS and arg.type.kind in operators.INTEGERS:
        ops = {Comparison.LT: integers.IntMin, Comparison.GT: integers.IntMax}
        left, right = operators.as_int(lowering, best), operators.as_int(lowering, arg)
        if left.type == right.type == type:
            return Held(lowering.emit(ops[comparison](left, right), type), result)
    test = _v(operators.compare_held(lowering, op, comparison, arg, best, L.BOOL))
    then, otherwise = lowering.new_block(), lowering.new_block()
    lowering.branch(test, then, otherwise)
    lowering.start(then)
    first = (lowering.coerce(arg, type), lowering.block)
    lowering.start(otherwise)
    second = (lowering.coerce(best, type), lowering.block)
    return Held(lowering.merge(type, first, second), result)


def _extreme_of(lowering: Lowering, op: Op, comparison: Comparison, source: Held, result: Fact) -> Held | None:
    only = only_atom(source)
    if only is None:
        return None
    type = representation(result)
    plan = lowering.program.iteration.plan(lowering, op, source)
    empty, header, done = lowering.new_block("empty"), lowering.new_block("extreme"), lowering.new_block("found")
    first = plan.advance(lowering, empty)
    if first.fact.is_bottom or lowering.terminated:
        lowering.jump(empty) if not lowering.terminated else None
        lowering.start(empty)
        _empty_error(lowering, comparison)
        lowering.start(lowering.new_block())
        return Held(None, L.BOTTOM)
    best = lowering.param(header, type)
    final = lowering.param(done, type)
    lowering.jump(header, lowering.to(first, type))
    lowering.start(empty)
    _empty_error(lowering, comparison)
    lowering.start(header)
    exhausted = lowering.new_block()
    item = plan.advance(lowering, exhausted)
    if not lowering.terminated:
        better = _better(lowering, op, comparison, Held(best, result), item, result)
        lowering.jump(header, lowering.to(better, type))
    lowering.start(exhausted)
    lowering.jump(done, best)
    lowering.start(done)
    return Held(final, result)


def _empty_error(lowering: Lowering, comparison: Comparison) -> None:
    name = "min" if comparison is Comparison.LT else "max"
    lowering.raise_now(runtime.VALUE_ERROR, lowering.text(f"{name}() arg is an empty sequence"))


def _sorted(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    return keyed(lowering, op, "sorted", args, names, result)


def keyed(lowering: Lowering, op: Op, name: str, args: list[Held], names: list[str], result: Fact) -> Held | None:
    """`sorted`, `min`, `max` through C, with a `key` function entered in its specialised form."""
    item = queries.item_of(lowering.engine, lowering.instance, op, args[0].fact)
    adapted = lowering.program.adapt_keys(lowering, op, args, names, item)
    if adapted is None:
        return None
    adapted[0] = Held(lowering.to_any(adapted[0]), adapted[0].fact)
    members = lowering.engine.builtins.functions.get(name)
    if members is None:
        return None
    member = queries.choose(members, False, names, [arg.fact for arg in adapted])
    if member is None or member.symbol is None:
        return None
    return methods.call_member(lowering, member, None, adapted, names, result)


def _list(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    only = result.only
    if only is None or only.family is not Family.LIST:
        return None
    variable = only.data[0]
    assert isinstance(variable, Variable)
    type = element(variable)
    source = only_atom(args[0]) if args else None
    if args and args[0].lazy is None and (source is None or source.family in (Family.LIST, Family.STR, Family.SET, Family.DICT, Family.ANY)):
        made = lowering.call(runtime.LIST_FROM, lowering.to_any(args[0]), lowering.i64(type.slot_kind.value))
        return methods.required(lowering, Held(made, result))
    made_list = lowering.emit(containers.NewList((), type, 0), T.LIST)
    if args:
        lowering.program.iteration.each(lowering, op, args[0], lambda item: methods._appended(lowering, made_list, item, type))
    return Held(made_list, result)


def _tuple(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    if not args:
        return Held(lowering.make_tuple([], T.tuple_of()), result)
    only = only_atom(args[0])
    if only is not None and only.family is Family.TUPLE:
        return args[0]
    if args[0].lazy is not None or (only is not None and only.family is Family.GENERATOR):
        made = lowering.emit(containers.NewList((), T.ANY, 0), T.LIST)
        lowering.program.iteration.each(lowering, op, args[0], lambda item: methods._appended(lowering, made, item, T.ANY))
        boxed = lowering.emit(objects.AnyFromRef(made), T.ANY)
        return Held(lowering.call(runtime.TUPLE_FROM, boxed), result)
    return Held(lowering.call(runtime.TUPLE_FROM, lowering.to_any(args[0])), result)


def _set(frozen: bool) -> Rule:
    def rule(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
        source = only_atom(args[0]) if args else None
        if frozen or (args and args[0].lazy is None and (source is None or source.family is not Family.GENERATOR)):
            return None
        made = lowering.call(runtime.SET_NEW, lowering.i64(0))
        if args:
            lowering.program.iteration.each(lowering, op, args[0], lambda item: (lowering.call(runtime.SET_ADD, made, lowering.to_any(item)), None)[1])
        return Held(made, result)

    return rule


def _dict(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    made = lowering.call(runtime.DICT_NEW, lowering.i64(3))
    for arg, name in zip(args, names, strict=True):
        if not name:
            lowering.call(runtime.DICT_UPDATE, made, lowering.to_any(arg))
            continue
        slot = lowering.emit(containers.SlotPack(lowering.to_any(arg)), T.SLOT)
        key = lowering.emit(objects.AnyFromRef(lowering.text(name)), T.ANY)
        lowering.call(runtime.DICT_STORE, made, key, slot, taken=(2,))
    return Held(made, result)


def _abs(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    held = args[0]
    if held.type.kind in operators.INTEGERS:
        return Held(lowering.emit(integers.IntAbs(operators.as_int(lowering, held)), representation(result)), result)
    if held.type.kind is Kind.FLOAT:
        return Held(lowering.emit(floats.FloatAbs(_v(held)), T.FLOAT), L.FLOAT)
    if held.fact.has(Family.INSTANCE):
        return lowering.dispatch(
            held,
            result,
            lambda one: calls.call_special(lowering, op, one, "__abs__", []),
            lambda one: calls.unknown_call(lowering, Held(None, L.named_fact("builtins", "abs")), [one], [""], result),
        )
    return None


def _divmod(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    only = result.only
    if only is None or only.family is not Family.TUPLE:
        return None
    parts = only.data[0]
    assert isinstance(parts, tuple)
    quotient = operators.binary_held(lowering, op, BinaryOperator.FLOORDIV, args[0], args[1], parts[0])
    rest = operators.binary_held(lowering, op, BinaryOperator.MOD, args[0], args[1], parts[1])
    made = lowering.make_tuple([quotient.value, rest.value], T.tuple_of(quotient.type, rest.type))
    return Held(made, L.tuple_fact((quotient.fact, rest.fact)))


def _int(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    if not args:
        return Held(lowering.i64(0), result)
    held = args[0]
    type = representation(result)
    if len(args) == 1 and held.type.kind in operators.INTEGERS:
        return Held(lowering.coerce(Held(operators.as_int(lowering, held), result), type), result)
    if len(args) == 1 and held.type.kind is Kind.FLOAT:
        return Held(lowering.emit(integers.IntFromFloat(_v(held)), type), result)
    if len(args) == 1 and held.lazy is None:
        got = lowering.call(runtime.INT_FROM_ANY, lowering.to_any(held))
        return Held(lowering.from_any(got, type, result), result)
    return None


def _float(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    if not args:
        return constant_held(lowering, 0.0)
    held = args[0]
    if held.type.kind in (*operators.INTEGERS, Kind.FLOAT):
        return Held(operators.as_float(lowering, held), L.FLOAT)
    return Held(lowering.call(runtime.FLOAT_FROM_ANY, lowering.to_any(held)), L.FLOAT)


def _str(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    if not args:
        return Held(lowering.text(""), L.STR)
    if len(args) > 1:
        return None
    return Held(text_of(lowering, op, args[0]), L.STR)


def text_of(lowering: Lowering, op: Op, held: Held) -> Value:
    """`str(x)`."""
    only = only_atom(held)
    if held.type.kind is Kind.REF and only is not None and only.family is Family.STR:
        return _v(held)
    if held.type.kind in (Kind.I64, Kind.INT):
        return lowering.call(runtime.INT_TO_STR, lowering.to_any(held))
    if held.type.kind is Kind.FLOAT:
        return lowering.call(runtime.FLOAT_REPR, _v(held))
    got = lowering.call(runtime.STR_OF, lowering.to_any(held))
    return lowering.emit(objects.AnyToRef(got), T.STR)


def _repr(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    if args[0].type.kind in (Kind.I64, Kind.INT, Kind.FLOAT):
        return Held(text_of(lowering, op, args[0]), L.STR)
    got = lowering.call(runtime.REPR, lowering.to_any(args[0]))
    return Held(lowering.emit(objects.AnyToRef(got), T.STR), L.STR)


def _bool(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    return Held(operators.truth(lowering, args[0]) if args else lowering.bool(False), L.BOOL)


def _any_all(wanted: bool) -> Rule:
    def rule(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
        plan = lowering.program.iteration.plan(lowering, op, args[0])
        header, exhausted, done = lowering.new_block("any"), lowering.new_block(), lowering.new_block()
        final = lowering.param(done, T.BOOL)
        lowering.jump(header)
        lowering.start(header)
        item = plan.advance(lowering, exhausted)
        if not lowering.terminated:
            found = lowering.new_block()
            answer = operators.truth(lowering, item)
            lowering.branch(answer, found if wanted else header, header if wanted else found)
            lowering.start(found)
            lowering.jump(done, lowering.bool(wanted))
        lowering.start(exhausted)
        lowering.jump(done, lowering.bool(not wanted))
        lowering.start(done)
        return Held(final, L.BOOL)

    return rule


def _type(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    if representation(result).kind is Kind.NONE:
        return Held(None, result)
    return Held(lowering.call(runtime.GET_TYPE, lowering.to_any(args[0])), result)


def _getattr(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    name = constant_text(op, 1)
    if name is None or len(args) != 2 or args[0].fact.is_any:
        return None
    return attributes.get_held(lowering, op, args[0], name, result)


def _ord(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    source = args[0].value
    if isinstance(source, containers.StrGet) and source.type == T.STR:
        return Held(lowering.emit(containers.StrCodePoint(source.text, source.index, source.checked), T.I64), result)
    return None


def _print(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    if any(names):
        return None
    lowering.call(runtime.PRINT, *(lowering.to_any(arg) for arg in args))
    return Held(None, L.NONE)


def _pow(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    if len(args) == 2 and not any(names):
        return operators.binary_held(lowering, op, BinaryOperator.POW, args[0], args[1], result)
    if any(names):
        return None
    got = lowering.call(runtime.POW_MOD, *(lowering.to_any(arg) for arg in args))
    return Held(lowering.from_any(got, representation(result), result), result)


def _round(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    if len(args) == 1 and args[0].type.kind is Kind.FLOAT:
        got = lowering.call(runtime.ROUND, _v(args[0]))
        return Held(lowering.from_any(got, representation(result), result), result)
    if len(args) == 1 and args[0].type.kind in operators.INTEGERS:
        return Held(operators.as_int(lowering, args[0]), result)
    return None


def _iter(lowering: Lowering, op: Op, args: list[Held], names: list[str], result: Fact) -> Held | None:
    if len(args) != 1:
        return None
    only = only_atom(args[0])
    if only is not None and only.family is Family.INSTANCE:
        return calls.call_special(lowering, op, args[0], "__iter__", [])
    if only is not None and only.family is Family.GENERATOR:
        return args[0]
    return Held(lowering.call(runtime.ITERATE, lowering.to_any(args[0])), result)


def _v(held: Held) -> Value:
    assert held.value is not None
    return held.value


MINIMUM = {name: 0 for name in ("int", "float", "str", "bool", "list", "tuple", "set", "frozenset", "dict", "print", "zip")}
MINIMUM.update({"isinstance": 2, "divmod": 2, "pow": 2, "map": 2, "filter": 2, "getattr": 2})
RULES: dict[str, Rule] = {
    "len": _len,
    "isinstance": _isinstance,
    "range": _range,
    "enumerate": _lazy("enumerate"),
    "zip": _lazy("zip"),
    "map": _lazy("map"),
    "filter": _lazy("filter"),
    "reversed": _lazy("reversed"),
    "sum": _sum,
    "min": _extreme(Comparison.LT),
    "max": _extreme(Comparison.GT),
    "sorted": _sorted,
    "list": _list,
    "tuple": _tuple,
    "set": _set(False),
    "frozenset": _set(True),
    "dict": _dict,
    "abs": _abs,
    "divmod": _divmod,
    "int": _int,
    "float": _float,
    "str": _str,
    "repr": _repr,
    "bool": _bool,
    "any": _any_all(True),
    "all": _any_all(False),
    "type": _type,
    "getattr": _getattr,
    "ord": _ord,
    "print": _print,
    "pow": _pow,
    "round": _round,
    "iter": _iter,
}
