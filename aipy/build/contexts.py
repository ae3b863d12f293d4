"""`with` and `async with`: the exit method is called once on every way out."""

from __future__ import annotations

import ast

from aipy.build.assignments import assign
from aipy.build.builder import Builder, Context
from aipy.build.exceptions import end_handling, enter_handling, handle, leave_handling
from aipy.build.ssa import OpenBlock
from aipy.ir.hir import Await, UnpackItem, WithEnter, WithExit
from aipy.ir.op import Span, Value


def build_with(builder: Builder, node: ast.With | ast.AsyncWith) -> None:
    """`with manager as target, ...: body`."""
    _build_item(builder, node, 0)


def _build_item(builder: Builder, node: ast.With | ast.AsyncWith, index: int) -> None:
    item = node.items[index]
    asynchronous = isinstance(node, ast.AsyncWith)
    at = item.context_expr if builder.module.version >= (3, 13) else node
    span = builder.span(at)
    entered = builder.emit(WithEnter(builder.value(item.context_expr), asynchronous), span)
    leave = builder.emit(UnpackItem(entered, 0), span)
    value: Value = builder.emit(UnpackItem(entered, 1), span)
    if asynchronous:
        value = builder.emit(Await(value, "__aenter__"), span)

    def exit_normally(builder: Builder) -> None:
        _exit(builder, leave, None, asynchronous, span)

    handler, after = OpenBlock("with"), OpenBlock()
    builder.enter(Context(builder.context, builder.handler, exit_normally), handler)
    if item.optional_vars is not None:
        assign(builder, item.optional_vars, value)
    if index + 1 < len(node.items):
        _build_item(builder, node, index + 1)
    else:
        builder.body(node.body)
    builder.leave()
    if not builder.dead:
        exit_normally(builder)
    builder.jump(after)
    exception = handle(builder, handler)
    if exception is not None:
        cleanup = enter_handling(builder, exception)
        result = _exit(builder, leave, exception, asynchronous, span)
        swallowed, passed = OpenBlock(), OpenBlock()
        builder.branch(builder.truth(result, span), swallowed, passed)
        context, outside = builder.context, builder.handler
        builder.start(passed)
        leave_handling(builder)
        builder.reraise(exception)
        builder.context, builder.handler = context, outside
        builder.start(swallowed)
        leave_handling(builder)
        builder.jump(after)
        end_handling(builder, cleanup)
    builder.start(after)


def _exit(builder: Builder, leave: Value, exception: Value | None, asynchronous: bool, span: Span) -> Value:
    result: Value = builder.emit(WithExit(leave, exception), span)
    if asynchronous:
        result = builder.emit(Await(result, "__aexit__"), span)
    return result
