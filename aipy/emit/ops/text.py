"""Text."""

from __future__ import annotations

from aipy.emit.function import FunctionEmitter
from aipy.emit.ops.lists import checked_index
from aipy.emit.ops.pointers import as_pointer
from aipy.emit.ops.registry import Emitter, emits
from aipy.emit.prelude import LENGTH_RANGE, TBAA_HEADER
from aipy.ir.mir.containers import StrCodePoint, StrEqual, StrGet, StrLength
from aipy.ir.op import Op

EMITTERS: dict[type[Op], Emitter] = {}


def _length(e: FunctionEmitter, pointer: str) -> str:
    address = e.emit(f"getelementptr inbounds %aipy.str, ptr {pointer}, i32 0, i32 1")
    return e.emit(f"load i64, ptr {address}{TBAA_HEADER}{LENGTH_RANGE}")


@emits(EMITTERS, StrLength)
def _str_length(e: FunctionEmitter, op: StrLength) -> None:
    e.bind(op, _length(e, as_pointer(e, op.text)))


def _code_point(e: FunctionEmitter, op: StrGet | StrCodePoint) -> str:
    pointer = as_pointer(e, op.text)
    index = e.use(op.index)
    if op.checked:
        index = checked_index(e, op, op.index, _length(e, pointer), "string index out of range")
    return e.emit(f"call i32 @{e.helper('aipy.str_at')}(ptr {pointer}, i64 {index})")


@emits(EMITTERS, StrGet)
def _get(e: FunctionEmitter, op: StrGet) -> None:
    e.define(op, f"call ptr @{e.program.runtime('aipy_str_character')}(i32 {_code_point(e, op)})")


@emits(EMITTERS, StrCodePoint)
def _number(e: FunctionEmitter, op: StrCodePoint) -> None:
    e.define(op, f"zext i32 {_code_point(e, op)} to i64")


@emits(EMITTERS, StrEqual)
def _equal(e: FunctionEmitter, op: StrEqual) -> None:
    e.define(op, f"call i1 @{e.helper('aipy.str_same')}(ptr {as_pointer(e, op.left)}, ptr {as_pointer(e, op.right)})")
