"""Constants, cells, globals, names of class bodies, function objects."""

from __future__ import annotations

from aipy.infer import lattice as L
from aipy.infer.lattice import Fact, Family, Variable
from aipy.infer.program import Closure
from aipy.infer.queries import cell_variable
from aipy.ir import hir
from aipy.ir import types as T
from aipy.ir.mir import containers, objects
from aipy.ir.mir.constants import ConstAny, ConstFunction
from aipy.ir.op import Value
from aipy.ir.types import Kind
from aipy.specialize import attributes, runtime
from aipy.specialize.constants import constant_held
from aipy.specialize.lowering import UNBOUND, Held, Lowering, NotNative
from aipy.specialize.representation import (
    attribute_symbol,
    cell_matters,
    global_symbol,
    needs_environment,
    representation,
    stored,
)


def constant(lowering: Lowering, op: hir.Constant) -> None:
    if op.value is ...:
        return lowering.define(op, Held(None, lowering.fact(op)))
    lowering.define(op, constant_held(lowering, op.value))


def unbound(lowering: Lowering, op: hir.Unbound) -> None:
    lowering.values[op] = Held(None, L.UNBOUND)


def check_bound(lowering: Lowering, op: hir.CheckBound) -> None:
    held = lowering.held(op.value)
    known = lowering.fact(op)
    if not held.fact.has(Family.UNBOUND) and held.lazy is None:
        lowering.define(op, Held(held.value, known))
        return
    if held.lazy is not None:
        lowering.values[op] = held
        return
    value = lowering.to_any(held)
    test = lowering.emit(objects.AnyIs(value, lowering.emit(ConstAny(UNBOUND), T.ANY)), T.BOOL)
    bad, good = lowering.new_block(), lowering.new_block()
    lowering.branch(test, bad, good, -1)
    lowering.start(bad)
    lowering.raise_now(runtime.NAME_ERROR, lowering.text(op.variable), lowering.bool(op.free))
    lowering.start(good)
    lowering.define(op, Held(lowering.from_any(value, representation(known), known), known))


def end_of_life(lowering: Lowering, op: hir.EndOfLife) -> None:
    held = lowering.held(op.value)
    if held.value is not None and held.type.counted:
        lowering.emit(objects.Keep(held.value))


def content(variable: Variable) -> T.MirType:
    """How a cell holds its variable."""
    return stored(variable.root().fact)


def cell_value(lowering: Lowering, cell: Value) -> Value:
    """The cell object behind a HIR cell value."""
    found = lowering.cells.get(cell)
    if found is not None:
        return found
    if isinstance(cell, hir.FreeCell):
        return lowering.emit(objects.ClosureCell(cell.index), T.CELL)
    raise NotNative("R010", "a cell that depends on control flow")


def make_cell(lowering: Lowering, op: hir.MakeCell) -> None:
    if op.variable == "__class__":
        return
    variable = cell_variable(lowering.engine, lowering.instance, op)
    held = lowering.held(op.value)
    type = content(variable)
    if held.fact is L.UNBOUND:
        lowering.cells[op] = lowering.emit(objects.NewCell(None, type), T.CELL)
        return
    if held.fact.has(Family.UNBOUND):
        raise NotNative("R010", "a captured variable that may be unbound")
    lowering.cells[op] = lowering.emit(objects.NewCell(lowering.to(held, type), type), T.CELL)


def free_cell(lowering: Lowering, op: hir.FreeCell) -> None:
    return None


def get_cell(lowering: Lowering, op: hir.GetCell) -> None:
    known = lowering.fact(op)
    if op.variable == "__class__":
        return lowering.define(op, Held(None, known))
    variable = cell_variable(lowering.engine, lowering.instance, op.cell)
    type = content(variable)
    got = lowering.emit(objects.GetCell(cell_value(lowering, op.cell), op.variable, op.free), type)
    if representation(known).kind is Kind.NONE:
        return lowering.define(op, Held(None, known))
    lowering.define(op, Held(lowering.coerce(Held(got, known), representation(known)), known))


def set_cell(lowering: Lowering, op: hir.SetCell) -> None:
    if op.variable == "__class__":
        return
    held = lowering.program.iteration.settled(lowering, lowering.held(op.value))
    cell = cell_value(lowering, op.cell)
    type = content(cell_variable(lowering.engine, lowering.instance, op.cell))
    if held.fact is L.UNBOUND:
        lowering.emit(objects.ClearCell(cell, type))
        return
    lowering.emit(objects.SetCell(cell, lowering.to(held, type)))


def get_global(lowering: Lowering, op: hir.GetGlobal) -> None:
    known = lowering.fact(op)
    if op.variable == "__name__":
        return lowering.define(op, Held(lowering.text(lowering.instance.function.module), L.STR))
    lowering.define(op, attributes.read_global(lowering, lowering.instance.function.module, op.variable, known))


def get_builtin(lowering: Lowering, op: hir.GetBuiltin) -> None:
    lowering.define(op, Held(None, lowering.fact(op)))


def set_global(lowering: Lowering, op: hir.SetGlobal) -> None:
    module = lowering.instance.function.module
    slot = lowering.program.global_slot(module, op.variable)
    held = lowering.program.iteration.settled(lowering, lowering.held(op.value))
    if slot is None:
        return
    only = L.without(lowering.engine.global_variable(module, op.variable).root().fact, Family.UNBOUND).only
    if only is not None and (only.family is Family.MODULE or _is_typing_name(held.fact)):
        value = lowering.none()  # which module it is the fact says; the slot only says that it is bound
    else:
        value = lowering.to(held, slot.type)
    lowering.emit(objects.SetGlobal(global_symbol(module, op.variable), value))


def _is_typing_name(known: Fact) -> bool:
    only = known.only
    return only is not None and only.family is Family.NAMED and only.data[0] in ("typing", "abc", "collections.abc")


def delete_global(lowering: Lowering, op: hir.DeleteGlobal) -> None:
    module = lowering.instance.function.module
    lowering.emit(objects.DeleteGlobal(global_symbol(module, op.variable), op.variable))


def get_name(lowering: Lowering, op: hir.GetName) -> None:
    info = lowering.instance.namespace
    assert info is not None
    known = lowering.fact(op)
    if op.variable == "__name__":
        return lowering.define(op, Held(lowering.text(lowering.instance.function.module), L.STR))
    if op.variable in info.attributes:
        if representation(known).kind is Kind.NONE:
            return lowering.define(op, Held(None, known))
        got = lowering.emit(objects.GetGlobal(attribute_symbol(info, op.variable), op.variable), T.ANY)
        return lowering.define(op, Held(lowering.from_any(got, representation(known), known), known))
    if op.cell is not None:
        variable = cell_variable(lowering.engine, lowering.instance, op.cell)
        inner = lowering.emit(objects.GetCell(cell_value(lowering, op.cell), op.variable, True), content(variable))
        return lowering.define(op, Held(inner, known))
    lowering.define(op, attributes.read_global(lowering, lowering.instance.function.module, op.variable, known))


def set_name(lowering: Lowering, op: hir.SetName) -> None:
    info = lowering.instance.namespace
    assert info is not None
    held = lowering.program.iteration.settled(lowering, lowering.held(op.value))
    if op.variable not in info.attributes or not lowering.program.keeps_attribute(info, op.variable):
        return
    if held.fact.only is not None and _is_descriptor(held.fact):
        value = lowering.program.descriptor(lowering, held.fact)
        if value is None:
            return
        lowering.emit(objects.SetGlobal(attribute_symbol(info, op.variable), value))
        return
    lowering.emit(objects.SetGlobal(attribute_symbol(info, op.variable), lowering.to_any(held)))


def _is_descriptor(known: Fact) -> bool:
    only = known.only
    return only is not None and only.family is Family.NAMED and only.data[0] == "descriptor"


def make_function(lowering: Lowering, op: hir.MakeFunction) -> None:
    only = lowering.fact(op).only
    assert only is not None
    closure = only.data[0]
    assert isinstance(closure, Closure)
    values = [lowering.held(value) for value in (*op.defaults, *op.keyword_defaults)]
    variables = [*closure.defaults, *closure.keyword_defaults.values()]
    for index, (held, variable) in enumerate(zip(values, variables, strict=True)):
        place = lowering.program.default_slot(closure, index)
        if place is not None and representation(variable.root().fact).kind is not Kind.NONE:
            lowering.emit(objects.SetGlobal(place.symbol, lowering.to(held, place.type)))
    if not needs_environment(closure):
        if values:
            first = len(lowering.block.ops)
            symbol = lowering.program.function_symbol(closure)
            reference = lowering.emit(ConstFunction(symbol), T.FUNCTION)
            defaults, keywords = _boxed_defaults(lowering, closure, values)
            missing = lowering.null()
            lowering.call(runtime.SET_DEFAULTS, reference, defaults or missing, keywords or missing)
            lowering.program.default_setters.append((closure, lowering.block, lowering.block.ops[first:]))
        return lowering.define(op, Held(None, lowering.fact(op)))
    cells = []
    for index, cell in enumerate(op.cells):
        if cell_matters(closure, index):
            cells.append(cell_value(lowering, cell))
        else:
            cells.append(lowering.emit(objects.NewCell(None, T.ANY), T.CELL))
    symbol = lowering.program.function_data(closure)
    defaults, keywords = _boxed_defaults(lowering, closure, values)
    value = lowering.emit(objects.NewFunction(symbol, tuple(cells), defaults, keywords), T.FUNCTION)
    lowering.define(op, Held(value, lowering.fact(op)))


def _boxed_defaults(lowering: Lowering, closure: Closure, values: list[Held]) -> tuple[Value | None, Value | None]:
    """The default values of a function object: a tuple and a dict, as ANYs; None for none."""
    count = len(closure.defaults)
    defaults = keywords = None
    if count:
        boxed = tuple(lowering.to_any(held) for held in values[:count])
        made = lowering.emit(containers.BoxTuple(boxed), T.HEAP_TUPLE)
        defaults = lowering.emit(objects.AnyFromRef(made), T.ANY)
    if closure.keyword_defaults:
        names = lowering.call(runtime.DICT_NEW, lowering.i64(3))
        for name, held in zip(closure.keyword_defaults, values[count:], strict=True):
            key = lowering.emit(objects.AnyFromRef(lowering.text(name)), T.ANY)
            packed = lowering.emit(containers.SlotPack(lowering.to_any(held)), T.SLOT)
            lowering.call(runtime.DICT_STORE, names, key, packed, taken=(2,))
        keywords = lowering.emit(objects.AnyFromRef(names), T.ANY)
    return defaults, keywords


def setup_annotations(lowering: Lowering, op: hir.SetupAnnotations) -> None:
    return None


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
    hir.SetGlobal: set_global,
    hir.DeleteGlobal: delete_global,
    hir.GetName: get_name,
    hir.SetName: set_name,
    hir.MakeFunction: make_function,
    hir.SetupAnnotations: setup_annotations,
}
