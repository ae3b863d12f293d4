"""Unboxed and heap tuples, container slots."""

from __future__ import annotations

from aipy.emit.function import FunctionEmitter
from aipy.emit.ops.calls import bind_from_word
from aipy.emit.ops.integers import word
from aipy.emit.ops.lists import checked_index, item_tag
from aipy.emit.ops.pointers import as_pointer
from aipy.emit.ops.registry import Emitter, emits
from aipy.emit.prelude import LENGTH_RANGE, LIKELY, TBAA_HEADER, TBAA_ITEM
from aipy.emit.program import param_type
from aipy.emit.representation import is_nothing, llvm_type
from aipy.emit.slots import bind_loaded, load_slot, slot_bits
from aipy.ir.mir.containers import BoxTuple, HeapTupleGet, HeapTupleItem, HeapTupleLength, MakeTuple, SlotPack, SlotUnpack
from aipy.ir.op import Op
from aipy.ir.types import Kind, MirType, SlotKind

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
    pointer = as_pointer(e, op.tuple)
    address = e.emit(f"getelementptr inbounds %aipy.tuple, ptr {pointer}, i32 0, i32 3, i32 {op.index}")
    if type.kind in (Kind.I64, Kind.INT, Kind.FLOAT, Kind.BOOL):
        _scalar_item(e, op, type, pointer, address)
        return
    bind_loaded(e, op, load_slot(e, type, address, item_tag(type)))


def _scalar_item(e: FunctionEmitter, op: HeapTupleItem, type: MirType, pointer: str, address: str) -> None:
    """A number or bool: in its own form where the tuple's kinds say so, else a word (tuples made by C code)."""
    kind = SlotKind.RAW if type.kind is Kind.INT else type.slot_kind
    kinds = e.emit(f"load ptr, ptr {e.emit(f'getelementptr inbounds %aipy.tuple, ptr {pointer}, i32 0, i32 2')}{TBAA_HEADER}")
    look, direct, words, done = e.new_label(), e.new_label(), e.new_label(), e.new_label()
    e.line(f"br i1 {e.emit(f'icmp eq ptr {kinds}, null')}, label %{words}, label %{look}")
    e.start(look)
    stored = e.emit(f"load i8, ptr {e.emit(f'getelementptr inbounds i8, ptr {kinds}, i64 {op.index}')}{TBAA_HEADER}")
    e.line(f"br i1 {e.emit(f'icmp eq i8 {stored}, {kind.value}')}, label %{direct}, label %{words}{LIKELY}")
    e.start(direct)
    if type.kind is Kind.INT:
        first = e.emit(f"load i64, ptr {address}{TBAA_ITEM}")
        if e.wide:
            first = e.emit(f"call i64 @{e.helper('aipy.word')}(i64 {first})")
    else:
        first = load_slot(e, type, address, item_tag(type))
    direct = e.label
    e.line(f"br label %{done}")
    e.start(words)
    content = e.emit(f"load i64, ptr {address}{TBAA_ITEM}")
    match type.kind:
        case Kind.FLOAT:
            place = e.emit(f"getelementptr %aipy.float, ptr {e.emit(f'inttoptr i64 {content} to ptr')}, i32 0, i32 1")
            second = e.emit(f"load double, ptr {place}")
        case Kind.BOOL:
            second = e.emit(f"icmp eq i64 {content}, ptrtoint (ptr @{e.program.object('aipy_True')} to i64)")
        case Kind.INT if e.wide:
            e.retain(type, content)
            second = content
        case Kind.INT:
            pair = e.emit(f"call {{ i64, i1 }} @{e.helper('aipy.number')}(i64 {content})")
            fits = e.emit(f"extractvalue {{ i64, i1 }} {pair}, 1")
            e.check(e.emit(f"xor i1 {fits}, true"), e.exit_after(op, content, retain=True))
            second = e.emit(f"extractvalue {{ i64, i1 }} {pair}, 0")
        case _:
            second = e.emit(f"call i64 @{e.helper('aipy.known_number')}(i64 {content})")
    words = e.label
    e.line(f"br label %{done}")
    e.start(done)
    e.define(op, f"phi {llvm_type(type)} [ {first}, %{direct} ], [ {second}, %{words} ]")


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
