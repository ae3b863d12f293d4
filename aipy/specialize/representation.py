"""From facts to representations, and the layout of classes in memory."""

from __future__ import annotations

from aipy.infer import lattice as L
from aipy.infer.engine import Engine
from aipy.infer.lattice import Atom, Fact, Family, Variable
from aipy.infer.program import ClassInfo, Closure
from aipy.ir import types as T
from aipy.ir.types import MirType

CONSTANTS = (Family.NONE, Family.CLASS, Family.MODULE, Family.NAMED, Family.UNBOUND)
RANGE = T.tuple_of(T.I64, T.I64, T.I64)
OBJECT_HEADER = 16
EXCEPTION_HEADER = 72


def representation(value: Fact) -> MirType:
    """How a value with this fact is held in registers. A variable that may be unbound is ANY."""
    if value.has(Family.UNBOUND):
        return T.NONE if value is L.UNBOUND else T.ANY
    only = value.only
    if only is None:
        return T.NONE if value.is_bottom else T.ANY
    match only.family:
        case Family.NONE | Family.MODULE | Family.CLASS | Family.NAMED:
            return T.NONE
        case Family.BOOL:
            return T.BOOL
        case Family.INT:
            return T.I64 if L.fits_i64(value) else T.INT
        case Family.FLOAT:
            return T.FLOAT
        case Family.STR:
            return T.STR
        case Family.BYTES:
            return T.BYTES
        case Family.LIST:
            return T.LIST
        case Family.DICT:
            return T.DICT
        case Family.SET:
            return T.SET
        case Family.TUPLE:
            items = only.data[0]
            if isinstance(items, tuple):
                return T.tuple_of(*(representation(item) for item in items))
            return T.HEAP_TUPLE
        case Family.INSTANCE:
            info = only.data[0]
            assert isinstance(info, ClassInfo)
            return T.ref(class_symbol(info))
        case Family.FUNCTION:
            closure = only.data[0]
            assert isinstance(closure, Closure)
            return T.FUNCTION if needs_environment(closure) else T.NONE
        case Family.GENERATOR:
            return T.GENERATOR
        case Family.ITERATOR if only.data[0] == "range":
            return RANGE
        case Family.BUILTIN:
            return T.EXCEPTION if str(only.data[0]).endswith(("Exception", "Error", "Exit", "Interrupt", "Warning", "Iteration")) else T.ANY
        case _:
            return T.ANY


def stored(value: Fact) -> MirType:
    """How a value is held in a field, cell, global or container: tuples on the heap, ranges as objects."""
    held = representation(L.without(value, Family.UNBOUND))
    if held.kind is T.Kind.TUPLE or held.kind is T.Kind.NONE:
        return T.ANY
    return held


def element(variable: Variable) -> MirType:
    """How items of a list are held. Before anything is stored they are ANY."""
    value = variable.root().fact
    return T.ANY if value.is_bottom else stored(value)


def needs_environment(closure: Closure) -> bool:
    """Whether a function must be an object even for direct calls: it has cells whose content matters, or
    defaults that are not constants made once."""
    return any(cell_matters(closure, i) for i in range(len(closure.cells))) or not closure.constant_defaults


def cell_matters(closure: Closure, index: int) -> bool:
    """Whether free variable `index` must be reached at run time."""
    return closure.function.free_variables[index] != "__class__"


def class_symbol(info: ClassInfo) -> str:
    """The symbol of a class's static type data."""
    return f"aipy.class.{info.module}.{info.qualified_name}.{info.serial}"


def attribute_symbol(info: ClassInfo, name: str) -> str:
    """The symbol of the slot of a class attribute."""
    return f"aipy.attribute.{info.module}.{info.qualified_name}.{info.serial}.{name}"


def global_symbol(module: str, name: str) -> str:
    """The symbol of a module global."""
    return f"aipy.global.{module}.{name}"


def builtin_type_symbol(name: str) -> str:
    """The runtime's type object of a builtin class."""
    return f"aipy_{name}_type"


def type_symbol(cls: ClassInfo | str) -> str:
    return class_symbol(cls) if isinstance(cls, ClassInfo) else builtin_type_symbol(cls)


class Layouts:
    """Offsets of instance fields: a base's come first; with several bases each class lists all it has."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._offsets: dict[ClassInfo, dict[str, tuple[int, MirType]]] = {}

    def fields(self, info: ClassInfo) -> dict[str, tuple[int, MirType]]:
        """Name to (byte offset, representation) of every field of an instance."""
        found = self._offsets.get(info)
        if found is None:
            found = {}
            first = next((base for base in info.ancestry[1:] if isinstance(base, ClassInfo)), None)
            if first is not None:
                found.update(self.fields(first))
            header = EXCEPTION_HEADER if info.is_exception else OBJECT_HEADER
            for base in reversed(info.ancestry):
                if isinstance(base, ClassInfo):
                    for name in base.fields:
                        if name not in found:
                            variable = info.find_field(name)
                            assert variable is not None
                            found[name] = (header + 8 * len(found), stored(variable[1].root().fact))
            self._offsets[info] = found
        return found

    def own_fields(self, info: ClassInfo) -> dict[str, tuple[int, MirType]]:
        """The fields that the first base does not have."""
        first = next((base for base in info.ancestry[1:] if isinstance(base, ClassInfo)), None)
        inherited = self.fields(first) if first is not None else {}
        return {name: place for name, place in self.fields(info).items() if name not in inherited}

    def size(self, info: ClassInfo) -> int:
        header = EXCEPTION_HEADER if info.is_exception else OBJECT_HEADER
        return header + 8 * len(self.fields(info))


def exact_tuple(item: Atom) -> tuple[Fact, ...] | None:
    """The item facts of a tuple atom of known length."""
    if item.family is Family.TUPLE and isinstance(item.data[0], tuple):
        return item.data[0]
    return None
