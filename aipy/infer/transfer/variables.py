"""Constants, cells, globals, names of class bodies, functions."""

from __future__ import annotations

from aipy.infer import lattice as L
from aipy.infer.annotations import ANNOTATIONS
from aipy.infer.engine import Engine, Unsupported
from aipy.infer.lattice import BOTTOM, Fact, Family, Variable
from aipy.infer.program import Closure, Instance
from aipy.ir import hir
from aipy.ir.function import FunctionKind
from aipy.ir.op import Value
from aipy.library.load import LibraryModule


def constant(engine: Engine, instance: Instance, op: hir.Constant) -> Fact:
    value = op.value
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
    if isinstance(value, bytes):
        return L.BYTES
    if isinstance(value, complex):
        return L.COMPLEX
    return L.named_fact("builtins", "Ellipsis")


def unbound(engine: Engine, instance: Instance, op: hir.Unbound) -> Fact:
    return L.UNBOUND


def check_bound(engine: Engine, instance: Instance, op: hir.CheckBound) -> Fact:
    return L.without(instance.fact(op.value), Family.UNBOUND)


def end_of_life(engine: Engine, instance: Instance, op: hir.EndOfLife) -> Fact:
    return L.NONE


def cell_variable(engine: Engine, instance: Instance, cell: Value) -> Variable:
    """The variable behind a cell value: of the op that made it, or received from the enclosing function."""
    if isinstance(cell, hir.MakeCell):
        return engine.variable(instance, cell, "cell")
    if isinstance(cell, hir.FreeCell):
        if instance.closure is None:
            raise Unsupported("R010", f"a free variable `{cell.variable}` outside a function")
        return instance.closure.cells[cell.index].root()
    raise Unsupported("R010", "a cell that depends on control flow")


def make_cell(engine: Engine, instance: Instance, op: hir.MakeCell) -> Fact:
    engine.grow(engine.variable(instance, op, "cell"), instance.fact(op.value))
    return L.NONE


def free_cell(engine: Engine, instance: Instance, op: hir.FreeCell) -> Fact:
    return L.NONE


def get_cell(engine: Engine, instance: Instance, op: hir.GetCell) -> Fact:
    return L.without(engine.read(instance, cell_variable(engine, instance, op.cell)), Family.UNBOUND)


def set_cell(engine: Engine, instance: Instance, op: hir.SetCell) -> Fact:
    engine.grow(cell_variable(engine, instance, op.cell), instance.fact(op.value))
    return L.NONE


def outer_name(engine: Engine, module: str, name: str) -> Fact:
    """What a name means that a module does not bind: its library declaration, else a builtin; or bottom."""
    library = engine.load_module(module) if module in engine.modules and module != engine.main else None
    if library is not None and is_declared(library, name):
        return L.named_fact(module, name)
    return builtin_name(engine, name)


def is_declared(library: LibraryModule, name: str) -> bool:
    """Whether a name of a library module is served by the C runtime."""
    if name in library.functions:
        return any(member.symbol is not None for member in library.functions[name])
    if name in library.classes:
        return any(member.symbol is not None for members in library.classes[name].members.values() for member in members)
    return False


def builtin_name(engine: Engine, name: str) -> Fact:
    """The fact of a name of the builtins module; bottom if there is none."""
    match name:
        case "__debug__":
            return L.TRUE
        case "NotImplemented" | "Ellipsis":
            return L.named_fact("builtins", name)
    if name in engine.builtins.functions or name in engine.builtins.classes or name in engine.known_builtins:
        return L.named_fact("builtins", name)
    return BOTTOM


def get_global(engine: Engine, instance: Instance, op: hir.GetGlobal) -> Fact:
    return read_global(engine, instance, instance.function.module, op.variable)


def read_global(engine: Engine, instance: Instance, module: str, name: str) -> Fact:
    """A module global (less the state of not being bound yet), else a builtin."""
    if name == "__name__":
        return L.STR
    if name == ANNOTATIONS:
        raise Unsupported("R029", "`__annotations__` is read at run time")
    key = (module, name)
    variable = engine.globals.get(key)
    if variable is None:
        found = outer_name(engine, module, name)
        if not found.is_bottom:
            # a later binding of this name must bring the reader back
            engine.global_variable(module, name).readers[instance] = None
            if engine.global_variable(module, name).fact.is_bottom:
                return found
        variable = engine.global_variable(module, name)
    value = engine.read(instance, variable)
    builtin = outer_name(engine, module, name)
    if not builtin.is_bottom:
        return engine.joiner.join(L.without(value, Family.UNBOUND), builtin) if not value.is_bottom else builtin
    if value.is_bottom and name in MODULE_NAMES:
        raise Unsupported("R071", f"the module's `{name}` is not native yet")
    return L.without(value, Family.UNBOUND)


MODULE_NAMES = frozenset({"__doc__", "__file__", "__package__", "__spec__", "__loader__", "__builtins__", "__path__", "__cached__", "__dict__"})


def get_builtin(engine: Engine, instance: Instance, op: hir.GetBuiltin) -> Fact:
    return L.named_fact("builtins", op.variable)


def setup_annotations(engine: Engine, instance: Instance, op: hir.SetupAnnotations) -> Fact:
    return L.NONE


def set_global(engine: Engine, instance: Instance, op: hir.SetGlobal) -> Fact:
    engine.grow(engine.global_variable(instance.function.module, op.variable), instance.fact(op.value))
    return L.NONE


def delete_global(engine: Engine, instance: Instance, op: hir.DeleteGlobal) -> Fact:
    engine.grow(engine.global_variable(instance.function.module, op.variable), L.UNBOUND)
    return L.NONE


def get_name(engine: Engine, instance: Instance, op: hir.GetName) -> Fact:
    info = instance.namespace
    assert info is not None
    found = info.attributes.get(op.variable)
    if found is not None:
        return L.without(engine.read(instance, found), Family.UNBOUND)
    if op.cell is not None:
        return L.without(engine.read(instance, cell_variable(engine, instance, op.cell)), Family.UNBOUND)
    return read_global(engine, instance, instance.function.module, op.variable)


def set_name(engine: Engine, instance: Instance, op: hir.SetName) -> Fact:
    info = instance.namespace
    assert info is not None
    if op.variable in ("__slots__", "__match_args__", "__annotations__", "__module__", "__qualname__"):
        return L.NONE
    variable = info.attributes.setdefault(op.variable, Variable(f"{info.name}.{op.variable}"))
    engine.grow(variable, instance.fact(op.value))
    for item in instance.fact(op.value).atoms:
        for part in item.data:
            if isinstance(part, Closure) and part.owner is None and part.function in instance.function.inner:
                part.owner = info
    return L.NONE


def delete_name(engine: Engine, instance: Instance, op: hir.DeleteName) -> Fact:
    raise Unsupported("R011", f"`del {op.variable}` in a class body")


def make_function(engine: Engine, instance: Instance, op: hir.MakeFunction) -> Fact:
    function = instance.function.inner[op.index]
    if function.kind in (FunctionKind.COROUTINE, FunctionKind.ASYNC_GENERATOR):
        raise Unsupported("R012", f"`async def {function.name}` is not native yet")
    closure = instance.closures.get(op)
    if closure is None:
        closure = Closure(function, len(engine.closures))
        closure.defaults = tuple(Variable("default") for _ in op.defaults)
        closure.keyword_defaults = {name: Variable("default") for name in op.keyword_names}
        closure.cells = tuple(cell_variable(engine, instance, cell) for cell in op.cells)
        closure.owner = instance.namespace
        engine.closures.append(closure)
        instance.closures[op] = closure
        engine.check_function(function)
    for variable, value in zip(closure.defaults, op.defaults, strict=True):
        engine.grow(variable, instance.fact(value))
    for name, value in zip(op.keyword_names, op.keyword_defaults, strict=True):
        engine.grow(closure.keyword_defaults[name], instance.fact(value))
    return L.function_fact(closure)


TABLE = {
    hir.Constant: constant,
    hir.Unbound: unbound,
    hir.CheckBound: check_bound,
    hir.EndOfLife: end_of_life,
    hir.MakeCell: make_cell,
    hir.FreeCell: free_cell,
    hir.GetCell: get_cell,
    hir.SetCell: set_cell,
    hir.GetGlobal: get_global,
    hir.GetBuiltin: get_builtin,
    hir.SetupAnnotations: setup_annotations,
    hir.SetGlobal: set_global,
    hir.DeleteGlobal: delete_global,
    hir.GetName: get_name,
    hir.SetName: set_name,
    hir.DeleteName: delete_name,
    hir.MakeFunction: make_function,
}
