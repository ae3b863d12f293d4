"""Methods of builtin values: rules for containers, declarations for the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from aipy.infer import lattice as L
from aipy.infer.engine import Engine, Unsupported
from aipy.infer.lattice import BOTTOM, Atom, Fact, Family, Variable
from aipy.infer.program import Instance
from aipy.infer.transfer import calls, declared
from aipy.ir import hir
from aipy.ir.op import Op
from aipy.library.load import MISSING, LibraryModule, Member

Rule = Callable[[Engine, Instance, Op, Atom, Sequence[Fact], Sequence[str]], Fact]

CLASS_NAMES = {
    Family.BOOL: "bool",
    Family.INT: "int",
    Family.FLOAT: "float",
    Family.COMPLEX: "complex",
    Family.STR: "str",
    Family.BYTES: "bytes",
    Family.TUPLE: "tuple",
    Family.LIST: "list",
    Family.DICT: "dict",
    Family.GENERATOR: "generator",
}


def class_of(item: Atom) -> str:
    """The builtin class of an atom's values, "" if it has none here."""
    match item.family:
        case Family.SET:
            return "frozenset" if item.data[1] else "set"
        case Family.DICT:
            return str(item.data[2])
        case Family.BUILTIN:
            return str(item.data[0])
        case Family.ITERATOR if item.data[0] == "range":
            return "range"
        case family:
            return CLASS_NAMES.get(family, "")


def class_has_method(engine: Engine, cls: str, name: str, module: str = "builtins") -> bool:
    """Whether a builtin class or one of its bases declares a member."""
    library = engine.load_module(module) if module != "builtins" else engine.builtins
    while library is not None and cls in library.classes:
        if name in library.classes[cls].members:
            return True
        if not library.classes[cls].bases:
            return False
        cls = library.classes[cls].bases[0]
    return False


def has_method(engine: Engine, item: Atom, name: str) -> bool:
    """Whether a builtin value has a method."""
    cls = class_of(item)
    return (cls, name) in RULES or class_has_method(engine, cls, name) or (cls == "bool" and class_has_method(engine, "int", name))


def property_of(engine: Engine, item: Atom, name: str) -> Member | None:
    """The declared property of that name of a builtin value, if it has one."""
    cls = class_of(item)
    while cls in engine.builtins.classes:
        library = engine.builtins.classes[cls]
        if name in library.members:
            member = library.members[name][0]
            return member if member.is_property else None
        cls = library.bases[0] if library.bases else "int" if cls == "bool" else ""
    return None


def call_builtin_method(engine: Engine, instance: Instance, op: Op, item: Atom, name: str, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    """What a method of a builtin value gives; bottom for an AttributeError or TypeError."""
    cls = class_of(item)
    if name in ("encode", "decode"):
        _check_codec(op)
    if "*" in names or "**" in names:
        engine.escape(item)
        for value in args:
            engine.escape_fact(value)
        return L.ANY
    rule = RULES.get((cls, name)) if item.family is not Family.BUILTIN else None
    if rule is not None and len(args) < (1 if name in ("get", "add", "pop", "setdefault") and cls not in ("list", "set") else 0):
        return BOTTOM  # TypeError
    if rule is not None:
        return rule(engine, instance, op, item, args, names)
    while cls:
        library = engine.builtins.classes.get(cls)
        if library is None:
            break
        if name in library.members:
            return declared.call_members(engine, instance, op, library.members[name], item, args, names)
        cls = library.bases[0] if library.bases else "int" if cls == "bool" else ""
    if item.family is Family.BUILTIN or item.family is Family.ITERATOR:
        engine.escape(item)
        for value in args:
            engine.escape_fact(value)
        engine.any_names[name] = None
        return L.ANY
    return BOTTOM


CODECS = frozenset({"utf8", "utf8sig", "utf16", "utf16le", "utf16be", "utf32", "utf32le", "utf32be", "ascii", "usascii", "latin1", "iso88591"})


def _check_codec(op: Op) -> None:
    """Only some codecs are native, so the name must be a constant."""
    args = getattr(op, "args", ())
    if not args:
        return
    value = args[0].value if isinstance(args[0], hir.Constant) else None
    if not isinstance(value, str) or value.lower().replace("-", "").replace("_", "") not in CODECS:
        raise Unsupported("R072", f"the codec {value!r} is not native yet" if value else "a codec that is not a constant")


def constant_fact(engine: Engine, instance: Instance, library: LibraryModule, name: str) -> Fact:
    """The fact of a library module's constant."""
    value = library.constants[name]
    if value is None:
        return L.NONE
    if isinstance(value, bool):
        return L.TRUE if value else L.FALSE
    if isinstance(value, int):
        return L.int_fact(value, value)
    if isinstance(value, float):
        return L.FLOAT
    if isinstance(value, str):
        return L.STR
    if value is MISSING:
        return declared.from_annotation(engine, instance, library_op(library, name), library.constant_types[name], None)
    raise Unsupported("R031", f"`{library.name}.{name}` is not native yet")


_LIBRARY_OPS: dict[tuple[str, str], Op] = {}


def library_op(library: LibraryModule, name: str) -> Op:
    """A stand-in allocation site for the value of a library constant."""
    return _LIBRARY_OPS.setdefault((library.name, name), hir.Constant(name))


def _var(item: Atom, index: int = 0) -> Variable:
    part = item.data[index]
    assert isinstance(part, Variable)
    return part.root()


def _list_append(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    if len(args) != 1:
        return BOTTOM
    engine.grow(_var(item), args[0])
    return L.NONE


def _list_insert(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    if len(args) != 2:
        return BOTTOM
    engine.grow(_var(item), args[1])
    return L.NONE


def _extend(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    for value in args:
        added = calls.item_of(engine, instance, op, value)
        engine.grow(_var(item), added)
        engine.expose(added)
    return L.NONE


def _list_sort(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    element = engine.read(instance, _var(item))
    for value, name in zip(args, names, strict=True):
        if name == "key" and value is not L.NONE and not element.is_bottom:
            engine.expose(calls.call_fact(engine, instance, op, value, [element], [""]))
            for part in value.atoms:
                if part.family is not Family.FUNCTION:
                    engine.escape(part)
    engine.expose(element)
    return L.NONE


def _element(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    return engine.read(instance, _var(item))


def _same(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    return L.fact((item,))


def _dict_get(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    if not 1 <= len(args) <= 2:
        return BOTTOM
    engine.expose(args[0])
    return engine.joiner.join(engine.read(instance, _var(item, 1)), args[1] if len(args) > 1 else L.NONE)


def _dict_pop(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    engine.expose(args[0])
    value = engine.read(instance, _var(item, 1))
    return engine.joiner.join(value, args[1]) if len(args) > 1 else value


def _dict_setdefault(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    engine.expose(args[0])
    engine.grow(_var(item), args[0])
    engine.grow(_var(item, 1), args[1] if len(args) > 1 else L.NONE)
    return engine.read(instance, _var(item, 1))


def dict_from(engine: Engine, instance: Instance, op: Op, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    """What `dict(...)` of these arguments gives."""
    key, value = engine.variable(instance, op, "key"), engine.variable(instance, op, "value")
    for given, name in zip(args, names, strict=True):
        if name:
            engine.grow(key, L.STR)
            engine.grow(value, given)
            continue
        only = given.only
        if only is not None and only.family is Family.DICT:
            engine.grow(key, engine.read(instance, L.element_of(only)))
            engine.grow(value, engine.read(instance, L.value_of(only)))
            continue
        pair = calls.item_of(engine, instance, op, given)
        for item in pair.atoms:
            parts = item.data[0] if item.family is Family.TUPLE else None
            if isinstance(parts, tuple) and len(parts) == 2:
                engine.grow(key, parts[0])
                engine.grow(value, parts[1])
            else:
                inner = calls.item_of_atom(engine, instance, op, item)
                engine.grow(key, inner)
                engine.grow(value, inner)
    engine.expose(engine.read(instance, key))
    return L.dict_fact(key, value)


def _dict_update(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    made = dict_from(engine, instance, op, args, names).atoms[0]
    engine.grow(_var(item), engine.read(instance, _var(made)))
    engine.grow(_var(item, 1), engine.read(instance, _var(made, 1)))
    return L.NONE


def _dict_popitem(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    key, value = engine.read(instance, _var(item)), engine.read(instance, _var(item, 1))
    return BOTTOM if key.is_bottom or value.is_bottom else L.tuple_fact((key, value))


def _view(kind: str) -> Rule:
    def rule(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
        key, value = engine.read(instance, _var(item)), engine.read(instance, _var(item, 1))
        if kind == "items":
            made = BOTTOM if key.is_bottom or value.is_bottom else L.tuple_fact((key, value))
        else:
            made = key if kind == "keys" else value
        return L.iterator_fact(kind, made, L.fact((item,)))

    return rule


def _set_add(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    engine.grow(_var(item), args[0])
    engine.expose(args[0])
    return L.NONE


def _set_union(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    _extend(engine, instance, op, item, args, names)
    return L.fact((item,))


def _set_narrow(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    for value in args:
        engine.expose(calls.item_of(engine, instance, op, value))
    return L.fact((item,))


def _generator_send(engine: Engine, instance: Instance, op: Op, item: Atom, args: Sequence[Fact], names: Sequence[str]) -> Fact:
    target = item.data[0]
    assert isinstance(target, Instance)
    for value in args:
        engine.escape_fact(value)
        engine.grow(target.sends, L.ANY)
    return engine.read(instance, target.yields)


RULES: dict[tuple[str, str], Rule] = {
    ("list", "append"): _list_append,
    ("list", "insert"): _list_insert,
    ("list", "extend"): _extend,
    ("list", "sort"): _list_sort,
    ("list", "pop"): _element,
    ("list", "copy"): _same,
    ("set", "pop"): _element,
    ("set", "add"): _set_add,
    ("set", "update"): _extend,
    ("generator", "send"): _generator_send,
    ("generator", "throw"): _generator_send,
}
for _kind in ("set", "frozenset"):
    RULES[_kind, "copy"] = _same
    RULES[_kind, "union"] = _set_union
    RULES[_kind, "symmetric_difference"] = _set_union
    RULES[_kind, "intersection"] = _set_narrow
    RULES[_kind, "difference"] = _set_narrow
for _kind in ("dict", "defaultdict", "OrderedDict", "Counter"):
    RULES[_kind, "get"] = _dict_get
    RULES[_kind, "pop"] = _dict_pop
    RULES[_kind, "setdefault"] = _dict_setdefault
    RULES[_kind, "update"] = _dict_update
    RULES[_kind, "popitem"] = _dict_popitem
    RULES[_kind, "copy"] = _same
    RULES[_kind, "keys"] = _view("keys")
    RULES[_kind, "values"] = _view("values")
    RULES[_kind, "items"] = _view("items")
