"""Suspending."""

from __future__ import annotations

from aipy.emit.function import FunctionEmitter
from aipy.emit.ops.registry import Emitter, emits
from aipy.emit.prelude import LIKELY
from aipy.emit.suspending import BodyEmitter
from aipy.ir.mir.calls import Yield
from aipy.ir.op import Op

EMITTERS: dict[type[Op], Emitter] = {}


@emits(EMITTERS, Yield)
def _yield(e: FunctionEmitter, op: Yield) -> None:
    assert isinstance(e, BodyEmitter)
    value_at = e.field(2)
    e.line(f"store i64 {e.use(op.value)}, ptr {value_at}")
    e.suspend(0)
    thrown_at = e.field(7)
    thrown = e.emit(f"load ptr, ptr {thrown_at}")
    plain, thrown_in = e.new_label(), e.new_label()
    e.line(f"br i1 {e.emit(f'icmp eq ptr {thrown}, null')}, label %{plain}, label %{thrown_in}{LIKELY}")
    e.start(thrown_in)
    e.line(f"store ptr null, ptr {thrown_at}")
    e.emit(f"call i32 @{e.program.runtime('aipy_reraise')}(ptr %thread, ptr {thrown})")
    e.line(f"br label %{e.raise_label(op)}")
    e.start(plain)
    sent_at = e.field(2)
    sent = e.emit(f"load i64, ptr {sent_at}")
    e.line(f"store i64 0, ptr {sent_at}")
    none = f"ptrtoint (ptr @{e.program.object('aipy_None')} to i64)"
    e.define(op, f"select i1 {e.emit(f'icmp eq i64 {sent}, 0')}, i64 {none}, i64 {sent}")
