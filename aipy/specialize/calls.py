"""Calls: direct ones of specialisations, construction of instances, special methods, unknown callables."""

from __future__ import annotations

from collections.abc import Sequence

from aipy.infer import lattice as L
from aipy.infer import queries
from aipy.infer.lattice import Atom, Fact, Family, Variable
from aipy.infer.program import ClassInfo, Closure, Instance
from aipy.infer.queries import From, Slot, is_generator, plan_call
from aipy.ir import hir
from aipy.ir import types as T
from aipy.ir.mir import calls, control, objects
from aipy.ir.mir.containers import ListAppend, SlotPack
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind
from aipy.specialize import runtime
from aipy.specialize.lowering import Held, Lowering, NotNative, only_atom
from aipy.specialize.representation import attribute_symbol, class_symbol, needs_environment, representation

SPECIAL_SITE = hir.Unsupported("special")
METHOD_SELF, METHOD_FUNCTION = 16, 24  # offsets in aipy_method


def call(lowering: Lowering, op: hir.Call) -> None:
    result = lowering.fact(op)
    callee = lowering.held(op.callee)
    args, names = expand(lowering, op.args, op.names)
    lowering.define(op, call_held(lowering, op, callee, args, names, result) or Held(None, L.BOTTOM))


def expand(lowering: Lowering, values: Sequence[Value], names: Sequence[str]) -> tuple[list[Held], list[str]]:
    """Arguments with `*` tuples of known length spread out."""
    args: list[Held] = []
    kinds: list[str] = []
    for value, name in zip(values, names, strict=True):
        held = lowering.held(value)
        only = only_atom(held)
        if name == "*" and only is not None and only.family is Family.TUPLE and isinstance(only.data[0], tuple):
            for index in range(len(only.data[0])):
                args.append(lowering.item(held, index))
                kinds.append("")
        else:
            args.append(held)
            kinds.append(name)
    return args, kinds


def call_held(lowering: Lowering, op: Op, callee: Held, args: list[Held], names: list[str], result: Fact) -> Held | None:
    """Calls a value; None if it never returns."""
    only = only_atom(callee)
    if only is not None:
        return call_one(lowering, op, callee, only, args, names, result)
    if any(a.family is Family.INSTANCE for a in callee.fact.atoms):
        return lowering.dispatch(
            callee,
            result,
            lambda one: call_special(lowering, op, one, "__call__", args, names),
            lambda one: call_held(lowering, op, one, args, names, result) or Held(None, L.BOTTOM),
        )
    functions = [a for a in callee.fact.atoms if a.family is Family.FUNCTION]
    if functions and "*" not in names and "**" not in names:
        return dispatch_functions(lowering, op, callee, functions, args, names, result)
    return unknown_call(lowering, callee, args, names, result)


def dispatch_functions(lowering: Lowering, op: Op, callee: Held, functions: list[Atom], args: list[Held], names: list[str], result: Fact) -> Held:
    """Calls whichever of some known functions a value is, each directly."""
    type = representation(result)
    join = lowering.new_block("called")
    param = lowering.param(join, type) if type.kind is not Kind.NONE else None
    value = lowering.to_any(callee)
    rest = L.fact(a for a in callee.fact.atoms if a.family is not Family.FUNCTION)
    for index, atom in enumerate(functions):
        closure = atom.data[0]
        assert isinstance(closure, Closure)
        last = index == len(functions) - 1 and rest.is_bottom
        following = None
        if not last:
            symbol = lowering.program.function_data(closure)
            test = lowering.emit(objects.FunctionIs(value, symbol), T.BOOL)
            then, following = lowering.new_block(), lowering.new_block()
            lowering.branch(test, then, following)
            lowering.start(then)
        environment = lowering.emit(objects.AnyToRef(value), T.FUNCTION) if needs_environment(closure) else None
        got = call_closure(lowering, op, closure, environment, args, names)
        lowering._arm(got, type, join, param)
        if following is not None:
            lowering.start(following)
    if not rest.is_bottom:
        one = Held(lowering.from_any(value, representation(rest), rest), rest)
        known = queries.call_fact(lowering.engine, lowering.instance, op, rest, [arg.fact for arg in args], names)
        lowering._arm(call_held(lowering, op, one, args, names, known), type, join, param)
    lowering.start(join)
    return Held(param, result)


def call_one(lowering: Lowering, op: Op, callee: Held, only: Atom, args: list[Held], names: list[str], result: Fact) -> Held | None:
    """Calls a value of one kind."""
    starred = "*" in names or "**" in names
    match only.family:
        case Family.FUNCTION if not starred:
            closure = only.data[0]
            assert isinstance(closure, Closure)
            return call_closure(lowering, op, closure, callee.value, args, names)
        case Family.CLASS if not starred:
            info = only.data[0]
            assert isinstance(info, ClassInfo)
            return construct(lowering, op, info, args, names)
        case Family.NAMED:
            return lowering.program.kinds.call_named(lowering, op, only, args, names, result)
        case Family.METHOD:
            target = only.data[2]
            if isinstance(target, Closure) and not starred and callee.lazy is not None and not needs_environment(target):
                return call_closure(lowering, op, target, None, [callee.lazy.sources[0], *args], ["", *names])
            if isinstance(target, Closure) and not starred and only.data[1]:
                return call_bound(lowering, op, callee, only, target, args, names)
            return unknown_call(lowering, callee, args, names, result)
        case Family.INSTANCE if not starred:
            return call_special(lowering, op, callee, "__call__", args, names)
    return unknown_call(lowering, callee, args, names, result)


def call_bound(lowering: Lowering, op: Op, callee: Held, only: Atom, target: Closure, args: list[Held], names: list[str]) -> Held | None:
    """Calls the function inside a bound method object, with the object's receiver."""
    known = only.data[0]
    assert isinstance(known, Fact)
    method = lowering.emit(objects.AnyToRef(lowering.to_any(callee)), T.ref("method"))
    receiver = lowering.emit(objects.GetField(method, METHOD_SELF, ""), T.ANY)
    environment = None
    if needs_environment(target):
        function = lowering.emit(objects.GetField(method, METHOD_FUNCTION, ""), T.ANY)
        environment = lowering.emit(objects.AnyToRef(function), T.FUNCTION)
    held = Held(lowering.from_any(receiver, representation(known), known), known)
    return call_closure(lowering, op, target, environment, [held, *args], ["", *names])


def unknown_call(lowering: Lowering, callee: Held, args: list[Held], names: list[str], result: Fact) -> Held:
    """Calls through the object."""
    if "*" in names or "**" in names:
        return spread_call(lowering, callee, args, names, result)
    keywords = tuple(name for name in names if name)
    boxed = tuple(lowering.to_any(arg) for arg in args)
    got = lowering.emit(calls.CallAny(lowering.to_any(callee), boxed, keywords), T.ANY)
    return Held(lowering.from_any(got, representation(result), result), result)


def spread_call(lowering: Lowering, callee: Held, args: list[Held], names: list[str], result: Fact) -> Held:
    """A call with `*` or `**`: arguments are gathered in a list and a dict."""
    gathered = lowering.call(runtime.LIST_FROM, lowering.null(), lowering.i64(3))
    keywords: Value | None = None
    for arg, name in zip(args, names, strict=True):
        if name == "*":
            lowering.call(runtime.LIST_EXTEND, gathered, lowering.to_any(arg))
        elif name == "":
            lowering.emit(ListAppend(gathered, lowering.to_any(arg)))
        else:
            if keywords is None:
                keywords = lowering.call(runtime.DICT_NEW, lowering.i64(3))
            if name == "**":
                lowering.call(runtime.DICT_MERGE, keywords, lowering.to_any(arg))
            else:
                slot = lowering.emit(SlotPack(lowering.to_any(arg)), T.SLOT)
                key = lowering.emit(objects.AnyFromRef(lowering.text(name)), T.ANY)
                lowering.call(runtime.DICT_STORE, keywords, key, slot, taken=(2,))
    boxed_list = lowering.emit(objects.AnyFromRef(gathered), T.ANY)
    boxed_dict = lowering.emit(objects.AnyFromRef(keywords), T.ANY) if keywords is not None else lowering.null()
    got = lowering.call(runtime.CALL_SPREAD, lowering.to_any(callee), boxed_list, boxed_dict)
    return Held(lowering.from_any(got, representation(result), result), result)


def call_closure(lowering: Lowering, op: Op, closure: Closure, environment: Value | None, args: list[Held], names: list[str]) -> Held | None:
    """Calls a specialisation directly; a TypeError of binding goes through the function object."""
    plan = plan_call(closure, names)
    if isinstance(plan, str):
        known = L.function_fact(closure)
        unknown_call(lowering, Held(environment, known), args, names, L.NONE)
        lowering.emit(control.Unreachable())
        lowering.start(lowering.new_block("after error"))
        return None
    facts = [arg.fact for arg in args]
    found = queries.resolve_closure(lowering.engine, lowering.instance, op, closure, facts, names)
    if found is None:
        return None
    target, plan = found
    values = bind(lowering, op, closure, environment, target, args, plan)
    symbol = lowering.program.symbol(target)
    if is_generator(closure.function):
        made = lowering.emit(calls.CallFunction(symbol, _environment(closure, environment), tuple(values)), T.GENERATOR)
        return Held(made, L.generator_fact(target))
    returns = target.returns.root().fact
    type = representation(returns)
    got = lowering.emit(calls.CallFunction(symbol, _environment(closure, environment), tuple(values)), type)
    if returns.is_bottom:
        lowering.emit(control.Unreachable())
        lowering.start(lowering.new_block("never returns"))
        return None
    return Held(got if type.kind is not Kind.NONE else None, returns)


def _environment(closure: Closure, environment: Value | None) -> Value | None:
    return environment if needs_environment(closure) else None


def bind(lowering: Lowering, op: Op, closure: Closure, environment: Value | None, target: Instance, args: list[Held], plan: list[Slot]) -> list[Value]:
    """The values of a target's parameters; those whose fact says everything have none."""
    values: list[Value] = []
    for slot, known in zip(plan, target.params, strict=True):
        type = representation(known)
        match slot.source:
            case From.ARGUMENT:
                held = args[slot.index]
            case From.DEFAULT:
                held = default(lowering, closure, environment, slot.index, closure.defaults[slot.index])
            case From.KEYWORD_DEFAULT:
                index = len(closure.defaults) + list(closure.keyword_defaults).index(slot.names[0])
                held = default(lowering, closure, environment, index, closure.keyword_defaults[slot.names[0]])
            case From.REST:
                items = [lowering.program.iteration.settled(lowering, args[i]) for i in slot.indices]
                made = lowering.make_tuple([item.value for item in items], T.tuple_of(*(item.type for item in items)))
                held = Held(made, L.tuple_fact(item.fact for item in items))
            case From.KEYWORD_REST:
                held = keyword_rest(lowering, slot, args, known)
        value = lowering.coerce(Held(held.value, known if held.type.kind is Kind.ANY else held.fact, held.lazy), type)
        if value is not None:
            values.append(value)
    return values


def keyword_rest(lowering: Lowering, slot: Slot, args: list[Held], known: Fact) -> Held:
    made = lowering.call(runtime.DICT_NEW, lowering.i64(3))
    for name, index in zip(slot.names, slot.indices, strict=True):
        packed = lowering.emit(SlotPack(lowering.to_any(args[index])), T.SLOT)
        key = lowering.emit(objects.AnyFromRef(lowering.text(name)), T.ANY)
        lowering.call(runtime.DICT_STORE, made, key, packed, taken=(2,))
    return Held(made, known)


def default(lowering: Lowering, closure: Closure, environment: Value | None, index: int, variable: Variable) -> Held:
    """A parameter's default value: of the function object, or of the slot filled when the function was made."""
    known = variable.root().fact
    place = lowering.program.default_slot(closure, index)
    if place is not None:
        type = representation(known)
        if type.kind is Kind.NONE:
            return Held(None, known)
        kept = lowering.emit(objects.GetGlobal(place.symbol, ""), place.type)
        return Held(lowering.coerce(Held(kept, known), type), known)
    assert environment is not None
    if index < len(closure.defaults):
        got: Value = lowering.emit(objects.FunctionDefault(environment, index), T.ANY)
    else:
        name = list(closure.keyword_defaults)[index - len(closure.defaults)]
        got = lowering.call(runtime.KEYWORD_DEFAULT, environment, lowering.text(name))
    return Held(lowering.from_any(got, representation(known), known), known)


def construct(lowering: Lowering, op: Op, info: ClassInfo, args: list[Held], names: list[str]) -> Held | None:
    """Makes an instance and runs `__init__`."""
    abstract = info.abstract_names()
    if abstract:
        plural = "s" if len(abstract) > 1 else ""
        listed = ", ".join(abstract)
        message = f"Can't instantiate abstract class {info.name} with abstract method{plural} {listed}"
        lowering.raise_now(runtime.TYPE_ERROR, lowering.text(message))
        lowering.start(lowering.new_block("after error"))
        return None
    made = lowering.emit(objects.NewObject(class_symbol(info)), T.ref(class_symbol(info)))
    held = Held(made, L.instance_fact(info))
    if info.is_exception:
        positional = [lowering.to_any(arg) for arg, name in zip(args, names, strict=True) if not name]
        lowering.call(runtime.NEW_EXCEPTION, lowering.emit(objects.AnyFromRef(made), T.ANY), *positional)
    found = info.find_attribute("__init__")
    if found is None:
        if args and not info.is_exception:
            callee = Held(None, L.class_fact(info))
            unknown_call(lowering, callee, args, names, L.ANY)
        return held
    atoms = found[1].root().fact.atoms
    if len(atoms) != 1 or atoms[0].family is not Family.FUNCTION:
        raise NotNative("R021", f"`{info.name}.__init__` is not a plain function")
    closure = atoms[0].data[0]
    assert isinstance(closure, Closure)
    environment = method_environment(lowering, found[0], "__init__", closure)
    got = call_closure(lowering, op, closure, environment, [held, *args], ["", *names])
    return held if got is not None else None


def call_method(lowering: Lowering, op: hir.CallMethod) -> None:
    result = lowering.fact(op)
    receiver = lowering.held(op.object)
    args, names = expand(lowering, op.args, op.names)
    stored = queries.plain_store_name(op, receiver.fact)
    if stored is not None:
        _plain_store(lowering, args[0], stored, args[2])
        return lowering.define(op, Held(None, L.NONE))
    lowering.define(op, call_method_held(lowering, op, receiver, op.method, args, names, result) or Held(None, L.BOTTOM))


def _plain_store(lowering: Lowering, receiver: Held, name: str, value: Held) -> None:
    """Stores a field without asking the class."""
    stored = lowering.program.iteration.settled(lowering, value)

    def on_instance(one: Held) -> Held | None:
        info = one.fact.atoms[0].data[0]
        assert isinstance(info, ClassInfo)
        offset, type = lowering.program.layouts.fields(info)[name]
        assert one.value is not None
        lowering.emit(objects.SetField(one.value, lowering.to(stored, type), offset, False))
        return Held(None, L.NONE)

    def generic(one: Held) -> Held:
        raise NotNative("R023", "`object.__setattr__` of something else than an instance")

    lowering.dispatch(receiver, L.NONE, on_instance, generic)


def call_method_held(lowering: Lowering, op: Op, receiver: Held, name: str, args: list[Held], names: list[str], result: Fact) -> Held | None:
    """`receiver.name(args)`."""
    if receiver.lazy is None and receiver.fact.has(Family.INSTANCE):
        return lowering.dispatch(
            receiver,
            result,
            lambda one: instance_method(lowering, op, one, name, args, names, result),
            lambda one: call_method_held(lowering, op, one, name, args, names, result) or Held(None, L.BOTTOM),
        )
    only = only_atom(receiver)
    if only is not None and only.family is Family.NAMED and only.data[0] == "super":
        return super_method(lowering, op, only, name, args, names, result)
    if only is not None and only.family in (Family.CLASS, Family.MODULE, Family.NAMED, Family.FUNCTION):
        callee = lowering.program.kinds.get_held(lowering, op, receiver, name, attribute_fact(lowering, op, only, name))
        return call_held(lowering, op, callee, args, names, result)
    return lowering.program.kinds.call_builtin_method(lowering, op, receiver, name, args, names, result)


def instance_method(lowering: Lowering, op: Op, receiver: Held, name: str, args: list[Held], names: list[str], result: Fact) -> Held | None:
    """A method call on an instance of one class."""
    atom = receiver.fact.atoms[0]
    info = atom.data[0]
    assert isinstance(info, ClassInfo)
    found = info.find_attribute(name)
    starred = "*" in names or "**" in names
    if found is not None and info.find_field(name) is None:
        atoms = L.without(found[1].root().fact, Family.UNBOUND).atoms
        if len(atoms) == 1 and atoms[0].family is Family.FUNCTION and not starred:
            closure = atoms[0].data[0]
            assert isinstance(closure, Closure)
            environment = method_environment(lowering, found[0], name, closure)
            return call_closure(lowering, op, closure, environment, [receiver, *args], ["", *names])
        if len(atoms) == 1 and atoms[0].family is Family.FUNCTION:
            boxed = tuple([receiver, *args])
            closure = atoms[0].data[0]
            assert isinstance(closure, Closure)
            environment = method_environment(lowering, found[0], name, closure)
            return spread_call(lowering, Held(environment, L.fact(atoms)), list(boxed), ["", *names], result)
    known = call_facts_attribute(lowering, op, atom, name)
    callee = lowering.program.kinds.get_held(lowering, op, receiver, name, known)
    return call_held(lowering, op, callee, args, names, result)


def call_facts_attribute(lowering: Lowering, op: Op, atom: Atom, name: str) -> Fact:
    return attribute_fact(lowering, op, atom, name)


def attribute_fact(lowering: Lowering, op: Op, atom: Atom, name: str) -> Fact:
    """What inference knows of an attribute of one kind of value."""
    return queries.get_atom(lowering.engine, lowering.instance, op, atom, name)


def method_environment(lowering: Lowering, owner: ClassInfo, name: str, closure: Closure) -> Value | None:
    """The function object behind a method, where a direct call needs it for its cells or defaults."""
    if not needs_environment(closure):
        return None
    got = lowering.emit(objects.GetGlobal(attribute_symbol(owner, name), name), T.ANY)
    return lowering.emit(objects.AnyToRef(got), T.FUNCTION)


def call_special(lowering: Lowering, op: Op, receiver: Held, name: str, args: list[Held], names: list[str] | None = None) -> Held | None:
    """A special method of an instance of one class; None if the class lacks it or it never returns."""
    info = receiver.fact.atoms[0].data[0]
    assert isinstance(info, ClassInfo)
    if not queries.is_direct(info, name):
        return None
    found = info.find_attribute(name)
    assert found is not None
    closure = L.without(found[1].root().fact, Family.UNBOUND).atoms[0].data[0]
    assert isinstance(closure, Closure)
    environment = method_environment(lowering, found[0], name, closure)
    given = names if names is not None else [""] * len(args)
    return call_closure(lowering, op, closure, environment, [receiver, *args], ["", *given])


def special_result(lowering: Lowering, op: Op, receiver: Held, name: str, args: Sequence[Held]) -> Fact | None:
    """What inference knows of a direct call of a special method; None where it is not called directly."""
    info = receiver.fact.atoms[0].data[0]
    assert isinstance(info, ClassInfo)
    found = info.find_attribute(name)
    if found is None or not queries.is_direct(info, name):
        return None
    closure = L.without(found[1].root().fact, Family.UNBOUND).atoms[0].data[0]
    assert isinstance(closure, Closure)
    facts = [receiver.fact, *(arg.fact for arg in args)]
    if isinstance(plan_call(closure, [""] * len(facts)), str):
        return L.BOTTOM
    target = queries.resolve_closure(lowering.engine, lowering.instance, op, closure, facts, [""] * len(facts))
    if target is None:
        return L.BOTTOM
    return L.generator_fact(target[0]) if is_generator(closure.function) else target[0].returns.root().fact


def super_method(lowering: Lowering, op: Op, only: Atom, name: str, args: list[Held], names: list[str], result: Fact) -> Held | None:
    """`super().name(args)`: the receiver is the method's own first parameter."""
    receivers = only.data[2]
    assert isinstance(receivers, Fact) and lowering.super_receiver is not None
    receiver = lowering.super_receiver

    def one_class(one: Held) -> Held | None:
        target = queries.super_target(only, one.fact.atoms[0], name)
        if isinstance(target, Variable):
            atoms = L.without(target.root().fact, Family.UNBOUND).atoms
            if len(atoms) != 1 or atoms[0].family is not Family.FUNCTION:
                raise NotNative("R026", f"`super().{name}` is not a plain function")
            closure = atoms[0].data[0]
            assert isinstance(closure, Closure)
            owner = closure.owner
            environment = method_environment(lowering, owner, name, closure) if owner is not None else None
            return call_closure(lowering, op, closure, environment, [one, *args], ["", *names])
        if name == "__init__":
            if target != "object":
                boxed = [lowering.to_any(arg) for arg in args]
                lowering.call(runtime.NEW_EXCEPTION, lowering.to_any(one), *boxed)
            return Held(None, L.NONE)
        return super_builtin(lowering, one, target, name, args, result)

    return lowering.dispatch(receiver, result, one_class, lambda one: Held(None, L.BOTTOM))


def super_builtin(lowering: Lowering, one: Held, base: str | Variable, name: str, args: list[Held], result: Fact) -> Held:
    """A method of a builtin base, called as a function of that base."""
    if name == "__str__":
        got = lowering.call(runtime.EXCEPTION_STR, lowering.to_any(one))
    elif name == "__repr__" and base != "object":
        got = lowering.call(runtime.EXCEPTION_REPR, lowering.to_any(one))
    else:
        raise NotNative("R026", f"`super().{name}` of `{base}` is not native yet")
    return Held(lowering.from_any(got, representation(result), result), result)


def get_method(lowering: Lowering, op: hir.GetMethod) -> None:
    return None


TABLE = {hir.Call: call, hir.CallMethod: call_method, hir.GetMethod: get_method}
