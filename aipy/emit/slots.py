"""Eight-byte slots in memory: fields, cells, globals, items. INT is a word there, except in lists."""

from __future__ import annotations

from aipy.emit.function import FunctionEmitter
from aipy.emit.ops.integers import word
from aipy.emit.prelude import TBAA_FIELD, TBAA_FLOAT_FIELD
from aipy.emit.program import param_type
from aipy.emit.representation import llvm_type
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind, MirType

UNSET_FLOAT = -2_074_010_651_925_002  # 0xFFF8A1B2C3D4E5F6: a NaN no computation yields
UNSET_BOOL = 2


def field_tag(type: MirType) -> str:
    """The TBAA tag of a field or cell."""
    return TBAA_FLOAT_FIELD if type.kind is Kind.FLOAT else TBAA_FIELD


def unset_bits(type: MirType) -> int:
    """What an unset slot holds."""
    return UNSET_FLOAT if type.kind is Kind.FLOAT else UNSET_BOOL if type.kind is Kind.BOOL else 0


def is_unset(e: FunctionEmitter, type: MirType, address: str, tag: str) -> str:
    """Whether the slot is unset; "" where it is always set."""
    if type.kind is Kind.I64:
        return ""
    return e.emit(f"icmp eq i64 {e.emit(f'load i64, ptr {address}{tag}')}, {unset_bits(type)}")


def load_slot(e: FunctionEmitter, type: MirType, address: str, tag: str) -> str:
    """The content of a slot: INT as its word, not counted."""
    match type.kind:
        case Kind.BOOL:
            return e.emit(f"trunc i64 {e.emit(f'load i64, ptr {address}{tag}')} to i1")
        case Kind.NONE:
            return "zeroinitializer"
        case Kind.INT:
            return e.emit(f"load i64, ptr {address}{tag}")
        case _:
            return e.emit(f"load {llvm_type(type)}, ptr {address}{tag}")


def bind_loaded(e: FunctionEmitter, op: Op, content: str) -> None:
    """Makes the content of a slot the value of `op`, which takes a count unless it borrows."""
    type = param_type(op.type)
    if type.kind is Kind.INT and not e.wide:
        pair = e.emit(f"call {{ i64, i1 }} @{e.helper('aipy.number')}(i64 {content})")
        fits = e.emit(f"extractvalue {{ i64, i1 }} {pair}, 1")
        e.check(e.emit(f"xor i1 {fits}, true"), e.exit_after(op, content, retain=not op.borrows))
        e.define(op, f"extractvalue {{ i64, i1 }} {pair}, 0")
        return
    if not op.borrows:
        e.retain(type, content)
    e.bind(op, content)


def slot_bits(e: FunctionEmitter, value: Value) -> tuple[str, str]:
    """The LLVM type and operand to store for a value whose reference the slot takes."""
    type = param_type(value.type)
    match type.kind:
        case Kind.BOOL:
            return "i64", e.emit(f"zext i1 {e.use(value)} to i64")
        case Kind.INT:
            return "i64", word(e, value)[0] if not e.is_word(value) else e.use(value)
        case Kind.REF:
            return "i64", e.emit(f"ptrtoint ptr {e.use(value)} to i64")
        case Kind.NONE:
            return "i64", f"ptrtoint (ptr @{e.program.object('aipy_None')} to i64)"
        case _:
            return llvm_type(type), e.use(value)


def store_slot(e: FunctionEmitter, value: Value, address: str, tag: str, *, initial: bool) -> None:
    """Stores a value and then releases the old content, unless the slot was unset."""
    type = param_type(value.type)
    counted = type.kind in (Kind.ANY, Kind.REF, Kind.INT, Kind.NONE)
    llvm, operand = slot_bits(e, value)
    old = e.emit(f"load i64, ptr {address}{tag}") if counted and not initial else ""
    e.line(f"store {llvm} {operand}, ptr {address}{tag}")
    if old:
        release_old(e, type, old)


def release_old(e: FunctionEmitter, type: MirType, old: str) -> None:
    """Releases an old content, which may be unset; `type` says what the slot holds."""
    if type.kind in (Kind.ANY, Kind.REF, Kind.INT, Kind.NONE):
        e.line(f"call void @{e.helper('aipy.release_old')}(i64 {old})")
