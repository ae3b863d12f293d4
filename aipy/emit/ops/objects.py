"""Instances, cells, function objects, globals, frame variables."""

from __future__ import annotations

from aipy.emit.data import quote
from aipy.emit.function import FunctionEmitter
from aipy.emit.ops.pointers import as_pointer, as_word, load_type
from aipy.emit.ops.registry import Emitter, emits
from aipy.emit.prelude import TBAA_GLOBAL
from aipy.emit.program import param_type
from aipy.emit.representation import llvm_type
from aipy.emit.slots import UNSET_BOOL, UNSET_FLOAT, bind_loaded, field_tag, is_unset, load_slot, release_old, store_slot, unset_bits
from aipy.ir.mir.objects import (
    ClearCell,
    ClosureCell,
    ClosureSelf,
    DeleteField,
    DeleteGlobal,
    FunctionCell,
    FunctionDefault,
    FunctionIs,
    GetCell,
    GetField,
    GetGlobal,
    GetLocal,
    GlobalIsSet,
    HasField,
    Keep,
    NewCell,
    NewFunction,
    NewLocal,
    NewObject,
    SetCell,
    SetField,
    SetGlobal,
    SetLocal,
)
from aipy.ir.module import ClassLayout
from aipy.ir.op import Op, Value
from aipy.ir.types import ANY, Kind, MirType

EMITTERS: dict[type[Op], Emitter] = {}


# --- instances ---


@emits(EMITTERS, NewObject)
def _new_object(e: FunctionEmitter, op: NewObject) -> None:
    classes = {layout.symbol: layout for layout in e.program.module.classes}
    layout: ClassLayout | None = classes[op.symbol]
    assert layout is not None
    symbol = e.program.runtime("aipy_new_object")
    pointer = e.emit(f"call ptr @{symbol}(ptr @{e.program.object(op.symbol)}, i64 {layout.size})")
    while layout is not None:
        for field in layout.fields:
            bits = {Kind.FLOAT: UNSET_FLOAT, Kind.BOOL: UNSET_BOOL}.get(field.type.kind)
            if bits is not None:
                e.line(f"store i64 {bits}, ptr {_field(e, pointer, field.offset)}{field_tag(field.type)}")
        layout = classes.get(layout.base)
    e.bind(op, pointer)


def _field(e: FunctionEmitter, pointer: str, offset: int) -> str:
    return e.emit(f"getelementptr inbounds i8, ptr {pointer}, i64 {offset}")


def _no_attribute(e: FunctionEmitter, op: Op, object: Value, attribute: str) -> str:
    e.program.runtime("aipy_raise_text")
    text = e.program.data.c_string(b"'%T' object has no attribute '%S'")
    name = e.program.data.text(attribute)
    error = e.program.object("aipy_AttributeError_type")
    word = as_word(e, object)
    return e.raise_after(op, f"call i32 (ptr, ptr, ptr, ...) @aipy_raise_text(ptr %thread, ptr @{error}, ptr @{text}, i64 {word}, ptr @{name})")


@emits(EMITTERS, GetField)
def _get_field(e: FunctionEmitter, op: GetField) -> None:
    type = param_type(op.type)
    address = _field(e, as_pointer(e, op.object), op.offset)
    if op.attribute:
        unset = is_unset(e, type, address, field_tag(type))
        if unset:
            e.check(unset, _no_attribute(e, op, op.object, op.attribute))
    bind_loaded(e, op, load_slot(e, type, address, field_tag(type)))


@emits(EMITTERS, HasField)
def _has_field(e: FunctionEmitter, op: HasField) -> None:
    unset = is_unset(e, op.field_type, _field(e, as_pointer(e, op.object), op.offset), field_tag(op.field_type))
    if unset:
        e.define(op, f"xor i1 {unset}, true")
    else:
        e.bind(op, "true")


@emits(EMITTERS, SetField)
def _set_field(e: FunctionEmitter, op: SetField) -> None:
    address = _field(e, as_pointer(e, op.object), op.offset)
    store_slot(e, op.value, address, field_tag(param_type(op.value.type)), initial=op.initial)


@emits(EMITTERS, DeleteField)
def _delete_field(e: FunctionEmitter, op: DeleteField) -> None:
    tag = field_tag(op.field_type)
    address = _field(e, as_pointer(e, op.object), op.offset)
    unset = is_unset(e, op.field_type, address, tag)
    if unset:
        e.check(unset, _no_attribute(e, op, op.object, op.attribute))
    _clear(e, op.field_type, address, tag)


def _clear(e: FunctionEmitter, type: MirType, address: str, tag: str) -> None:
    old = e.emit(f"load i64, ptr {address}{tag}")
    e.line(f"store i64 {unset_bits(type)}, ptr {address}{tag}")
    release_old(e, type, old)


# --- cells ---


def _content(e: FunctionEmitter, cell: Value) -> str:
    return e.emit(f"getelementptr %aipy.cell, ptr {as_pointer(e, cell)}, i32 0, i32 1")


@emits(EMITTERS, NewCell)
def _new_cell(e: FunctionEmitter, op: NewCell) -> None:
    symbol = e.program.runtime("aipy_new_object")
    pointer = e.emit(f"call ptr @{symbol}(ptr @{e.program.object('aipy_cell_type')}, i64 32)")
    kind = e.emit(f"getelementptr %aipy.cell, ptr {pointer}, i32 0, i32 2")
    e.line(f"store i8 {op.content.slot_kind.value}, ptr {kind}")
    address = e.emit(f"getelementptr %aipy.cell, ptr {pointer}, i32 0, i32 1")
    tag = field_tag(op.content)
    if op.value is None:
        e.line(f"store i64 {unset_bits(op.content)}, ptr {address}{tag}")
    else:
        store_slot(e, op.value, address, tag, initial=True)
    e.bind(op, pointer)


@emits(EMITTERS, GetCell)
def _get_cell(e: FunctionEmitter, op: GetCell) -> None:
    type = param_type(op.type)
    address, tag = _content(e, op.cell), field_tag(type)
    if op.variable:
        unset = is_unset(e, type, address, tag)
        if unset:
            e.check(unset, e.raise_label(op, _unbound(e, op.variable, op.free)))
    bind_loaded(e, op, load_slot(e, type, address, tag))


def _unbound(e: FunctionEmitter, variable: str, free: bool) -> str:
    if free:
        text = f"cannot access free variable '{variable}' where it is not associated with a value in enclosing scope"
        return e.raise_text("aipy_NameError_type", text)
    text = f"cannot access local variable '{variable}' where it is not associated with a value"
    return e.raise_text("aipy_UnboundLocalError_type", text)


@emits(EMITTERS, SetCell)
def _set_cell(e: FunctionEmitter, op: SetCell) -> None:
    store_slot(e, op.value, _content(e, op.cell), field_tag(param_type(op.value.type)), initial=False)


@emits(EMITTERS, ClearCell)
def _clear_cell(e: FunctionEmitter, op: ClearCell) -> None:
    _clear(e, op.content, _content(e, op.cell), field_tag(op.content))


# --- function objects ---


def _cell_of(e: FunctionEmitter, function: str, index: int) -> str:
    address = e.emit(f"getelementptr %aipy.function, ptr {function}, i32 0, i32 6, i32 {index}")
    return e.emit(f"load ptr, ptr {address}")


@emits(EMITTERS, ClosureCell)
def _closure_cell(e: FunctionEmitter, op: ClosureCell) -> None:
    e.bind(op, _cell_of(e, "%closure", op.index))


@emits(EMITTERS, ClosureSelf)
def _closure_self(e: FunctionEmitter, op: ClosureSelf) -> None:
    e.bind(op, "%closure")


@emits(EMITTERS, FunctionCell)
def _function_cell(e: FunctionEmitter, op: FunctionCell) -> None:
    cell = _cell_of(e, as_pointer(e, op.function), op.index)
    e.retain(param_type(op.type), cell)
    e.bind(op, cell)


@emits(EMITTERS, NewFunction)
def _new_function(e: FunctionEmitter, op: NewFunction) -> None:
    e.program.function_code(op.symbol)
    symbol = e.program.runtime("aipy_new_object")
    type_object = e.program.object("aipy_function_type")
    pointer = e.emit(f"call ptr @{symbol}(ptr @{type_object}, i64 {56 + 8 * len(op.cells)})")

    def at(index: str) -> str:
        return e.emit(f"getelementptr %aipy.function, ptr {pointer}, i32 0, {index}")

    e.line(f"store ptr @{quote(op.symbol + '.code')}, ptr {at('i32 1')}")
    for index, value in ((2, op.defaults), (3, op.keyword_defaults)):
        if value is not None:
            e.line(f"store i64 {as_word(e, value)}, ptr {at(f'i32 {index}')}")
    if op.cells:
        e.line(f"store i64 {len(op.cells)}, ptr {at('i32 5')}")
    for index, cell in enumerate(op.cells):
        e.line(f"store i64 {as_word(e, cell)}, ptr {at(f'i32 6, i32 {index}')}")
    e.bind(op, pointer)


@emits(EMITTERS, FunctionDefault)
def _function_default(e: FunctionEmitter, op: FunctionDefault) -> None:
    address = e.emit(f"getelementptr %aipy.function, ptr {as_pointer(e, op.function)}, i32 0, i32 2")
    defaults = e.emit(f"inttoptr i64 {e.emit(f'load i64, ptr {address}')} to ptr")
    e.define(op, f"call i64 @{e.program.runtime('aipy_tuple_get')}(ptr {defaults}, i64 {op.index})")


@emits(EMITTERS, FunctionIs)
def _function_is(e: FunctionEmitter, op: FunctionIs) -> None:
    e.program.function_code(op.symbol)
    code = quote(op.symbol + ".code")
    known = param_type(op.operand.type)
    if known.kind is Kind.REF and known.layout == "function":
        e.define(op, f"icmp eq ptr {_code(e, e.use(op.operand))}, @{code}")
        return
    word = as_word(e, op.operand)
    start = e.label
    pointer_label, function_label, done = e.new_label(), e.new_label(), e.new_label()
    e.line(f"br i1 {e.emit(f'trunc i64 {word} to i1')}, label %{done}, label %{pointer_label}")
    e.start(pointer_label)
    pointer = e.emit(f"inttoptr i64 {word} to ptr")
    same_type = e.emit(f"icmp eq ptr {load_type(e, pointer)}, @{e.program.object('aipy_function_type')}")
    e.line(f"br i1 {same_type}, label %{function_label}, label %{done}")
    e.start(function_label)
    same = e.emit(f"icmp eq ptr {_code(e, pointer)}, @{code}")
    e.line(f"br label %{done}")
    e.start(done)
    e.define(op, f"phi i1 [ false, %{start} ], [ false, %{pointer_label} ], [ {same}, %{function_label} ]")


def _code(e: FunctionEmitter, pointer: str) -> str:
    return e.emit(f"load ptr, ptr {e.emit(f'getelementptr %aipy.function, ptr {pointer}, i32 0, i32 1')}")


# --- globals ---


def _slot(e: FunctionEmitter, symbol: str) -> tuple[str, MirType]:
    return f"@{quote(symbol)}", e.program.global_types.get(symbol, ANY)


@emits(EMITTERS, GetGlobal)
def _get_global(e: FunctionEmitter, op: GetGlobal) -> None:
    address, type = _slot(e, op.symbol)
    if op.variable:
        unset = is_unset(e, type, address, TBAA_GLOBAL)
        if unset:
            message = f"name '{op.variable}' is not defined"
            e.check(unset, e.raise_label(op, e.raise_text("aipy_NameError_type", message)))
    bind_loaded(e, op, load_slot(e, param_type(op.type), address, TBAA_GLOBAL))


@emits(EMITTERS, GlobalIsSet)
def _global_is_set(e: FunctionEmitter, op: GlobalIsSet) -> None:
    address, type = _slot(e, op.symbol)
    unset = is_unset(e, type, address, TBAA_GLOBAL)
    if unset:
        e.define(op, f"xor i1 {unset}, true")
    else:
        e.bind(op, "true")


@emits(EMITTERS, SetGlobal)
def _set_global(e: FunctionEmitter, op: SetGlobal) -> None:
    address, _ = _slot(e, op.symbol)
    store_slot(e, op.value, address, TBAA_GLOBAL, initial=False)


@emits(EMITTERS, DeleteGlobal)
def _delete_global(e: FunctionEmitter, op: DeleteGlobal) -> None:
    address, type = _slot(e, op.symbol)
    unset = is_unset(e, type, address, TBAA_GLOBAL)
    if unset:
        message = f"name '{op.variable}' is not defined"
        e.check(unset, e.raise_label(op, e.raise_text("aipy_NameError_type", message)))
    _clear(e, type, address, TBAA_GLOBAL)


# --- frame variables: the value of `local.new` has its content's type and always lives in a stack slot ---


@emits(EMITTERS, NewLocal)
def _new_local(e: FunctionEmitter, op: NewLocal) -> None:
    if op not in e.slots:
        e.slots[op] = e.alloca(llvm_type(op.content))


@emits(EMITTERS, GetLocal)
def _get_local(e: FunctionEmitter, op: GetLocal) -> None:
    e.bind(op, e.use(op.variable))


@emits(EMITTERS, SetLocal)
def _set_local(e: FunctionEmitter, op: SetLocal) -> None:
    e.line(f"store {e.typed(op.value)}, ptr {e.slots[op.variable]}")


@emits(EMITTERS, Keep)
def _keep(e: FunctionEmitter, op: Keep) -> None:
    """Only its place matters, to `insert_refcounts`."""
