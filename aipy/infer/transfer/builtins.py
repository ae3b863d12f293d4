"""Calls of builtin functions and types by name.

Those whose result depends on more than a declaration can say have a rule here; all others follow their
declaration in aipy/library.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from aipy.infer import lattice as L
from aipy.infer.engine import Engine, Unsupported
from aipy.infer.lattice import BOTTOM, Atom, Fact, Family, Variable
from aipy.infer.program import ClassInfo, Instance
from aipy.infer.transfer import attributes, calls, declared, methods, operators
from aipy.ir import hir
from aipy.ir.hir import BinaryOperator
from aipy.ir.op import Op

Rule = Callable[[Engine, Instance, Op, Sequence[Fact], Sequence[str]], Fact]


def call_named(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    """What calling a builtin function or type gives."""
    module, name = str(item.data[0]), str(item.data[1])
    if module == "descriptor":
        return _descriptor_call(engine, item, args)
    if module == "abc" and name == "abstractmethod" and len(args) == 1:
        for part in args[0].atoms:
            if part.family is Family.FUNCTION:
                L.closure_of(part).abstract = True
        return args[0]
    if module == "typing" and name in ("cast", "overload", "final", "no_type_check", "runtime_checkable") and args:
        return args[-1]
    if module in ("typing", "abc", "collections.abc"):
        raise Unsupported("R033", f"`{module}.{name}` as a value is not native yet")
    if "*" in names or "**" in names:
        if module == "builtins" and name == "print":
            for value in args:
                engine.expose(value)
            return L.NONE
        for value in args:
            engine.escape_fact(value)
        return L.ANY
    if module == "builtins":
        rule = RULES.get(name)
        if rule is not None and len(args) < MINIMUM.get(name, 1):
            return BOTTOM  # TypeError
        if rule is not None:
            return rule(engine, instance, op, args, names)
        if calls.is_exception_name(engine, name):
            for value in args:
                engine.escape_fact(value)
            return L.builtin_fact(name)
    if "." in module:
        owner = module.split(".", 1)[1]
        return _unbound_method(engine, instance, op, owner, name, args, names)
    return declared.call_function(engine, instance, op, module, name, args, names)


def _unbound_method(engine: Engine, instance: Instance, op: Op, owner: str, name: str, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    """`str.upper(x)`, `Exception.__init__(self, ...)`, `dict.fromkeys(...)`."""
    if name == "__init__":
        for value in args[1:]:
            engine.escape_fact(value)
        return L.NONE
    if owner == "dict" and name == "fromkeys":
        key, content = engine.variable(instance, op, "key"), engine.variable(instance, op, "value")
        engine.grow(key, calls.item_of(engine, instance, op, args[0]))
        engine.grow(content, args[1] if len(args) > 1 else L.NONE)
        return L.dict_fact(key, content)
    members = engine.builtins.classes[owner].members.get(name) if owner in engine.builtins.classes else None
    if members and (members[0].is_static or members[0].is_classmethod):
        return declared.call_members(engine, instance, op, members, None, args, names)
    if not args:
        return BOTTOM
    result = BOTTOM
    for item in args[0].atoms:
        result = engine.joiner.join(result, calls.call_method_atom(engine, instance, op, item, name, args[1:], names[1:]))
    return result


def _descriptor_call(engine: Engine, item: Atom, args: Sequence[Fact]) -> Fact:
    kind = str(item.data[1])
    if kind.startswith("property."):
        role = kind.split(".")[1]
        part = item.data[("getter", "setter", "deleter").index(role) + 2]
        if not isinstance(part, Variable):
            raise Unsupported("R060", "`@property.getter` is not native yet")
        engine.grow(part, args[0])
        return L.fact((L.atom(Family.NAMED, "descriptor", "property", *item.data[2:]),))
    return L.ANY


def _descriptor(kind: str) -> Rule:
    def rule(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
        padded: list[object] = [*args, BOTTOM, BOTTOM, BOTTOM]
        del padded[3:]
        if kind == "property":
            # one object for the property and what its `setter` and `deleter` return
            for index, role in ((1, "setter"), (2, "deleter")):
                variable = engine.variable(instance, op, role)
                if len(args) > index:
                    engine.grow(variable, args[index])
                padded[index] = variable
        return L.fact((L.atom(Family.NAMED, "descriptor", kind, *padded),))

    return rule


def _length(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    if len(args) != 1:
        return BOTTOM
    result = BOTTOM
    for item in args[0].atoms:
        match item.family:
            case Family.TUPLE if isinstance(item.data[0], tuple):
                part = L.int_fact(len(item.data[0]), len(item.data[0]))
            case Family.INSTANCE:
                part = calls.call_special(engine, instance, op, item, "__len__", [])
                if not calls.is_length(part):
                    engine.escape(item)  # the runtime checks it
                part = L.LENGTH if not part.is_bottom else part
            case Family.NONE | Family.BOOL | Family.INT | Family.FLOAT | Family.COMPLEX | Family.FUNCTION | Family.GENERATOR:
                part = BOTTOM
            case Family.ANY:
                engine.any_names["__len__"] = None
                part = L.LENGTH
            case _:
                part = L.LENGTH
        result = engine.joiner.join(result, part)
    return result


def _isinstance(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    if len(args) != 2:
        return BOTTOM
    wanted = operators.class_list(args[1])
    if wanted is None:
        engine.escape_fact(args[1])
        return L.BOOL
    answers = set()
    for item in args[0].atoms:
        parts = [operators.is_instance(item, cls) for cls in wanted]
        answers.add(True if True in parts else None if None in parts else False)
    if len(answers) == 1:
        answer = answers.pop()
        return L.BOOL if answer is None else L.TRUE if answer else L.FALSE
    return L.BOOL


def _range(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    limits = [L.bounds(value) for value in args]
    if not 1 <= len(args) <= 3:
        return BOTTOM
    if any(limit is None for limit in limits):
        if all(value.has(Family.INT) or value.has(Family.BOOL) or value.has(Family.ANY) or value.has(Family.INSTANCE) for value in args):
            for value in args:
                engine.escape_fact(value)  # `__index__`
            return L.iterator_fact("range", L.int_fact(L.I64_MIN, L.I64_MAX))
        return BOTTOM
    known = [limit for limit in limits if limit is not None]
    if any(low >= L.I64_MAX or high <= L.I64_MIN for low, high in known):
        raise Unsupported("R073", "`range` with bounds beyond 64 bits is not native yet")
    start = known[0] if len(known) > 1 else (0, 0)
    stop = known[1] if len(known) > 1 else known[0]
    step = known[2] if len(known) > 2 else (1, 1)
    lows, highs = [], []
    if step[1] > 0:
        lows.append(start[0])
        highs.append(stop[1] - 1 if stop[1] < L.INFINITY else stop[1])
    if step[0] < 0:
        lows.append(stop[0] + 1 if stop[0] > -L.INFINITY else stop[0])
        highs.append(start[1])
    if not lows:
        return BOTTOM
    low, high = max(min(lows), L.I64_MIN), min(max(highs), L.I64_MAX)
    if low > high:
        low = high = max(min(start[0], L.I64_MAX), L.I64_MIN)
    return L.iterator_fact("range", L.int_fact(low, high))


def _enumerate(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    item = calls.item_of(engine, instance, op, args[0])
    if item.is_bottom:
        return L.iterator_fact("enumerate", BOTTOM, args[0])
    start = (L.bounds(args[1]) if len(args) > 1 else (0, 0)) or (L.I64_MIN, L.I64_MAX)
    return L.iterator_fact("enumerate", L.tuple_fact((L.int_fact(start[0], L.I64_MAX), item)), args[0])


def _zip(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    sources = [value for value, name in zip(args, names, strict=True) if name == ""]
    items = [calls.item_of(engine, instance, op, value) for value in sources]
    item = BOTTOM if any(value.is_bottom for value in items) else L.tuple_fact(items)
    return L.iterator_fact("zip", item, *sources)


def _map(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    items = [calls.item_of(engine, instance, op, value) for value in args[1:]]
    if any(value.is_bottom for value in items):
        return L.iterator_fact("map", BOTTOM, *args)
    return L.iterator_fact("map", calls.call_fact(engine, instance, op, args[0], items, [""] * len(items)), *args)


def _filter(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    item = calls.item_of(engine, instance, op, args[1])
    if not item.is_bottom and args[0] is not L.NONE:
        calls.call_fact(engine, instance, op, args[0], [item], [""])
    return L.iterator_fact("filter", item, *args)


def _iterator(kind: str) -> Rule:
    def rule(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
        if kind == "iter" and len(args) == 2:
            engine.escape_fact(args[0])
            return L.iterator_fact("callable", calls.call_fact(engine, instance, op, args[0], [], []), *args)
        if kind == "iter":
            only = args[0].only
            if only is not None and only.family is Family.INSTANCE:
                return calls.call_special(engine, instance, op, only, "__iter__", [])
            if only is not None and only.family in (Family.GENERATOR, Family.ANY):
                return args[0]
        return L.iterator_fact(kind, calls.item_of(engine, instance, op, args[0]), args[0])

    return rule


def _next(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    value = calls.next_of(engine, instance, op, args[0])
    engine.expose(args[0])
    return engine.joiner.join(value, args[1]) if len(args) > 1 else value


def _sum(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    item = calls.item_of(engine, instance, op, args[0])
    result = args[1] if len(args) > 1 else L.int_fact(0, 0)
    if any(part.family is Family.TUPLE for part in result.atoms) and not item.is_bottom:
        variable = engine.variable(instance, op, "sum")  # one for all visits: tuples of growing length
        for part in (*result.atoms, *item.atoms):
            if part.family is Family.TUPLE:
                engine.grow(variable, calls.item_of_atom(engine, instance, op, part))
        result = engine.joiner.join(L.without(result, Family.TUPLE), L.tuple_of_fact(variable.root()))
        item = L.without(item, Family.TUPLE)
    for _ in range(3):
        if item.is_bottom:
            return result
        step = BOTTOM
        for a in result.atoms:
            for b in item.atoms:
                if a.family in operators.NUMBERS and b.family in operators.NUMBERS:
                    added = operators.binary_numbers(BinaryOperator.ADD, a, b)
                else:
                    added = operators._binary_atoms(engine, instance, op, BinaryOperator.ADD, a, b, False)
                step = engine.joiner.join(step, added)
        wider = engine.joiner.join(result, step, widening=True)
        if wider is result:
            break
        result = wider
    if result.has(Family.INT):
        result = L.fact((*L.without(result, Family.INT).atoms, *L.INT.atoms))
    return result


def _extreme(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    plain = [value for value, name in zip(args, names, strict=True) if name == ""]
    result = calls.item_of(engine, instance, op, plain[0]) if len(plain) == 1 else BOTTOM
    if len(plain) > 1:
        for value in plain:
            result = engine.joiner.join(result, value)
    for value, name in zip(args, names, strict=True):
        if name == "key" and value is not L.NONE and not result.is_bottom:
            engine.expose(calls.call_fact(engine, instance, op, value, [result], [""]))
            escape_key(engine, value)
    element = result
    for value, name in zip(args, names, strict=True):
        if name == "default":
            result = engine.joiner.join(result, value)
    if "key" not in names:
        engine.expose(element)
        _compare_instances(engine, instance, op, element)
    return result


def _compare_instances(engine: Engine, instance: Instance, op: Op, value: Fact) -> None:
    for item in value.atoms:
        if item.family is Family.INSTANCE:
            info = item.data[0]
            assert isinstance(info, ClassInfo)
            if info.find_attribute("__lt__"):
                calls.call_special(engine, instance, op, item, "__lt__", [value])


def _sorted(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    item = calls.item_of(engine, instance, op, args[0])
    for value, name in zip(args, names, strict=True):
        if name == "key" and value is not L.NONE and not item.is_bottom:
            engine.expose(calls.call_fact(engine, instance, op, value, [item], [""]))
            escape_key(engine, value)
    engine.expose(item)
    return list_from(engine, instance, op, args[0], item)


def escape_key(engine: Engine, key: Fact) -> None:
    """The runtime calls a `key` that is no plain function as an object."""
    for item in key.atoms:
        if item.family is not Family.FUNCTION:
            engine.escape(item)


def list_from(engine: Engine, instance: Instance, op: Op, source: Fact, item: Fact) -> Fact:
    """A list of a source's items: with the source's own element variable where that is a list."""
    only = source.only
    if only is not None and only.family is Family.LIST:
        return source
    variable = engine.variable(instance, op, "item")
    engine.grow(variable, item)
    return L.list_fact(variable)


def _list(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    if not args:
        return L.list_fact(engine.variable(instance, op, "item"))
    return list_from(engine, instance, op, args[0], calls.item_of(engine, instance, op, args[0]))


def _tuple(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    if not args:
        return L.tuple_fact(())
    only = args[0].only
    if only is not None and only.family is Family.TUPLE:
        return args[0]
    variable = engine.variable(instance, op, "item")
    engine.grow(variable, calls.item_of(engine, instance, op, args[0]))
    return L.tuple_of_fact(variable)


def _set(frozen: bool) -> Rule:
    def rule(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
        variable = engine.variable(instance, op, "item")
        if args:
            item = calls.item_of(engine, instance, op, args[0])
            engine.grow(variable, item)
            engine.expose(item)
        return L.set_fact(variable, frozen)

    return rule


def _abs(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    result = BOTTOM
    for item in args[0].atoms:
        limits = L.bounds(L.fact((item,)))
        if limits is not None:
            low, high = limits
            part = L.int_fact(0 if low <= 0 <= high else min(abs(low), abs(high)), max(abs(low), abs(high)))
        elif item.family in (Family.FLOAT, Family.COMPLEX):
            part = L.FLOAT
        elif item.family is Family.INSTANCE:
            part = calls.call_special(engine, instance, op, item, "__abs__", [])
        else:
            engine.any_names["__abs__"] = None
            part = L.ANY if item.family in (Family.ANY, Family.BUILTIN) else BOTTOM
        result = engine.joiner.join(result, part)
    return result


def _divmod(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    if len(args) != 2:
        return BOTTOM
    a, b = args[0].only, args[1].only
    if a is not None and b is not None and a.family in operators.NUMBERS and b.family in operators.NUMBERS:
        return L.tuple_fact(
            (
                operators.binary_numbers(BinaryOperator.FLOORDIV, a, b),
                operators.binary_numbers(BinaryOperator.MOD, a, b),
            )
        )
    calls.note_any_operator(engine, args[0], args[1], "divmod", False)
    return L.ANY


def _round(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    digits = args[1] if len(args) > 1 else L.NONE
    result = BOTTOM
    for item in args[0].atoms:
        match item.family:
            case Family.FLOAT:
                part = L.INT if digits is L.NONE else L.FLOAT if not digits.has(Family.NONE) else L.ANY
            case Family.INT | Family.BOOL:
                part = L.INT if digits is not L.NONE else L.fact((item,)) if item.family is Family.INT else L.int_fact(0, 1)
            case Family.INSTANCE:
                part = calls.call_special(engine, instance, op, item, "__round__", list(args[1:]))
            case _:
                engine.any_names["__round__"] = None
                part = L.ANY
        result = engine.joiner.join(result, part)
    return result


def _pow(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    if len(args) == 3:
        return L.INT if all(L.bounds(value) for value in args) else L.ANY
    result = BOTTOM
    for a in args[0].atoms:
        for b in args[1].atoms:
            result = engine.joiner.join(result, operators._binary_atoms(engine, instance, op, BinaryOperator.POW, a, b, False))
    return result


def _int(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    if not args:
        return L.int_fact(0, 0)
    limits = L.bounds(args[0])
    if limits is not None:
        return L.int_fact(*limits)
    for item in args[0].atoms:
        if item.family is Family.INSTANCE:
            for name in ("__int__", "__index__", "__trunc__"):
                if L.class_of_atom(item).find_attribute(name):
                    return calls.call_special(engine, instance, op, item, name, [])
    engine.any_names["__int__"] = None
    return L.INT


def _fixed(result: Fact) -> Rule:
    def rule(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
        for value in args:
            engine.expose(value)
        return result

    return rule


def _any_all(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    calls.item_of(engine, instance, op, args[0])
    engine.expose(args[0])
    return L.BOOL


def _type(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    if len(args) != 1:
        raise Unsupported("R027", "`type()` with three arguments makes a class at run time")
    only = args[0].only
    if only is not None and only.family is Family.INSTANCE:
        return L.class_fact(L.class_of_atom(only))
    engine.expose(args[0])
    return L.ANY


def _getattr(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    name = constant_text(op, 1)
    if name is not None and not args[0].is_any and len(args) == 2:
        result = BOTTOM
        for item in args[0].atoms:
            result = engine.joiner.join(result, attributes.get_atom(engine, instance, op, item, name))
        return result
    _ask_by_name(engine, op, args)
    for value in args[2:]:
        engine.escape_fact(value)
    return L.ANY


def _hasattr(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    if len(args) != 2:
        return BOTTOM
    _ask_by_name(engine, op, args)
    return L.BOOL


def _ask_by_name(engine: Engine, op: Op, args: Sequence[Fact]) -> None:
    """The runtime looks up an attribute of the first argument, by a name that may only be known then."""
    engine.escape_fact(args[0])
    name = constant_text(op, 1)
    if name is None:
        engine.asks_any_name = True
    else:
        engine.any_names[name] = None


def constant_text(op: object, index: int) -> str | None:
    """The str constant that is argument `index` of a call, if it is one."""
    if isinstance(op, hir.Call) and len(op.args) > index:
        source = op.args[index]
        if isinstance(source, hir.Constant) and isinstance(source.value, str):
            return source.value
    return None


def _refused(code: str, name: str) -> Rule:
    def rule(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
        raise Unsupported(code, f"`{name}` is not native yet")

    return rule


MINIMUM = {name: 0 for name in ("int", "float", "str", "bool", "list", "tuple", "set", "frozenset", "dict", "print", "zip", "type")}
MINIMUM.update(dict.fromkeys(("property", "globals", "locals", "vars", "dir", "super"), 0))
MINIMUM.update({"isinstance": 2, "divmod": 2, "pow": 2, "map": 2, "filter": 2, "getattr": 2})
RULES: dict[str, Rule] = {
    "len": _length,
    "isinstance": _isinstance,
    "range": _range,
    "enumerate": _enumerate,
    "zip": _zip,
    "map": _map,
    "filter": _filter,
    "reversed": _iterator("reversed"),
    "iter": _iterator("iter"),
    "next": _next,
    "sum": _sum,
    "min": _extreme,
    "max": _extreme,
    "sorted": _sorted,
    "list": _list,
    "tuple": _tuple,
    "set": _set(False),
    "frozenset": _set(True),
    "dict": methods.dict_from,
    "abs": _abs,
    "divmod": _divmod,
    "round": _round,
    "pow": _pow,
    "int": _int,
    "float": _fixed(L.FLOAT),
    "str": _fixed(L.STR),
    "repr": _fixed(L.STR),
    "ascii": _fixed(L.STR),
    "format": _fixed(L.STR),
    "bool": _fixed(L.BOOL),
    "hash": _fixed(L.int_fact(L.I64_MIN, L.I64_MAX)),
    "id": _fixed(L.int_fact(0, L.I64_MAX)),
    "ord": _fixed(L.int_fact(0, 0x10FFFF)),
    "chr": _fixed(L.STR),
    "print": _fixed(L.NONE),
    "callable": _fixed(L.BOOL),
    "any": _any_all,
    "all": _any_all,
    "type": _type,
    "property": _descriptor("property"),
    "staticmethod": _descriptor("staticmethod"),
    "classmethod": _descriptor("classmethod"),
    "getattr": _getattr,
    "hasattr": _hasattr,
    "setattr": _refused("R028", "setattr"),
    "delattr": _refused("R028", "delattr"),
    "globals": _refused("R029", "globals()"),
    "locals": _refused("R029", "locals()"),
    "vars": _refused("R029", "vars()"),
    "dir": _refused("R029", "dir()"),
    "eval": _refused("R029", "eval"),
    "exec": _refused("R029", "exec"),
    "compile": _refused("R029", "compile"),
    "__import__": _refused("R029", "__import__"),
    "super": _refused("R026", "super() with arguments"),
    "memoryview": _refused("R028", "memoryview"),
    "open": _refused("R028", "open"),
    "breakpoint": _refused("R029", "breakpoint"),
}
