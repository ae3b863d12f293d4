"""Unboxed and heap tuples, container slots."""

from __future__ import annotations

from aipy.emit.function import FunctionEmitter
from aipy.emit.ops.calls import bind_from_word
from aipy.emit.ops.integers import word
from aipy.emit.ops.lists import checked_index, item_tag
from aipy.emit.ops.pointers import as_pointer
from aipy.emit.ops.registry import Emitter, emits
from aipy.emit.prelude import LENGTH_RANGE, TBAA_HEADER
from aipy.emit.program import param_type
from aipy.emit.representation import is_nothing, llvm_type
from aipy.emit.slots import bind_loaded, load_slot, slot_bits
from aipy.ir.mir.containers import BoxTuple, HeapTupleGet, HeapTupleItem, HeapTupleLength, MakeTuple, SlotPack, SlotUnpack
from aipy.ir.op import Op
from aipy.ir.types import Kind

EMITTERS: dict[type[Op], Emitter] = {}


@emits(EMITTERS, MakeTuple)
def _make(e: FunctionEmitter, op: MakeTuple) -> None:
    type = llvm_type(param_type(op.type))
    whole = "zeroinitializer" if is_nothing(param_type(op.type)) else "poison"
    for index, item in enumerate(op.items):
        if not is_nothing(param_type(item.type)):
            whole = e.emit(f"insertvalue {type} {whole}, {e.typed(item)}, {index}")
    e.bind(op, whole)


@emits(EMITTERS, BoxTuple)
def _box(e: FunctionEmitter, op: BoxTuple) -> None:
    kinds = tuple(param_type(item.type).slot_kind.value for item in op.items)
    table = "null" if all(kind == 3 for kind in kinds) else "@" + e.program.data.kinds(kinds)
    pointer = e.emit(f"call ptr @{e.program.runtime('aipy_tuple_new')}(i64 {len(op.items)}, ptr {table})")
    for index, item in enumerate(op.items):
        address = e.emit(f"getelementptr inbounds %aipy.tuple, ptr {pointer}, i32 0, i32 3, i32 {index}")
        llvm, operand = slot_bits(e, item)
        e.line(f"store {llvm} {operand}, ptr {address}{item_tag(param_type(item.type))}")
    e.bind(op, pointer)


@emits(EMITTERS, HeapTupleItem)
def _item(e: FunctionEmitter, op: HeapTupleItem) -> None:
    type = param_type(op.type)
    address = e.emit(f"getelementptr inbounds %aipy.tuple, ptr {as_pointer(e, op.tuple)}, i32 0, i32 3, i32 {op.index}")
    bind_loaded(e, op, load_slot(e, type, address, item_tag(type)))


def _length(e: FunctionEmitter, pointer: str) -> str:
    address = e.emit(f"getelementptr inbounds %aipy.tuple, ptr {pointer}, i32 0, i32 1")
    return e.emit(f"load i64, ptr {address}{TBAA_HEADER}{LENGTH_RANGE}")


@emits(EMITTERS, HeapTupleLength)
def _tuple_length(e: FunctionEmitter, op: HeapTupleLength) -> None:
    e.bind(op, _length(e, as_pointer(e, op.tuple)))


@emits(EMITTERS, HeapTupleGet)
def _get(e: FunctionEmitter, op: HeapTupleGet) -> None:
    pointer = as_pointer(e, op.tuple)
    index = checked_index(e, op, op.index, _length(e, pointer), "tuple index out of range")
    e.define(op, f"call i64 @{e.program.runtime('aipy_tuple_get')}(ptr {pointer}, i64 {index})")


@emits(EMITTERS, SlotPack)
def _pack(e: FunctionEmitter, op: SlotPack) -> None:
    type = param_type(op.value.type)
    if type.kind is Kind.INT:
        e.bind(op, word(e, op.value)[0])
        return
    llvm, operand = slot_bits(e, op.value)
    if llvm == "double":
        e.define(op, f"bitcast double {operand} to i64")
    else:
        e.bind(op, operand)


@emits(EMITTERS, SlotUnpack)
def _unpack(e: FunctionEmitter, op: SlotUnpack) -> None:
    bits = e.use(op.bits)
    match param_type(op.type).kind:
        case Kind.FLOAT:
            e.define(op, f"bitcast i64 {bits} to double")
        case Kind.BOOL:
            e.define(op, f"trunc i64 {bits} to i1")
        case Kind.REF:
            e.define(op, f"inttoptr i64 {bits} to ptr")
        case _:
            bind_from_word(e, op, bits)
