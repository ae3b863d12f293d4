"""Casts, type tests, counts."""

from __future__ import annotations

from aipy.emit.function import FunctionEmitter
from aipy.emit.ops.registry import Emitter, emits
from aipy.emit.prelude import TBAA_HEADER
from aipy.emit.program import param_type
from aipy.emit.representation import leaves
from aipy.ir.mir.objects import AnyFromRef, AnyHasType, AnyIs, AnyIsInstance, AnyIsNone, AnyIsSmall, AnyToRef, Release, Retain
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind

EMITTERS: dict[type[Op], Emitter] = {}


def as_pointer(e: FunctionEmitter, value: Value) -> str:
    """The pointer of a REF, or of an ANY known to be no small int."""
    operand = e.use(value)
    return operand if param_type(value.type).kind is Kind.REF else e.emit(f"inttoptr i64 {operand} to ptr")


def as_word(e: FunctionEmitter, value: Value) -> str:
    """The word of a REF or an ANY."""
    operand = e.use(value)
    return e.emit(f"ptrtoint ptr {operand} to i64") if param_type(value.type).kind is Kind.REF else operand


def pointer_word(e: FunctionEmitter, symbol: str) -> str:
    """The word of a static object."""
    return f"ptrtoint (ptr @{e.program.object(symbol)} to i64)"


@emits(EMITTERS, AnyFromRef)
def _from_ref(e: FunctionEmitter, op: AnyFromRef) -> None:
    e.bind(op, as_word(e, op.operand))


@emits(EMITTERS, AnyToRef)
def _to_ref(e: FunctionEmitter, op: AnyToRef) -> None:
    e.bind(op, as_pointer(e, op.operand))


@emits(EMITTERS, AnyIs)
def _is(e: FunctionEmitter, op: AnyIs) -> None:
    e.define(op, f"call zeroext i1 @{e.program.runtime('aipy_is')}(i64 {as_word(e, op.left)}, i64 {as_word(e, op.right)})")


@emits(EMITTERS, AnyIsNone)
def _is_none(e: FunctionEmitter, op: AnyIsNone) -> None:
    e.define(op, f"icmp eq i64 {as_word(e, op.operand)}, {pointer_word(e, 'aipy_None')}")


@emits(EMITTERS, AnyIsSmall)
def _is_small(e: FunctionEmitter, op: AnyIsSmall) -> None:
    e.define(op, f"trunc i64 {e.use(op.operand)} to i1")


@emits(EMITTERS, AnyHasType)
def _has_type(e: FunctionEmitter, op: AnyHasType) -> None:
    _test_type(e, op, op.operand, op.symbol, exact=True)


@emits(EMITTERS, AnyIsInstance)
def _is_instance(e: FunctionEmitter, op: AnyIsInstance) -> None:
    if op.leaf:
        _test_type(e, op, op.operand, op.symbol, exact=True)
        return
    symbol = e.program.runtime("aipy_is_instance")
    e.define(op, f"call zeroext i1 @{symbol}(i64 {as_word(e, op.operand)}, ptr @{e.program.object(op.symbol)})")


def _test_type(e: FunctionEmitter, op: Op, value: Value, symbol: str, *, exact: bool) -> None:
    type_object = e.program.object(symbol)
    if param_type(value.type).kind is Kind.REF:
        e.define(op, f"icmp eq ptr {load_type(e, e.use(value))}, @{type_object}")
        return
    word = e.use(value)
    small = e.emit(f"trunc i64 {word} to i1")
    start = e.label
    object_label, done = e.new_label(), e.new_label()
    e.line(f"br i1 {small}, label %{done}, label %{object_label}")
    e.start(object_label)
    same = e.emit(f"icmp eq ptr {load_type(e, e.emit(f'inttoptr i64 {word} to ptr'))}, @{type_object}")
    e.line(f"br label %{done}")
    e.start(done)
    for_small = "true" if symbol == "aipy_int_type" else "false"
    e.define(op, f"phi i1 [ {for_small}, %{start} ], [ {same}, %{object_label} ]")


def load_type(e: FunctionEmitter, pointer: str) -> str:
    """The type of an object."""
    address = e.emit(f"getelementptr %aipy.object, ptr {pointer}, i32 0, i32 1")
    return e.emit(f"load ptr, ptr {address}{TBAA_HEADER}")


@emits(EMITTERS, Retain)
def _retain(e: FunctionEmitter, op: Retain) -> None:
    type = param_type(op.operand.type)
    if any(e.counts(leaf) for _, leaf in leaves(type)):
        e.retain(type, e.use(op.operand))


@emits(EMITTERS, Release)
def _release(e: FunctionEmitter, op: Release) -> None:
    type = param_type(op.operand.type)
    if any(e.counts(leaf) for _, leaf in leaves(type)):
        e.release(type, e.use(op.operand))
