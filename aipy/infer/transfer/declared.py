"""Calls of library members that have no rule of their own: their declaration tells what they give."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import cache

from aipy.infer import lattice as L
from aipy.infer.engine import Engine, Unsupported
from aipy.infer.lattice import BOTTOM, Atom, Fact, Family, Variable
from aipy.infer.program import Instance
from aipy.ir.op import Op
from aipy.library.load import REQUIRED, Member


def call_function(engine: Engine, instance: Instance, op: Op, module: str, name: str, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    """What a declared function of a module gives, or constructing one of its classes."""
    library = engine.load_module(module)
    if library is None:
        raise Unsupported("R030", f"module `{module}` runs in CPython")
    members = library.functions.get(name)
    if members is None and name in library.classes:
        members = library.classes[name].members.get("__new__")
    if members is None:
        raise Unsupported("R031", f"`{module}.{name}` is not native yet")
    if members[0].is_static and members[0].name == "__new__":
        for value in args:
            engine.escape_fact(value)
        return L.ANY  # `object()`: the type object is called
    return call_members(engine, instance, op, members, None, args, names)


def choose(members: Sequence[Member], receiver: bool, names: Sequence[str], args: Sequence[Fact]) -> Member | None:
    """The first overload that takes these arguments."""
    for member in members:
        if _accepts(member, receiver, names, args):
            return member
    return None


def parameters_of(member: Member, receiver: bool) -> list[object]:
    """The declared parameters after the receiver."""
    return list(member.parameters[1:] if receiver else member.parameters)


def _accepts(member: Member, receiver: bool, names: Sequence[str], args: Sequence[Fact]) -> bool:
    parameters = list(member.parameters[1:] if receiver else member.parameters)
    positional = [p for p in parameters if p.kind in ("positional", "positional_only")]
    variadic = any(p.kind == "var_positional" for p in parameters)
    open_keywords = any(p.kind == "var_keyword" for p in parameters)
    given: set[str] = set()
    count = 0
    for name, value in zip(names, args, strict=True):
        if name == "":
            if count < len(positional):
                given.add(positional[count].name)
                optional = positional[count].default is None and value.has(Family.NONE)
                if not optional and not _may_be(positional[count].annotation, value):
                    return False
            elif not variadic:
                return False
            count += 1
        elif any(p.name == name and p.kind in ("positional", "keyword_only") for p in parameters):
            given.add(name)
        elif not open_keywords:
            return False
    return all(p.default is not REQUIRED or p.name in given for p in parameters if p.kind not in ("var_positional", "var_keyword"))


_FAMILIES = {
    "int": (Family.INT, Family.BOOL, Family.ANY, Family.INSTANCE),
    "i64": (Family.INT, Family.BOOL, Family.ANY, Family.INSTANCE),
    "Index": (Family.INT, Family.BOOL, Family.NONE, Family.ANY, Family.INSTANCE),
    "float": (Family.FLOAT, Family.INT, Family.BOOL, Family.ANY, Family.INSTANCE),
    "str": (Family.STR, Family.ANY),
    "bytes": (Family.BYTES, Family.ANY),
    "None": (Family.NONE,),
}


def _may_be(annotation: str, value: Fact) -> bool:
    families = _FAMILIES.get(annotation)
    return families is None or any(item.family in families for item in value.atoms)


def call_members(
    engine: Engine,
    instance: Instance,
    op: Op,
    members: Sequence[Member],
    receiver: Atom | None,
    args: Sequence[Fact],
    names: Sequence[str],
) -> Fact:
    """What a declared method or function gives; bottom for a TypeError."""
    member = choose(members, receiver is not None and members[0].is_method, names, args)
    if (
        receiver is not None
        and members[0].name.startswith("__")
        and (member is None or any(item.family in (Family.ANY, Family.INSTANCE) for value in args for item in value.atoms))
    ):
        for value in args:  # special methods answer NotImplemented for what they do not take
            engine.escape_fact(value)
        return L.ANY
    if member is None:
        return BOTTOM
    if member.symbol is None:
        if member.body is not None and member.intrinsic is None:
            raise Unsupported("R032", f"`{member.owner}.{member.name}` of the library is not native yet")
        raise Unsupported("R032", f"`{member.name}` has no C function")
    keeps = member.effects.calls or (member.effects.writes and receiver is not None) or member.returns in ("Any", "Element")
    for value in args:
        if keeps:
            _share(engine, value)
        engine.expose(value)
    return from_annotation(engine, instance, op, member.returns, receiver)


def _share(engine: Engine, value: Fact) -> None:
    """The callee may keep or call what it gets."""
    for item in value.atoms:
        if item.family in (Family.FUNCTION, Family.METHOD, Family.CLASS, Family.LIST, Family.DICT, Family.SET, Family.INSTANCE):
            engine.escape(item)


@cache
def _parse(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def from_annotation(engine: Engine, instance: Instance, op: Op, text: str, receiver: Atom | None) -> Fact:
    """The fact of a declared result."""
    return _from_node(engine, instance, op, _parse(text), receiver, "result")


SIMPLE = {
    "int": L.INT,
    "i64": L.int_fact(L.I64_MIN, L.I64_MAX),
    "Index": L.int_fact(L.I64_MIN, L.I64_MAX),
    "Length": L.int_fact(-1, L.LENGTH_MAX),
    "float": L.FLOAT,
    "bool": L.BOOL,
    "complex": L.COMPLEX,
    "str": L.STR,
    "bytes": L.BYTES,
    "None": L.NONE,
    "Any": L.ANY,
    "Never": BOTTOM,
    "NoReturn": BOTTOM,
}


def _from_node(engine: Engine, instance: Instance, op: Op, node: ast.expr, receiver: Atom | None, role: str) -> Fact:
    match node:
        case ast.Constant(value=None):
            return L.NONE
        case ast.Name(id="Self") if receiver is not None:
            return L.fact((receiver,))
        case ast.Name(id="Element" | "Key" | "Value" as parameter) if receiver is not None:
            variable = _parameter(receiver, parameter)
            return engine.read(instance, variable) if variable is not None else L.ANY
        case ast.Name(id=name) if name in SIMPLE:
            return SIMPLE[name]
        case ast.Name(id="list"):
            return _container(engine, instance, op, Family.LIST, [L.ANY], role)
        case ast.Name(id="dict"):
            return _container(engine, instance, op, Family.DICT, [L.ANY, L.ANY], role)
        case ast.Name(id="tuple"):
            variable = engine.variable(instance, op, role)
            engine.grow(variable, L.ANY)
            return L.tuple_of_fact(variable)
        case ast.Name(id=name):
            return L.ANY if name in ("Element", "Key", "Value", "Self", "object") else L.builtin_fact(name)
        case ast.Subscript(value=ast.Name(id=name), slice=inner):
            parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            facts = [_from_node(engine, instance, op, part, receiver, f"{role}.{i}") for i, part in enumerate(parts) if not _dots(part)]
            if name == "tuple":
                if any(_dots(part) for part in parts):
                    variable = engine.variable(instance, op, role)
                    engine.grow(variable, facts[0])
                    return L.tuple_of_fact(variable)
                return L.tuple_fact(facts)
            family = {"list": Family.LIST, "dict": Family.DICT, "set": Family.SET, "frozenset": Family.SET}.get(name)
            if family is not None:
                return _container(engine, instance, op, family, facts, role)
            if name in ("defaultdict", "OrderedDict", "Counter", "deque"):
                return L.builtin_fact(name)
            return L.iterator_fact(name, facts[0])
        case ast.BinOp(left=left, right=right, op=ast.BitOr()):
            return engine.joiner.join(
                _from_node(engine, instance, op, left, receiver, role + "l"),
                _from_node(engine, instance, op, right, receiver, role + "r"),
            )
    return L.ANY


def _dots(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...


def _container(engine: Engine, instance: Instance, op: Op, family: Family, facts: list[Fact], role: str) -> Fact:
    variables: list[object] = []
    for index, value in enumerate(facts):
        variable = engine.variable(instance, op, f"{role}{index}")
        engine.grow(variable, value)
        variables.append(variable.root())
    if family is Family.SET:
        variables.append(False)
    if family is Family.DICT:
        variables.append("dict")
    return L.fact((L.atom(family, *variables),))


def _parameter(receiver: Atom, name: str) -> Variable | None:
    """The element variable of a receiver that a type parameter means."""
    index = 1 if name == "Value" else 0
    if len(receiver.data) > index:
        part = receiver.data[index]
        if isinstance(part, Variable):
            return part.root()
    return None
