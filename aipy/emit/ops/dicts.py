"""Entries of dicts and sets."""

from __future__ import annotations

from aipy.emit.function import FunctionEmitter
from aipy.emit.ops.pointers import as_pointer
from aipy.emit.ops.registry import Emitter, emits
from aipy.emit.prelude import TBAA_HEADER, TBAA_ITEM
from aipy.emit.program import param_type
from aipy.emit.slots import bind_loaded
from aipy.ir.mir.containers import DictEntryKey, DictEntryValue, SetEntryKey
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind

EMITTERS: dict[type[Op], Emitter] = {}


def _entry_field(e: FunctionEmitter, container: Value, layout: str, table: int, index: Value, field: int) -> str:
    address = e.emit(f"getelementptr inbounds %aipy.{layout}, ptr {as_pointer(e, container)}, i32 0, i32 {table}")
    entries = e.emit(f"load ptr, ptr {address}{TBAA_HEADER}")
    return e.emit(f"getelementptr inbounds %aipy.{layout}_entry, ptr {entries}, i64 {e.use(index)}, i32 {field}")


@emits(EMITTERS, DictEntryKey)
def _dict_key(e: FunctionEmitter, op: DictEntryKey) -> None:
    bind_any(e, op, e.emit(f"load i64, ptr {_entry_field(e, op.dict, 'dict', 2, op.index, 1)}{TBAA_ITEM}"))


@emits(EMITTERS, SetEntryKey)
def _set_key(e: FunctionEmitter, op: SetEntryKey) -> None:
    bind_any(e, op, e.emit(f"load i64, ptr {_entry_field(e, op.set, 'set', 4, op.index, 0)}{TBAA_ITEM}"))


@emits(EMITTERS, DictEntryValue)
def _dict_value(e: FunctionEmitter, op: DictEntryValue) -> None:
    bits = e.emit(f"load i64, ptr {_entry_field(e, op.dict, 'dict', 2, op.index, 2)}{TBAA_ITEM}")
    match param_type(op.type).kind:
        case Kind.FLOAT:
            e.define(op, f"bitcast i64 {bits} to double")
        case Kind.BOOL:
            e.define(op, f"trunc i64 {bits} to i1")
        case _:
            bind_any(e, op, bits)


def bind_any(e: FunctionEmitter, op: Op, word: str) -> None:
    """Makes a borrowed ANY the value of `op`, whose type is known to be what it holds."""
    match param_type(op.type).kind:
        case Kind.FLOAT:
            pointer = e.emit(f"inttoptr i64 {word} to ptr")
            address = e.emit(f"getelementptr %aipy.float, ptr {pointer}, i32 0, i32 1")
            e.define(op, f"load double, ptr {address}")
        case Kind.BOOL:
            e.define(op, f"icmp eq i64 {word}, ptrtoint (ptr @{e.program.object('aipy_True')} to i64)")
        case Kind.I64:
            e.define(op, f"call i64 @{e.helper('aipy.known_number')}(i64 {word})")
        case Kind.NONE:
            e.bind(op, "zeroinitializer")
        case Kind.REF:
            bind_loaded(e, op, e.emit(f"inttoptr i64 {word} to ptr"))
        case _:
            bind_loaded(e, op, word)
