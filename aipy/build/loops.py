"""`for`, `async for`, `while`, `break` and `continue`."""

from __future__ import annotations

import ast
from collections.abc import Callable

from aipy.build.assignments import assign
from aipy.build.builder import Builder, Context
from aipy.build.conditions import branch_on
from aipy.build.displays import build_searched
from aipy.build.ssa import OpenBlock
from aipy.ir.hir import AsyncIterator, AsyncNext, Await, EndOfLife, GetBuiltin, GetIterator, MatchException
from aipy.ir.op import Span, Value


def build_while(builder: Builder, node: ast.While) -> None:
    """`while test: ... else: ...`."""
    header, body, otherwise, after = OpenBlock("while"), OpenBlock(), OpenBlock(), OpenBlock()
    builder.jump(header)
    builder.start(header, sealed=False)
    builder.keeps_unwind = True  # an interrupt may arrive on the back edge
    branch_on(builder, node.test, body, otherwise, builder.span(node))
    builder.start(body)
    _loop_body(builder, node.body, header, after)
    builder.keeps_unwind = True
    builder.jump(header)
    builder.reader.seal(header)
    builder.start(otherwise)
    builder.body(node.orelse)
    builder.jump(after)
    builder.start(after)


def _loop_body(builder: Builder, body: list[ast.stmt], header: OpenBlock, after: OpenBlock, iterator: Value | None = None) -> None:
    """`iterator` is dropped where `break` and `return` leave the loop."""
    leave: Callable[[Builder], None] | None = None
    if iterator is not None and builder.module.observe_release:
        leave = lambda builder: _drop(builder, iterator)  # noqa: E731
    builder.context = Context(builder.context, builder.handler, leave, after, header)
    builder.body(body)
    builder.context = builder.context.outer


def _drop(builder: Builder, iterator: Value) -> None:
    builder.emit(EndOfLife(iterator))


def build_for(builder: Builder, node: ast.For) -> None:
    """`for target in iterable: ... else: ...`."""
    span = builder.span(node.iter if builder.module.version >= (3, 13) else node)
    iterator = builder.emit(GetIterator(build_searched(builder, node.iter)), span)
    header, body, otherwise, after = OpenBlock("for"), OpenBlock(), OpenBlock(), OpenBlock()
    builder.jump(header)
    builder.start(header, sealed=False)
    item = builder.for_next(iterator, body, otherwise, span)
    builder.start(body)
    assign(builder, node.target, item)
    _loop_body(builder, node.body, header, after, iterator)
    builder.jump(header)
    builder.reader.seal(header)
    builder.start(otherwise)
    builder.body(node.orelse)
    builder.jump(after)
    builder.start(after)


def build_async_for(builder: Builder, node: ast.AsyncFor) -> None:
    """`async for target in iterable: ... else: ...`."""
    span = builder.span(node.iter if builder.module.version >= (3, 13) else node)
    iterator = builder.emit(AsyncIterator(builder.value(node.iter)), span)
    header, otherwise, after = OpenBlock("async for"), OpenBlock(), OpenBlock()
    builder.jump(header)
    builder.start(header, sealed=False)
    item, ended = async_next(builder, iterator, span)
    assign(builder, node.target, item)
    _loop_body(builder, node.body, header, after, iterator)
    builder.jump(header)
    builder.reader.seal(header)
    end_async_for(builder, ended, otherwise, span)
    builder.start(otherwise)
    builder.body(node.orelse)
    builder.jump(after)
    builder.start(after)


def async_next(builder: Builder, iterator: Value, span: Span) -> tuple[Value, OpenBlock]:
    """Awaits the next item; returns it and the handler that the iterator's end leads to."""
    ended = OpenBlock()
    builder.enter(Context(builder.context, builder.handler), ended)
    item = builder.emit(Await(builder.emit(AsyncNext(iterator), span), ""), span)
    builder.leave()
    return item, ended


def end_async_for(builder: Builder, ended: OpenBlock, done: OpenBlock, span: Span) -> None:
    """StopAsyncIteration ends the loop; anything else goes on."""
    exception = ended.block.add_param()
    builder.start(ended)
    if builder.dead:
        return
    stop = builder.emit(GetBuiltin("StopAsyncIteration"), span)
    matched = builder.emit(MatchException(exception, stop), span)
    other = OpenBlock()
    builder.branch(matched, done, other)
    builder.start(other)
    builder.reraise(exception)


def build_break(builder: Builder, node: ast.Break) -> None:
    """`break`."""
    loop = _loop(builder)
    assert loop.break_to is not None
    builder.go_to(loop, loop.break_to, True)


def build_continue(builder: Builder, node: ast.Continue) -> None:
    """`continue`."""
    loop = _loop(builder)
    assert loop.continue_to is not None
    builder.keeps_unwind = True
    builder.go_to(loop, loop.continue_to, False)


def _loop(builder: Builder) -> Context:
    context = builder.context
    while context is not None and context.break_to is None:
        context = context.outer
    assert context is not None
    return context
