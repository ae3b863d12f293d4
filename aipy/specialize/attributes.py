"""Attributes: fields at fixed offsets, class attributes in their slots, the rest through the runtime."""

from __future__ import annotations

from aipy.infer import lattice as L
from aipy.infer.lattice import Atom, Fact, Family, Variable
from aipy.infer.program import ClassInfo, Closure
from aipy.ir import hir
from aipy.ir import types as T
from aipy.ir.mir import calls as mir_calls
from aipy.ir.mir import control, objects
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind
from aipy.specialize import calls, methods
from aipy.specialize.constants import constant_held
from aipy.specialize.lowering import Held, Lazy, Lowering, NotNative, only_atom
from aipy.specialize.operators import as_int
from aipy.specialize.representation import (
    attribute_symbol,
    global_symbol,
    needs_environment,
    representation,
)


def get_attribute(lowering: Lowering, op: hir.GetAttribute) -> None:
    lowering.define(op, get_held(lowering, op, lowering.held(op.object), op.attribute, lowering.fact(op)))


def get_held(lowering: Lowering, op: Op, receiver: Held, name: str, result: Fact) -> Held:
    """`receiver.name`."""
    if receiver.lazy is None and receiver.fact.has(Family.INSTANCE):
        return lowering.dispatch(
            receiver,
            result,
            lambda one: instance_attribute(lowering, op, one, name),
            lambda one: get_held(lowering, op, one, name, result),
        )
    only = only_atom(receiver)
    if only is not None:
        match only.family:
            case Family.CLASS:
                info = only.data[0]
                assert isinstance(info, ClassInfo)
                return class_attribute(lowering, op, receiver, info, name, result)
            case Family.MODULE:
                return module_attribute(lowering, str(only.data[0]), name, result)
            case Family.NAMED if representation(result).kind is Kind.NONE:
                return Held(None, result)
            case Family.INT | Family.BOOL if name in ("real", "numerator"):
                return Held(as_int(lowering, receiver), result)
    target = result.only
    if target is not None and target.family is Family.METHOD and target.data[2] is None:
        return Held(None, result, Lazy("method", [receiver]))
    return generic_get(lowering, receiver, name, result)


def generic_get(lowering: Lowering, receiver: Held, name: str, result: Fact) -> Held:
    got = lowering.emit(mir_calls.GetAttributeAny(lowering.to_any(receiver), name), T.ANY)
    return Held(lowering.from_any(got, representation(result), result), result)


def instance_attribute(lowering: Lowering, op: Op, receiver: Held, name: str) -> Held | None:
    """An attribute of an instance of one class."""
    atom = receiver.fact.atoms[0]
    info = atom.data[0]
    assert isinstance(info, ClassInfo)
    result = calls.attribute_fact(lowering, op, atom, name)
    if name == "__class__":
        return Held(None, result)
    fields = lowering.program.layouts.fields(info)
    attribute = info.find_attribute(name)
    if attribute is not None:
        atoms = L.without(attribute[1].root().fact, Family.UNBOUND).atoms
        if len(atoms) == 1 and name not in fields:
            return read_class_value(lowering, op, receiver, attribute[0], name, atoms[0], result)
        if name in fields and not any(_is_data_descriptor(a) for a in atoms):
            return field_or_class_value(lowering, receiver, info, attribute[0], name, result)
        return generic_get(lowering, receiver, name, result)
    if name not in fields:
        if info.find_attribute("__getattr__"):
            return calls.call_special(lowering, op, receiver, "__getattr__", [Held(lowering.text(name), L.STR)])
        return _never(lowering, receiver, name) if result.is_bottom else generic_get(lowering, receiver, name, result)
    offset, type = fields[name]
    if info.find_attribute("__getattr__"):
        raise NotNative("R022", f"`{info.name}.__getattr__` beside the field `{name}` is not native yet")
    unset = "" if type.kind is Kind.I64 else name
    got = lowering.emit(objects.GetField(_v(receiver), offset, unset), type)
    return _as(lowering, got, result)


def _never(lowering: Lowering, receiver: Held, name: str) -> Held | None:
    lowering.emit(mir_calls.GetAttributeAny(lowering.to_any(receiver), name), T.ANY)
    lowering.emit(control.Unreachable())
    lowering.start(lowering.new_block("after error"))
    return None


def _as(lowering: Lowering, value: Value, known: Fact) -> Held:
    """A stored value as its fact is represented."""
    return Held(lowering.coerce(Held(value, known), representation(known)), known)


def _is_data_descriptor(atom: Atom) -> bool:
    return atom.family is Family.NAMED and atom.data[0] == "descriptor" and atom.data[1] == "property"


def read_class_value(lowering: Lowering, op: Op, receiver: Held, owner: ClassInfo, name: str, atom: Atom, result: Fact) -> Held | None:
    """A class attribute of one kind, read through an instance."""
    if atom.family is Family.NAMED and atom.data[0] == "descriptor":
        inner = atom.data[2]
        assert isinstance(inner, Fact)
        if atom.data[1] == "property":
            function = inner.only
            if function is not None and function.family is Family.FUNCTION:
                closure = function.data[0]
                assert isinstance(closure, Closure)
                return calls.call_closure(lowering, op, closure, _plain(closure), [receiver], [""])
            raise NotNative("R060", f"the getter of property `{name}` is not a plain function")
        if atom.data[1] == "staticmethod":
            return Held(None, inner)
        if atom.data[1] == "classmethod":
            info = receiver.fact.atoms[0].data[0]
            assert isinstance(info, ClassInfo)
            return Held(None, result, Lazy("method", [Held(None, L.class_fact(info))]))
        raise NotNative("R060", f"the descriptor `{name}` is not native yet")
    if atom.family is Family.FUNCTION:
        return Held(None, result, Lazy("method", [receiver]))
    if representation(result).kind is Kind.NONE:
        return Held(None, result)
    got = lowering.emit(objects.GetGlobal(attribute_symbol(owner, name), name), T.ANY)
    return Held(lowering.from_any(got, representation(result), result), result)


def _plain(closure: Closure) -> Value | None:
    if needs_environment(closure):
        raise NotNative("R060", f"`{closure.function.name}` captures variables, which a descriptor cannot yet")
    return None


def field_or_class_value(lowering: Lowering, receiver: Held, info: ClassInfo, owner: ClassInfo, name: str, result: Fact) -> Held:
    """An attribute with a default on the class: the field if it is set, else the class attribute."""
    offset, type = lowering.program.layouts.fields(info)[name]
    target = representation(result)
    if type.kind is Kind.I64:
        return generic_get(lowering, receiver, name, result)
    is_set = lowering.emit(objects.HasField(_v(receiver), offset, type), T.BOOL)
    then, otherwise = lowering.new_block(), lowering.new_block()
    lowering.branch(is_set, then, otherwise, 1)
    lowering.start(then)
    field = lowering.emit(objects.GetField(_v(receiver), offset, ""), type)
    first = (lowering.coerce(Held(field, result), target), lowering.block)
    lowering.start(otherwise)
    slot = lowering.emit(objects.GetGlobal(attribute_symbol(owner, name), name), T.ANY)
    second = (lowering.from_any(slot, target, result), lowering.block)
    return Held(lowering.merge(target, first, second), result)


def class_attribute(lowering: Lowering, op: Op, receiver: Held, info: ClassInfo, name: str, result: Fact) -> Held:
    """`Class.name`."""
    if name in ("__name__", "__qualname__", "__module__"):
        values = {"__name__": info.name, "__qualname__": info.qualified_name, "__module__": info.module}
        return Held(lowering.text(values[name]), L.STR)
    target = result.only
    if target is not None and target.family is Family.METHOD and isinstance(target.data[2], Closure):
        return Held(None, result, Lazy("method", [Held(None, L.class_fact(info))]))
    if representation(result).kind is Kind.NONE:
        return Held(None, result)
    found = info.find_attribute(name)
    if found is None:
        return generic_get(lowering, receiver, name, result)
    got = lowering.emit(objects.GetGlobal(attribute_symbol(found[0], name), name), T.ANY)
    return Held(lowering.from_any(got, representation(result), result), result)


def module_attribute(lowering: Lowering, module: str, name: str, result: Fact) -> Held:
    """`module.name`: a global of the program's module, or a member of a library module."""
    target = representation(result)
    if module in lowering.engine.modules:
        if name == "__name__":
            return Held(lowering.text(module), L.STR)
        if result is L.module_fact(f"{module}.{name}"):
            return Held(None, result)  # bound by the import of the submodule, which no statement of the package does
        return read_global(lowering, module, name, result)
    if target.kind is Kind.NONE:
        return Held(None, result)
    library = lowering.engine.load_module(module)
    assert library is not None
    if name in library.functions and library.functions[name][0].is_property:
        made = methods.call_member(lowering, library.functions[name][0], None, [], [], result)
        if made is not None:
            return made
    constant = library.constants.get(name)
    if isinstance(constant, bool | int | float | str):
        return constant_held(lowering, constant)
    got = lowering.call(lowering.program.library_constant(module, name))
    return Held(lowering.from_any(got, target, result), result)


def read_global(lowering: Lowering, module: str, name: str, result: Fact) -> Held:
    """A global variable of a module of the program."""
    target = representation(result)
    variable = lowering.engine.globals.get((module, name))
    known = variable.root().fact if variable is not None else L.BOTTOM
    if known.is_bottom:
        if result.is_bottom:
            raise NotNative("R074", f"nothing binds the name `{name}`")
        return Held(None, result)
    slot = lowering.program.global_slot(module, name)
    if slot is None:
        return Held(None, result)
    symbol = global_symbol(module, name)
    builtin = result.has(Family.NAMED) and not known.has(Family.NAMED)
    if builtin:
        is_set = lowering.emit(objects.GlobalIsSet(symbol), T.BOOL)
        then, otherwise = lowering.new_block(), lowering.new_block()
        lowering.branch(is_set, then, otherwise)
        lowering.start(then)
        got = lowering.emit(objects.GetGlobal(symbol, ""), slot.type)
        first = (lowering.coerce(Held(got, known), target), lowering.block)
        lowering.start(otherwise)
        rest = L.fact(a for a in result.atoms if a.family is Family.NAMED)
        second = (lowering.coerce(Held(None, rest), target), lowering.block)
        return Held(lowering.merge(target, first, second), result)
    got = lowering.emit(objects.GetGlobal(symbol, name), slot.type)
    if target.kind is Kind.NONE:
        return Held(None, result)
    return Held(lowering.coerce(Held(got, result), target), result)


def set_attribute(lowering: Lowering, op: hir.SetAttribute) -> None:
    value = lowering.program.iteration.settled(lowering, lowering.held(op.value))
    receiver = lowering.held(op.object)
    only = only_atom(receiver)
    name = op.attribute
    if only is not None and only.family is Family.CLASS:
        info = only.data[0]
        assert isinstance(info, ClassInfo)
        lowering.emit(objects.SetGlobal(attribute_symbol(info, name), lowering.to_any(value)))
        return
    if only is not None and only.family is Family.MODULE:
        slot = lowering.program.global_slot(str(only.data[0]), name)
        if slot is not None:
            lowering.emit(objects.SetGlobal(slot.symbol, lowering.to(value, slot.type)))
        return
    lowering.dispatch(
        receiver,
        L.NONE,
        lambda one: set_on_instance(lowering, op, one, name, value),
        lambda one: _set_generic(lowering, one, name, value),
    )


def _set_generic(lowering: Lowering, receiver: Held, name: str, value: Held) -> Held:
    lowering.emit(mir_calls.SetAttributeAny(lowering.to_any(receiver), name, lowering.to_any(value)))
    return Held(None, L.NONE)


def set_on_instance(lowering: Lowering, op: hir.SetAttribute, receiver: Held, name: str, value: Held) -> Held | None:
    """Stores an attribute of an instance of one class: a property's setter, or a field."""
    info = receiver.fact.atoms[0].data[0]
    assert isinstance(info, ClassInfo)
    if info.find_attribute("__setattr__"):
        return calls.call_special(lowering, op, receiver, "__setattr__", [Held(lowering.text(name), L.STR), value])
    attribute = info.find_attribute(name)
    if attribute is not None:
        for atom in L.without(attribute[1].root().fact, Family.UNBOUND).atoms:
            if _is_data_descriptor(atom):
                assert isinstance(atom.data[3], Variable)
                function = atom.data[3].root().fact.only
                if function is None or function.family is not Family.FUNCTION:
                    return _set_generic(lowering, receiver, name, value)
                closure = function.data[0]
                assert isinstance(closure, Closure)
                calls.call_closure(lowering, op, closure, _plain(closure), [receiver, value], ["", ""])
                return Held(None, L.NONE)
    offset, type = lowering.program.layouts.fields(info)[name]
    field = info.find_field(name)
    assert field is not None
    lowering.emit(objects.SetField(_v(receiver), lowering.to(value, type), offset, False))
    return Held(None, L.NONE)


def delete_attribute(lowering: Lowering, op: hir.DeleteAttribute) -> None:
    name = op.attribute

    def on_instance(one: Held) -> Held | None:
        info = one.fact.atoms[0].data[0]
        assert isinstance(info, ClassInfo)
        if info.find_attribute("__delattr__"):
            return calls.call_special(lowering, op, one, "__delattr__", [Held(lowering.text(name), L.STR)])
        place = lowering.program.layouts.fields(info).get(name)
        if place is None or place[1].kind is Kind.I64:
            raise NotNative("R061", f"`del` of the attribute `{name}` is not native yet")
        lowering.emit(objects.DeleteField(_v(one), place[0], name, place[1]))
        return Held(None, L.NONE)

    def generic(one: Held) -> Held:
        lowering.emit(mir_calls.DeleteAttributeAny(lowering.to_any(one), name))
        return Held(None, L.NONE)

    lowering.dispatch(lowering.held(op.object), L.NONE, on_instance, generic)


def super_(lowering: Lowering, op: hir.Super) -> None:
    lowering.super_receiver = lowering.held(op.first)
    lowering.values[op] = Held(None, lowering.fact(op))


def _v(held: Held) -> Value:
    assert held.value is not None
    return held.value


TABLE = {
    hir.GetAttribute: get_attribute,
    hir.SetAttribute: set_attribute,
    hir.DeleteAttribute: delete_attribute,
    hir.Super: super_,
}
