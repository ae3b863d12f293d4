"""Methods of builtin values: fast ops for the hot ones, declared C functions for the rest, else by name."""

from __future__ import annotations

from collections.abc import Callable

from aipy.infer import lattice as L
from aipy.infer import queries
from aipy.infer.lattice import Atom, Fact, Family, Variable
from aipy.infer.queries import class_of
from aipy.ir import types as T
from aipy.ir.hir import Comparison
from aipy.ir.mir import calls as mir_calls
from aipy.ir.mir import containers, control, integers
from aipy.ir.mir.calls import RuntimeFunction
from aipy.ir.mir.constants import ConstAny
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind, MirType
from aipy.library.load import END, MISSING, Member, Parameter
from aipy.specialize import calls, operators, runtime
from aipy.specialize.constants import constant_held
from aipy.specialize.lowering import Held, Lazy, Lowering, only_atom
from aipy.specialize.representation import element, representation

Rule = Callable[[Lowering, Op, Held, Atom, list[Held], list[str], Fact], "Held | None"]


def call_builtin_method(lowering: Lowering, op: Op, receiver: Held, name: str, args: list[Held], names: list[str], result: Fact) -> Held | None:
    """`receiver.name(args)` on values that are not instances of the program's classes."""
    only = only_atom(receiver)
    if only is not None and "*" not in names and "**" not in names and receiver.lazy is None:
        cls = class_of(only)
        rule = RULES.get((cls, name))
        if rule is not None and len(args) >= MINIMUM.get(name, 0):
            got = rule(lowering, op, receiver, only, args, names, result)
            if got is not None:
                return got
        member = find_member(lowering, cls, name, args, names)
        if member is not None and member.symbol is not None:
            got = call_member(lowering, member, receiver, args, names, result)
            if got is not None:
                return got
    if "*" in names or "**" in names:
        bound = lowering.emit(mir_calls.GetAttributeAny(lowering.to_any(receiver), name), T.ANY)
        return calls.spread_call(lowering, Held(bound, L.ANY), args, names, result)
    keywords = tuple(keyword for keyword in names if keyword)
    boxed = tuple(lowering.to_any(arg) for arg in args)
    got_any = lowering.emit(mir_calls.CallMethodAny(lowering.to_any(receiver), name, boxed, keywords), T.ANY)
    if result.is_bottom:
        lowering.emit(control.Unreachable())
        lowering.start(lowering.new_block("after error"))
        return None
    return required(lowering, Held(lowering.from_any(got_any, representation(result), result), result))


def find_member(lowering: Lowering, cls: str, name: str, args: list[Held], names: list[str]) -> Member | None:
    """The declared overload a call means."""
    while cls:
        library = lowering.engine.builtins.classes.get(cls)
        if library is None:
            return None
        if name in library.members:
            members = library.members[name]
            return queries.choose(members, members[0].is_method, names, [arg.fact for arg in args])
        cls = library.bases[0] if library.bases else "int" if cls == "bool" else ""
    return None


SCALARS: dict[str, MirType] = {
    "int": T.ANY,
    "i64": T.I64,
    "Index": T.I64,
    "Length": T.I64,
    "float": T.FLOAT,
    "bool": T.BOOL,
    "None": T.NONE,
    "str": T.STR,
    "bytes": T.BYTES,
    "Self": T.ANY,
}
LAYOUTS = ("list", "dict", "set", "frozenset", "tuple", "slice", "range", "bytearray", "deque", "generator", "function")


def c_type(annotation: str, receiver: MirType | None) -> MirType:
    """The MIR type of a declared parameter or result."""
    if annotation == "Self" and receiver is not None:
        return receiver
    if annotation in SCALARS:
        return SCALARS[annotation]
    base = annotation.split("[")[0]
    if "|" not in annotation and base in LAYOUTS:
        return T.ref("set" if base == "frozenset" else base)
    return T.ANY


def call_member(lowering: Lowering, member: Member, receiver: Held | None, args: list[Held], names: list[str], result: Fact) -> Held | None:
    """Calls the C function of a declaration; None where an argument's kind is not known well enough."""
    parameters = list(member.parameters)
    own: MirType | None = None
    values: list[Value] = []
    types: list[MirType] = []
    if member.is_method and receiver is not None:
        own = receiver.type
        first = parameters.pop(0)
        type = c_type(first.annotation, own)
        got = argument(lowering, receiver, first, type)
        if got is None:
            return None
        values.append(got)
        types.append(type)
    given, rest = _assign(parameters, args, names)
    variadic = -1
    for parameter in parameters:
        if parameter.kind == "var_positional":
            variadic = len(values)
            continue
        if parameter.kind == "var_keyword":
            return None
        type = c_type(parameter.annotation, own)
        held = given.get(parameter.name)
        value = argument(lowering, held, parameter, type) if held is not None else default(lowering, parameter, type)
        if value is None:
            return None
        values.append(value)
        types.append(type)
    if variadic >= 0:
        if variadic != len(values):
            return None  # keyword-only parameters after *args: by name
        values.extend(lowering.to_any(held) for held in rest)
        types.append(T.ANY)
    assert member.symbol is not None
    returned = c_type(member.returns, own)
    function = RuntimeFunction(member.symbol, tuple(types), returned, member.effects, variadic)
    got_value = lowering.call(function, *values)
    if returned.kind is Kind.NONE:
        return Held(None, L.NONE)
    target = representation(result)
    if result.is_bottom:
        return Held(None, result)
    if returned.kind is Kind.ANY:
        return required(lowering, Held(lowering.from_any(got_value, target, result), result))
    return required(lowering, Held(lowering.coerce(Held(got_value, result), target), result))


def required(lowering: Lowering, held: Held) -> Held:
    """A list from C code, with its items in the form that typed code expects."""
    only = only_atom(held)
    if only is not None and only.family is Family.LIST and held.value is not None and held.type == T.LIST:
        variable = only.data[0]
        assert isinstance(variable, Variable)
        kind = element(variable).slot_kind
        if kind is not T.SlotKind.ANY:
            lowering.call(runtime.LIST_REQUIRE, held.value, lowering.i64(kind.value))
    return held


def _assign(parameters: list[Parameter], args: list[Held], names: list[str]) -> tuple[dict[str, Held], list[Held]]:
    given: dict[str, Held] = {}
    rest: list[Held] = []
    positional = [p for p in parameters if p.kind in ("positional", "positional_only")]
    count = 0
    for arg, name in zip(args, names, strict=True):
        if name:
            given[name] = arg
        elif count < len(positional):
            given[positional[count].name] = arg
            count += 1
        else:
            rest.append(arg)
    return given, rest


def argument(lowering: Lowering, held: Held, parameter: Parameter, type: MirType) -> Value | None:
    """An argument as a C function takes it; None if its kind does not fit that for sure."""
    if held.lazy is not None or held.type.kind is Kind.TUPLE:
        if type.kind is Kind.ANY:
            return lowering.to_any(held)
        if type == T.HEAP_TUPLE and held.lazy is None:
            return lowering.to(held, T.HEAP_TUPLE)
        return None
    source = held.type.kind
    annotation = parameter.annotation
    match type.kind:
        case Kind.ANY:
            if annotation == "int":
                if source not in operators.INTEGERS:
                    return None
                value = operators.as_int(lowering, held)
                return lowering.emit(integers.IntToAny(value), T.ANY)
            return lowering.to_any(held)
        case Kind.I64:
            if source in (Kind.I64, Kind.BOOL):
                return operators.as_int(lowering, held)
            if source is Kind.INT:
                assert held.value is not None
                limits = L.bounds(held.fact)
                if limits is not None and (limits[0] >= L.I64_MAX or limits[1] <= L.I64_MIN):
                    return None  # never fits: the call by name raises what CPython does
                if annotation == "Index":
                    return lowering.emit(integers.IntClip(held.value), T.I64)
                return lowering.emit(integers.IntIndex(held.value, True), T.I64)
            if held.fact is L.NONE and annotation == "Index":
                return default(lowering, parameter, type)
            return None
        case Kind.FLOAT:
            return operators.as_float(lowering, held) if source in (*operators.INTEGERS, Kind.FLOAT) else None
        case Kind.BOOL:
            return operators.truth(lowering, held)
        case Kind.REF:
            if held.fact is L.NONE and parameter.default is None:
                return default(lowering, parameter, type)
            if source is Kind.REF and (held.type == type or held.type.layout == type.layout):
                return held.value
            return None
    return None


def default(lowering: Lowering, parameter: Parameter, type: MirType) -> Value | None:
    """A parameter that was not given."""
    value = parameter.default
    if value is END:
        return lowering.i64(L.I64_MAX)
    if value is MISSING or (value is None and type.kind is Kind.REF):
        return lowering.emit(ConstAny(""), type)
    held = constant_held(lowering, value)
    if type.kind is Kind.ANY:
        return lowering.to_any(held)
    return argument(lowering, held, parameter, type)


def _list_append(lowering: Lowering, op: Op, receiver: Held, only: Atom, args: list[Held], names: list[str], result: Fact) -> Held | None:
    variable = only.data[0]
    assert isinstance(variable, Variable) and receiver.value is not None
    lowering.emit(containers.ListAppend(receiver.value, lowering.to(args[0], element(variable))))
    return Held(None, L.NONE)


def _list_extend(lowering: Lowering, op: Op, receiver: Held, only: Atom, args: list[Held], names: list[str], result: Fact) -> Held | None:
    source = only_atom(args[0])
    if args[0].lazy is None and (source is None or source.family is not Family.GENERATOR):
        assert receiver.value is not None
        lowering.call(runtime.LIST_EXTEND, receiver.value, lowering.to_any(args[0]))
        return Held(None, L.NONE)
    variable = only.data[0]
    assert isinstance(variable, Variable)
    type = element(variable)
    list_value = receiver.value
    assert list_value is not None
    lowering.program.iteration.each(lowering, op, args[0], lambda item: _appended(lowering, list_value, item, type))
    return Held(None, L.NONE)


def _appended(lowering: Lowering, list_value: Value, item: Held, type: MirType) -> None:
    lowering.emit(containers.ListAppend(list_value, lowering.to(item, type)))


def _dict_get(lowering: Lowering, op: Op, receiver: Held, only: Atom, args: list[Held], names: list[str], result: Fact) -> Held | None:
    assert receiver.value is not None
    index = lowering.call(runtime.DICT_FIND, receiver.value, lowering.to_any(args[0]))
    found = lowering.emit(integers.IntCompare(_GE, index, lowering.i64(0)), T.BOOL)
    then, otherwise = lowering.new_block(), lowering.new_block()
    lowering.branch(found, then, otherwise)
    type = representation(result)
    value = only.data[1]
    assert isinstance(value, Variable)
    lowering.start(then)
    known = value.root().fact
    got = dict_value(lowering, receiver.value, index, known)
    first = (lowering.coerce(got, type), lowering.block)
    lowering.start(otherwise)
    second = (lowering.coerce(args[1] if len(args) > 1 else Held(None, L.NONE), type), lowering.block)
    return Held(lowering.merge(type, first, second), result)


def dict_value(lowering: Lowering, dict_: Value, index: Value, known: Fact) -> Held:
    """The value of a dict entry."""
    got = lowering.emit(containers.DictEntryValue(dict_, index), T.ANY)
    return Held(lowering.from_any(got, representation(known), known), known)


def _view(lowering: Lowering, op: Op, receiver: Held, only: Atom, args: list[Held], names: list[str], result: Fact) -> Held | None:
    kind = result.only
    if kind is None:
        return None
    return Held(None, result, Lazy(str(kind.data[0]), [receiver]))


def _set_add(lowering: Lowering, op: Op, receiver: Held, only: Atom, args: list[Held], names: list[str], result: Fact) -> Held | None:
    assert receiver.value is not None
    lowering.call(runtime.SET_ADD, receiver.value, lowering.to_any(args[0]))
    return Held(None, L.NONE)


def _list_sort(lowering: Lowering, op: Op, receiver: Held, only: Atom, args: list[Held], names: list[str], result: Fact) -> Held | None:
    variable = only.data[0]
    assert isinstance(variable, Variable)
    adapted = lowering.program.adapt_keys(lowering, op, args, names, variable.root().fact)
    if adapted is None:
        return None
    member = find_member(lowering, "list", "sort", adapted, names)
    if member is None or member.symbol is None:
        return None
    return call_member(lowering, member, receiver, adapted, names, result)


_GE = Comparison.GE

MINIMUM = {"append": 1, "extend": 1, "get": 1, "add": 1}
RULES: dict[tuple[str, str], Rule] = {
    ("list", "append"): _list_append,
    ("list", "extend"): _list_extend,
    ("list", "sort"): _list_sort,
    ("set", "add"): _set_add,
}
for _cls in ("dict",):
    RULES[_cls, "get"] = _dict_get
    RULES[_cls, "keys"] = _view
    RULES[_cls, "values"] = _view
    RULES[_cls, "items"] = _view
