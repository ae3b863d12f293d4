"""Jumps, branches, returns, polls."""

from __future__ import annotations

from collections.abc import Sequence

from aipy.emit.function import FunctionEmitter
from aipy.emit.ops.registry import Emitter, emits
from aipy.emit.prelude import LIKELY, UNLIKELY
from aipy.ir.mir.control import Branch, Jump, NextAny, NextGenerator, Poll, Propagate, Return, Unreachable
from aipy.ir.op import Edge, Op

EMITTERS: dict[type[Op], Emitter] = {}


@emits(EMITTERS, Jump)
def _jump(e: FunctionEmitter, op: Jump) -> None:
    e.jump(op.target)


@emits(EMITTERS, Branch)
def _branch(e: FunctionEmitter, op: Branch) -> None:
    weights = LIKELY if op.likely > 0 else UNLIKELY if op.likely < 0 else ""
    e.branch(e.use(op.condition), op.then, op.otherwise, weights)


@emits(EMITTERS, Return)
def _return(e: FunctionEmitter, op: Return) -> None:
    e.return_value(op.value)


@emits(EMITTERS, Propagate)
def _propagate(e: FunctionEmitter, op: Propagate) -> None:
    e.line(f"br label %{e.raise_label(op)}")


@emits(EMITTERS, Unreachable)
def _unreachable(e: FunctionEmitter, op: Unreachable) -> None:
    e.line("unreachable")


@emits(EMITTERS, Poll)
def _poll(e: FunctionEmitter, op: Poll) -> None:
    address = e.emit("getelementptr %aipy.thread, ptr %thread, i32 0, i32 4")
    waiting = e.emit(f"icmp ne i64 {e.emit(f'load volatile i64, ptr {address}')}, 0")
    slow, done = e.new_label(), e.new_label()
    e.line(f"br i1 {waiting}, label %{slow}, label %{done}{UNLIKELY}")
    e.start(slow)
    e.check_status(op, e.emit(f"call i32 @{e.program.runtime('aipy_poll')}(ptr %thread)"))
    e.line(f"br label %{done}")
    e.start(done)


@emits(EMITTERS, NextAny)
def _next_any(e: FunctionEmitter, op: NextAny) -> None:
    out = e.out
    e.publish_depth()
    status = e.emit(f"call i32 @{e.program.runtime('aipy_next')}(ptr %thread, i64 {e.use(op.iterator)}, ptr {out})")
    finish_next(e, op, status, f"load i64, ptr {out}", op.body, op.done)


@emits(EMITTERS, NextGenerator)
def _next_generator(e: FunctionEmitter, op: NextGenerator) -> None:
    generator = e.use(op.generator)
    e.publish_depth()
    symbol = e.program.c_function("aipy_generator_next", "i32", "ptr, ptr, ptr")
    status = e.emit(f"call i32 @{symbol}(ptr %thread, ptr {generator}, ptr {e.out})")
    finish_next(e, op, status, f"load i64, ptr {e.out}", op.body, op.done)


def finish_next(e: FunctionEmitter, op: Op, status: str, item: str, body: Edge, done: Edge) -> None:
    """Goes by the status of a `next`: to `body` with the item, to `done`, or raises."""
    got, ended = e.new_label(), e.new_label()
    e.line(f"br i1 {e.emit(f'icmp eq i32 {status}, 0')}, label %{got}, label %{ended}")
    e.start(ended)
    pending: list[tuple[str, Edge, Sequence[str]]] = []
    stop = e.emit(f"icmp eq i32 {status}, 3")
    end = e.edge_label(done, pending)
    e.line(f"br i1 {stop}, label %{end}, label %{e.raise_label(op)}{LIKELY}")
    e.finish_edges(pending)
    e.start(got)
    e.jump(body, (e.emit(item),))
