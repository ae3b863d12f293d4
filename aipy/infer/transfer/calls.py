"""Calls: of functions, classes, methods, builtins and unknown callables; special methods of instances.

`resolve` functions are shared with specialize: they give the same targets once the fixed point stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from aipy.infer import lattice as L
from aipy.infer.engine import Engine, Unsupported, is_generator
from aipy.infer.lattice import BOTTOM, Atom, Fact, Family, Variable
from aipy.infer.program import ClassInfo, Closure, Instance
from aipy.infer.transfer.binding import From, Slot, plan_call
from aipy.ir import hir
from aipy.ir.hir import Comparison
from aipy.ir.op import Op, Value

Arguments = Sequence[Fact]


# --- HIR calls --------------------------------------------------------------------------------------


def call(engine: Engine, instance: Instance, op: hir.Call) -> Fact:
    return call_fact(engine, instance, op, instance.fact(op.callee), *expand(engine, instance, op, op.args, op.names))


def expand(engine: Engine, instance: Instance, op: Op, values: Sequence[Value], names: Sequence[str]) -> tuple[list[Fact], list[str]]:
    """Argument facts with `*` tuples of known length spread out; names "*" or "**" stay where that is unknown."""
    facts: list[Fact] = []
    kinds: list[str] = []
    for value, name in zip(values, names, strict=True):
        given = instance.fact(value)
        item = given.only
        if name == "*" and item is not None and item.family is Family.TUPLE and isinstance(item.data[0], tuple):
            facts.extend(item.data[0])
            kinds.extend("" for _ in item.data[0])
        else:
            facts.append(given)
            kinds.append(name)
    return facts, kinds


def call_fact(engine: Engine, instance: Instance, op: Op, callee: Fact, args: Arguments, names: Sequence[str]) -> Fact:
    """What a call gives, over all alternatives of the callee."""
    if any(value.is_bottom for value in args):
        return BOTTOM
    result = BOTTOM
    unknown = _called_as_object(callee)
    for item in callee.atoms:
        if item not in unknown:
            result = engine.joiner.join(result, call_atom(engine, instance, op, item, args, names))
    if unknown:
        result = engine.joiner.join(result, _unknown_call(engine, L.fact(unknown), args))
    return result


def _called_as_object(callee: Fact) -> list[Atom]:
    """The alternatives of a callee that a call cannot tell apart by their code: those are called as objects."""
    rest = [item for item in callee.atoms if item.family not in (Family.FUNCTION, Family.INSTANCE, Family.UNBOUND)]
    return rest if len(rest) > 1 and any(item.family in (Family.CLASS, Family.METHOD) for item in rest) else []


def call_atom(engine: Engine, instance: Instance, op: Op, item: Atom, args: Arguments, names: Sequence[str]) -> Fact:
    """What calling one kind of callee gives."""
    starred = "*" in names or "**" in names
    match item.family:
        case Family.FUNCTION:
            closure = item.data[0]
            assert isinstance(closure, Closure)
            if starred:
                return _unknown_call(engine, L.fact((item,)), args)
            return call_closure(engine, instance, op, closure, args, names)
        case Family.CLASS:
            info = item.data[0]
            assert isinstance(info, ClassInfo)
            if starred:
                return engine.joiner.join(_unknown_call(engine, L.fact((item,)), args), L.ANY)
            return construct(engine, instance, op, info, args, names)
        case Family.NAMED:
            return engine.transfers.call_named(engine, instance, op, item, args, names)
        case Family.METHOD:
            receiver, name, target = item.data
            assert isinstance(receiver, Fact) and isinstance(name, str)
            if isinstance(target, Closure) and not starred:
                return call_closure(engine, instance, op, target, [receiver, *args], ["", *names])
            if isinstance(target, Closure):
                engine.any_names[name] = None
                return _unknown_call(engine, L.fact((item,)), args)
            result = BOTTOM
            for part in receiver.atoms:
                result = engine.joiner.join(result, call_method_atom(engine, instance, op, part, name, args, names))
            return result
        case Family.INSTANCE:
            if starred:
                return _unknown_call(engine, L.fact((item,)), args)
            return call_special(engine, instance, op, item, "__call__", args, names)
        case Family.ANY:
            return _unknown_call(engine, L.ANY, args)
    return BOTTOM


def _unknown_call(engine: Engine, callee: Fact, args: Arguments) -> Fact:
    engine.escape_fact(callee)
    for value in args:
        engine.escape_fact(value)
    return L.ANY


def bind_facts(engine: Engine, instance: Instance, op: object, closure: Closure, args: Arguments, plan: list[Slot]) -> list[Fact]:
    """Parameter facts of a closure by a plan."""
    params: list[Fact] = []
    for slot in plan:
        match slot.source:
            case From.ARGUMENT:
                params.append(args[slot.index])
            case From.DEFAULT:
                params.append(engine.read(instance, closure.defaults[slot.index]))
            case From.KEYWORD_DEFAULT:
                params.append(engine.read(instance, closure.keyword_defaults[slot.names[0]]))
            case From.REST:
                params.append(L.tuple_fact(args[i] for i in slot.indices))
            case From.KEYWORD_REST:
                key = engine.variable(instance, (op, closure), "kwargs key")
                value = engine.variable(instance, (op, closure), "kwargs value")
                engine.grow(key, L.STR)
                for index in slot.indices:
                    engine.grow(value, args[index])
                params.append(L.dict_fact(key, value))
    return params


def resolve_closure(
    engine: Engine, instance: Instance, op: object, closure: Closure, args: Arguments, names: Sequence[str]
) -> tuple[Instance, list[Slot]] | None:
    """The instance a call of a closure enters and how its parameters are bound; None for a TypeError."""
    plan = plan_call(closure, names)
    if isinstance(plan, str):
        return None
    params = bind_facts(engine, instance, op, closure, args, plan)
    if any(value.is_bottom for value in params):
        return None
    return engine.instance_for(closure, params), plan


def call_closure(engine: Engine, instance: Instance, op: Op, closure: Closure, args: Arguments, names: Sequence[str]) -> Fact:
    """What a direct call gives; bottom for a TypeError."""
    found = resolve_closure(engine, instance, op, closure, args, names)
    if found is None:
        if isinstance(plan_call(closure, names), str):
            _unknown_call(engine, L.function_fact(closure), args)
        return BOTTOM
    target = found[0]
    result = engine.enter(instance, target)
    if is_generator(closure.function):
        return L.generator_fact(target)
    return result


def construct(engine: Engine, instance: Instance, op: Op, info: ClassInfo, args: Arguments, names: Sequence[str]) -> Fact:
    """What calling a class gives: an instance, after `__init__`."""
    info.constructed = True
    if info.find_attribute("__new__"):
        raise Unsupported("R020", f"`{info.name}.__new__` is not native yet")
    if info.abstract_names():
        return BOTTOM
    made = L.instance_fact(info)
    if info.find_attribute("__del__"):
        info.escaped = True  # the runtime calls it
    if info.is_exception:
        engine.expose(made)
        for value in args:
            engine.escape_fact(value)
    found = info.find_attribute("__init__")
    if found is None:
        return made
    result = BOTTOM
    for item in engine.read(instance, found[1]).atoms:
        if item.family is Family.FUNCTION:
            entered = call_closure(engine, instance, op, L.closure_of(item), [made, *args], ["", *names])
            result = engine.joiner.join(result, BOTTOM if entered.is_bottom else made)
        else:
            raise Unsupported("R021", f"`{info.name}.__init__` is not a plain function")
    return result


# --- methods ----------------------------------------------------------------------------------------


def get_method(engine: Engine, instance: Instance, op: hir.GetMethod) -> Fact:
    return BOTTOM if instance.fact(op.object).is_bottom else L.NONE


def plain_store_name(op: hir.CallMethod, receiver: Fact) -> str | None:
    """The attribute that `object.__setattr__(x, "name", value)` stores past a class's own `__setattr__`."""
    if op.method not in ("__setattr__", "__delattr__") or receiver is not L.named_fact("builtins", "object"):
        return None
    name = op.args[1] if op.method == "__setattr__" and len(op.args) == 3 and not any(op.names) else None
    if isinstance(name, hir.Constant) and isinstance(name.value, str):
        return name.value
    raise Unsupported("R023", f"`object.{op.method}` of a name that is not written down")


def call_method(engine: Engine, instance: Instance, op: hir.CallMethod) -> Fact:
    receiver = instance.fact(op.object)
    args, names = expand(engine, instance, op, op.args, op.names)
    if any(value.is_bottom for value in args):
        return BOTTOM
    stored = plain_store_name(op, receiver)
    if stored is not None:
        return engine.transfers.plain_store(engine, instance, args[0], stored, args[2])
    result = BOTTOM
    for item in receiver.atoms:
        result = engine.joiner.join(result, call_method_atom(engine, instance, op, item, op.method, args, names))
    return result


def call_method_atom(engine: Engine, instance: Instance, op: Op, item: Atom, name: str, args: Arguments, names: Sequence[str]) -> Fact:
    """What `value.name(args)` gives for one kind of value."""
    starred = "*" in names or "**" in names
    match item.family:
        case Family.INSTANCE:
            info = item.data[0]
            assert isinstance(info, ClassInfo)
            if not starred:
                found = info.find_attribute(name)
                field = info.find_field(name)
                if found is not None and field is None:
                    return _call_attribute(engine, instance, op, item, found[1], args, names)
            return call_fact(engine, instance, op, engine.transfers.get_attribute(engine, instance, op, item, name), args, names)
        case Family.NAMED if item.data[0] == "super":
            return call_super(engine, instance, op, item, name, args, names)
        case Family.CLASS | Family.MODULE | Family.NAMED | Family.FUNCTION:
            return call_fact(engine, instance, op, engine.transfers.get_attribute(engine, instance, op, item, name), args, names)
        case Family.ANY:
            engine.any_names[name] = None
            for value in args:
                engine.escape_fact(value)
            return L.ANY
        case _:
            return engine.transfers.call_builtin_method(engine, instance, op, item, name, args, names)


def super_target(item: Atom, receiver: Atom, name: str) -> Variable | str:
    """What `super().name` finds for one class of receiver: a class attribute, or a builtin class's name."""
    cls, info = item.data[1], receiver.data[0]
    assert isinstance(cls, ClassInfo) and isinstance(info, ClassInfo)
    ancestry = info.ancestry
    for base in ancestry[ancestry.index(cls) + 1 :] if cls in ancestry else ():
        if isinstance(base, str):
            return base
        if name in base.attributes:
            return base.attributes[name]
    return "object"


def call_super(engine: Engine, instance: Instance, op: Op, item: Atom, name: str, args: Arguments, names: Sequence[str]) -> Fact:
    """What `super().name(args)` gives."""
    receivers = item.data[2]
    assert isinstance(receivers, Fact)
    result = BOTTOM
    for receiver in receivers.atoms:
        if receiver.family is not Family.INSTANCE:
            raise Unsupported("R026", "`super()` with a receiver that is not an instance of the program's classes")
        target = super_target(item, receiver, name)
        if isinstance(target, Variable):
            value = _call_attribute(engine, instance, op, receiver, target, args, names)
        elif name == "__init__":
            for value in args:
                engine.escape_fact(value)
            value = L.NONE
        elif target == "object" and name in ("__setattr__", "__getattribute__", "__eq__", "__hash__", "__init_subclass__"):
            raise Unsupported("R026", f"`super().{name}` of `object` is not native yet")
        else:
            engine.escape(receiver)
            for value in args:
                engine.escape_fact(value)
            value = L.STR if name in ("__str__", "__repr__") else L.ANY
        result = engine.joiner.join(result, value)
    return result


def _call_attribute(engine: Engine, instance: Instance, op: Op, item: Atom, variable: Variable, args: Arguments, names: Sequence[str]) -> Fact:
    result = BOTTOM
    receiver = L.fact((item,))
    for part in engine.read(instance, variable).atoms:
        if part.family is Family.FUNCTION:
            value = call_closure(engine, instance, op, L.closure_of(part), [receiver, *args], ["", *names])
        else:
            bound = engine.transfers.bind(engine, instance, op, receiver, L.class_of_atom(item), part)
            value = call_fact(engine, instance, op, bound, args, names)
        result = engine.joiner.join(result, value)
    return result


def call_special(engine: Engine, instance: Instance, op: Op, item: Atom, name: str, args: Arguments, names: Sequence[str] | None = None) -> Fact:
    """What a special method of an instance gives; bottom when the class lacks it."""
    info = item.data[0]
    assert isinstance(info, ClassInfo)
    found = info.find_attribute(name)
    if found is None:
        if any(isinstance(base, str) and base != "object" for base in info.ancestry):
            engine.escape(item)
            return L.ANY
        return BOTTOM
    result = _call_attribute(engine, instance, op, item, found[1], args, names if names is not None else [""] * len(args))
    if is_direct(info, name):
        return result
    engine.escape(item)
    for value in args:
        engine.escape_fact(value)
    engine.any_names[name] = None
    return BOTTOM if found[1].root().fact is L.NONE else L.ANY


def is_direct(info: ClassInfo, name: str) -> bool:
    """Whether a class attribute is exactly one function."""
    found = info.find_attribute(name)
    if found is None:
        return False
    atoms = L.without(found[1].root().fact, Family.UNBOUND).atoms
    return len(atoms) == 1 and atoms[0].family is Family.FUNCTION


def operator_candidate(stem: str, a: Atom, b: Atom, inplace: bool) -> tuple[bool, str] | None:
    """The special method that `a <op> b` calls first: whether it is the right operand's, and its name."""
    left = L.class_of_atom(a) if a.family is Family.INSTANCE else None
    right = L.class_of_atom(b) if b.family is Family.INSTANCE else None
    reflected = f"__r{stem}__"
    overrides = right is not None and left is not right and right.find_attribute(reflected) is not None
    if left is not None:
        if inplace and left.find_attribute(f"__i{stem}__"):
            return False, f"__i{stem}__"
        if right is not None and overrides and left in right.ancestry and right.find_attribute(reflected) != left.find_attribute(reflected):
            return True, reflected
        if left.find_attribute(f"__{stem}__"):
            return False, f"__{stem}__"
    return (True, reflected) if overrides else None


def operator_method(engine: Engine, instance: Instance, op: Op, stem: str, a: Atom, b: Atom, inplace: bool) -> Fact:
    """What `a <op> b` gives where one is an instance: `__i<op>__`, `__<op>__`, then `__r<op>__`."""
    result = BOTTOM
    candidate = operator_candidate(stem, a, b, inplace)
    if candidate is not None:
        reflected, name = candidate
        receiver, argument = (b, a) if reflected else (a, b)
        value = call_special(engine, instance, op, receiver, name, [L.fact((argument,))])
        if not may_be_not_implemented(value):
            return value
    for receiver, argument, name in ((a, b, f"__i{stem}__"), (a, b, f"__{stem}__"), (b, a, f"__r{stem}__")):
        if receiver.family is Family.INSTANCE and (inplace or name != f"__i{stem}__"):
            value = call_special(engine, instance, op, receiver, name, [L.fact((argument,))])
            result = engine.joiner.join(result, _less_not_implemented(value))
    for sequence, count in ((a, b), (b, a)):
        if stem == "mul" and sequence.family in (Family.STR, Family.BYTES, Family.LIST) and count.family is Family.INSTANCE:
            result = engine.joiner.join(result, L.fact((sequence,)))
        elif sequence.family is Family.TUPLE:
            result = L.ANY
    return through_runtime(engine, L.fact((a,)), L.fact((b,)), stem, inplace, result)


def through_runtime(engine: Engine, left: Fact, right: Fact, stem: str, inplace: bool, result: Fact) -> Fact:
    """What an operator gives that the runtime works out on boxed operands; `result` is what its methods give directly."""
    for value in (left, right):
        engine.escape_fact(value)
    note_any_operator(engine, left, right, stem, inplace)
    return result if all(item.family in SCALARS for item in result.atoms) else L.ANY


SCALARS = frozenset({Family.NONE, Family.BOOL, Family.INT, Family.FLOAT, Family.STR, Family.BYTES, Family.INSTANCE})


def is_length(value: Fact) -> bool:
    """Whether what `__len__` gives is a length for sure."""
    only = value.only
    return value.is_bottom or (only is not None and only.family is Family.INT and L.interval_of(only)[0] >= 0)


def may_be_not_implemented(value: Fact) -> bool:
    """Whether the result of an operator's method may be NotImplemented."""
    return value.is_any or any(item.family is Family.NAMED and item.data[1] == "NotImplemented" for item in value.atoms)


def _less_not_implemented(value: Fact) -> Fact:
    return L.fact(item for item in value.atoms if not (item.family is Family.NAMED and item.data[1] == "NotImplemented"))


def note_any_operator(engine: Engine, left: Fact, right: Fact, stem: str, inplace: bool) -> None:
    """An operator runs on boxed values: whichever special methods they have may be called with anything."""
    if left.has(Family.INSTANCE) or right.has(Family.INSTANCE) or left.is_any or right.is_any:
        engine.any_names[f"__{stem}__"] = None
        engine.any_names[f"__r{stem}__"] = None
        if inplace:
            engine.any_names[f"__i{stem}__"] = None
        for value in (left, right):
            if value.is_any or left.is_any or right.is_any:
                engine.escape_fact(value)


REFLECTED = {
    Comparison.EQ: "__eq__",
    Comparison.NE: "__ne__",
    Comparison.LT: "__gt__",
    Comparison.GT: "__lt__",
    Comparison.LE: "__ge__",
    Comparison.GE: "__le__",
}


def comparison_candidate(comparison: Comparison, a: Atom, b: Atom) -> str | None:
    """The method of `a` that a comparison calls first; None where `b` comes first or the runtime must see."""
    if a.family is not Family.INSTANCE:
        return None
    info = L.class_of_atom(a)
    if b.family is Family.INSTANCE and L.class_of_atom(b) is not info and info in L.class_of_atom(b).ancestry:
        return None
    if info.find_attribute(f"__{comparison.value}__"):
        return f"__{comparison.value}__"
    return "__eq__" if comparison is Comparison.NE and info.find_attribute("__eq__") else None


def comparison_method(engine: Engine, instance: Instance, op: Op, comparison: Comparison, a: Atom, b: Atom) -> Fact:
    """What a comparison gives where one side is an instance."""
    equality = comparison in (Comparison.EQ, Comparison.NE)
    name = comparison_candidate(comparison, a, b)
    if name is not None:
        value = call_special(engine, instance, op, a, name, [L.fact((b,))])
        if name == f"__{comparison.value}__" and not may_be_not_implemented(value):
            return value
        if name == "__eq__" and (value is L.BOOL or value is L.TRUE or value is L.FALSE or value.is_bottom):
            return BOTTOM if value.is_bottom else L.BOOL
    elif equality and not _has_equality(a) and not _has_equality(b):
        return L.BOOL
    result = L.BOOL if equality else BOTTOM
    for receiver, argument, other in ((a, b, comparison.value), (b, a, REFLECTED[comparison].strip("_"))):
        for stem in (other, "eq") if other == "ne" else (other,):
            if receiver.family is Family.INSTANCE:
                value = call_special(engine, instance, op, receiver, f"__{stem}__", [L.fact((argument,))])
                result = engine.joiner.join(result, L.BOOL if stem != other else _less_not_implemented(value))
    if Family.BUILTIN in (a.family, b.family) or Family.ANY in (a.family, b.family):
        result = L.ANY
    engine.any_names[f"__{comparison.value}__"] = None
    for item in (a, b):
        engine.escape(item)
    return result if all(item.family in SCALARS for item in result.atoms) else L.ANY


def _has_equality(item: Atom) -> bool:
    if item.family is Family.INSTANCE:
        info = L.class_of_atom(item)
        return bool(info.find_attribute("__eq__") or info.find_attribute("__ne__") or info.builtin_base() != "object")
    return item.family in (Family.ANY, Family.BUILTIN)


def is_exception_name(engine: Engine, name: str) -> bool:
    """Whether a builtin class is an exception."""
    seen = name
    while seen in engine.builtins.classes:
        if seen == "BaseException":
            return True
        bases = engine.builtins.classes[seen].bases
        if not bases:
            return False
        seen = bases[0]
    return False


# --- iteration --------------------------------------------------------------------------------------


def item_of(engine: Engine, instance: Instance, op: Op, value: Fact) -> Fact:
    """What iterating over a value gives; bottom if it cannot be iterated."""
    result = BOTTOM
    for item in value.atoms:
        result = engine.joiner.join(result, item_of_atom(engine, instance, op, item))
    return result


def item_of_atom(engine: Engine, instance: Instance, op: Op, item: Atom) -> Fact:
    match item.family:
        case Family.LIST | Family.SET | Family.DICT:
            variable = item.data[0]
            assert isinstance(variable, Variable)
            return engine.read(instance, variable)
        case Family.TUPLE:
            items = item.data[0]
            if isinstance(items, Variable):
                return engine.read(instance, items)
            assert isinstance(items, tuple)
            result = BOTTOM
            for part in items:
                result = engine.joiner.join(result, part)
            return result
        case Family.STR:
            return L.STR
        case Family.BYTES:
            return L.int_fact(0, 255)
        case Family.ITERATOR:
            made = item.data[1]
            assert isinstance(made, Fact)
            return made
        case Family.GENERATOR:
            target = item.data[0]
            assert isinstance(target, Instance)
            return engine.read(instance, target.yields)
        case Family.INSTANCE:
            info = item.data[0]
            assert isinstance(info, ClassInfo)
            if info.find_attribute("__iter__"):
                iterator = call_special(engine, instance, op, item, "__iter__", [])
                return next_of(engine, instance, op, iterator)
            if info.find_attribute("__getitem__"):
                engine.escape(item)  # the runtime iterates by index
                result = call_special(engine, instance, op, item, "__getitem__", [L.int_fact(0, L.I64_MAX)])
                return result if all(part.family in SCALARS for part in result.atoms) else L.ANY
            if info.builtin_base() != "object":
                engine.escape(item)
                return L.ANY
            return BOTTOM
        case Family.BUILTIN if item.data[0] in ("file", "StringIO", "TextIOWrapper"):
            return L.STR
        case Family.ANY | Family.BUILTIN | Family.CLASS:
            engine.escape(item)
            engine.any_names["__iter__"] = engine.any_names["__next__"] = engine.any_names["__getitem__"] = None
            return L.ANY
    return BOTTOM


def next_of(engine: Engine, instance: Instance, op: Op, iterator: Fact) -> Fact:
    """What `next(iterator)` gives."""
    result = BOTTOM
    for item in iterator.atoms:
        if item.family is Family.INSTANCE:
            value = call_special(engine, instance, op, item, "__next__", [])
        else:
            value = item_of_atom(engine, instance, op, item)
        result = engine.joiner.join(result, value)
    return result


TABLE = {hir.Call: call, hir.GetMethod: get_method, hir.CallMethod: call_method}
