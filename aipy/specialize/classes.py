"""Class statements and imports."""

from __future__ import annotations

from aipy.infer.lattice import Family
from aipy.infer.queries import resolve_module
from aipy.ir import hir
from aipy.ir import types as T
from aipy.ir.function import Function
from aipy.ir.mir import calls as mir_calls
from aipy.ir.mir import objects
from aipy.specialize import attributes
from aipy.specialize.lowering import Held, Lowering, NotNative


def make_class(lowering: Lowering, op: hir.MakeClass) -> None:
    """The type is static data; running the body fills its attributes' slots."""
    only = lowering.fact(op).only
    assert only is not None
    info = lowering.instance.classes[op]
    assert info.body is not None
    if info.body.closure is not None and any(cell.variable != "__class__" for cell in _free_cells(info.body.function)):
        raise NotNative("R055", f"class `{info.name}` uses variables of the function around it")
    lowering.emit(mir_calls.CallFunction(lowering.program.symbol(info.body), None, ()), T.NONE)
    lowering.define(op, Held(None, lowering.fact(op)))


def _free_cells(function: object) -> list[hir.FreeCell]:
    assert isinstance(function, Function)
    return [op for op in function.ops() if isinstance(op, hir.FreeCell)]


def run_module(lowering: Lowering, name: str) -> None:
    """Runs the body of a module of the program, and before it its parents', on the first import."""
    parent = name.rpartition(".")[0]
    if parent and parent in lowering.engine.modules:
        run_module(lowering, parent)
    if name == lowering.engine.main:
        return
    symbol = lowering.program.module_flag(name)
    done, first, after = None, lowering.new_block(), lowering.new_block()
    done = lowering.emit(objects.GlobalIsSet(symbol), T.BOOL)
    lowering.branch(done, after, first)
    lowering.start(first)
    lowering.emit(objects.SetGlobal(symbol, lowering.bool(True)))
    body = lowering.engine.module_instances[name]
    lowering.emit(mir_calls.CallFunction(lowering.program.symbol(body), None, ()), T.NONE)
    lowering.jump(after)
    lowering.start(after)


def import_(lowering: Lowering, op: hir.Import) -> None:
    name = resolve_module(lowering.engine, lowering.instance, op.module, op.level)
    if name in lowering.engine.modules:
        run_module(lowering, name)
    lowering.define(op, Held(None, lowering.fact(op)))


def import_from(lowering: Lowering, op: hir.ImportFrom) -> None:
    name = resolve_module(lowering.engine, lowering.instance, op.module, op.level)
    if name in lowering.engine.modules:
        run_module(lowering, name)
    for part in op.names:
        if f"{name}.{part}" in lowering.engine.modules:
            run_module(lowering, f"{name}.{part}")
    lowering.define(op, Held(None, lowering.fact(op)))


def import_name(lowering: Lowering, op: hir.ImportName) -> None:
    only = lowering.fact(op.module).only
    if only is None or only.family is not Family.MODULE or only.data[0] == "__future__":
        return lowering.define(op, Held(None, lowering.fact(op)))
    lowering.define(op, attributes.module_attribute(lowering, str(only.data[0]), op.variable, lowering.fact(op)))


TABLE = {
    hir.MakeClass: make_class,
    hir.Import: import_,
    hir.ImportFrom: import_from,
    hir.ImportName: import_name,
}
