"""`try` in all its forms, `raise` and `assert`.

A handler block takes the exception as its parameter, makes it the current one (`enter_handler`) and ends
that on every way out (`leave_handler`). A `finally` body is built once for each way it is reached.
"""

from __future__ import annotations

import ast
from collections.abc import Callable

from aipy.build.builder import Builder, Context
from aipy.build.conditions import branch_on
from aipy.build.ssa import OpenBlock
from aipy.build.variables import delete, store
from aipy.ir.hir import (
    Append,
    Call,
    EnterHandler,
    GetBuiltin,
    Is,
    LeaveHandler,
    MakeList,
    MatchException,
    Raise,
    RaiseGroup,
    SetCell,
    SplitGroup,
    UnpackItem,
)
from aipy.ir.op import Param, Span, Value
from aipy.names.scopes import Access


def build_try(builder: Builder, node: ast.Try) -> None:
    """`try: ... except: ... else: ... finally: ...`."""
    if node.finalbody:
        _build_finally(builder, node, _build_except)
    else:
        _build_except(builder, node)


def build_try_star(builder: Builder, node: ast.TryStar) -> None:
    """`try: ... except*: ... else: ... finally: ...`."""
    if node.finalbody:
        _build_finally(builder, node, _build_except_star)
    else:
        _build_except_star(builder, node)


def _build_finally(builder: Builder, node: ast.Try | ast.TryStar, build: Callable[..., None]) -> None:
    handler = OpenBlock("finally")
    final = node.finalbody

    def leave(builder: Builder) -> None:
        builder.body(final)

    builder.enter(Context(builder.context, builder.handler, leave), handler)
    if node.handlers:
        build(builder, node)
    else:
        builder.body(node.body)
        builder.body(node.orelse)
    builder.leave()
    builder.body(final)
    after = OpenBlock()
    builder.jump(after)
    exception = handle(builder, handler)
    if exception is not None:
        cleanup = enter_handling(builder, exception)
        builder.body(final)
        leave_handling(builder)
        builder.reraise(exception)
        end_handling(builder, cleanup)
    builder.start(after)


def handle(builder: Builder, handler: OpenBlock) -> Param | None:
    """Goes on in a handler block; returns the exception, or None if nothing raises."""
    exception = handler.block.add_param()
    builder.start(handler)
    return None if builder.dead else exception


def enter_handling(builder: Builder, exception: Value) -> OpenBlock:
    """Makes `exception` current in a region that ends with `leave_handling`; returns the region's handler."""
    builder.emit(EnterHandler(exception))
    cleanup = OpenBlock()
    context = Context(builder.context, builder.handler, _leave_handler)
    builder.context = context
    builder.handler = cleanup  # the block begins with `enter_handler`, which does not raise
    return cleanup


def _leave_handler(builder: Builder) -> None:
    builder.emit(LeaveHandler())


def leave_handling(builder: Builder) -> None:
    """Ends the region at its normal end."""
    builder.leave()
    if not builder.dead:
        builder.emit(LeaveHandler())


def end_handling(builder: Builder, cleanup: OpenBlock) -> None:
    """An exception raised in the region ends the handling and goes on."""
    exception = handle(builder, cleanup)
    if exception is not None:
        builder.emit(LeaveHandler())
        builder.reraise(exception)


def _build_except(builder: Builder, node: ast.Try) -> None:
    handler, after = OpenBlock("except"), OpenBlock()
    builder.enter(Context(builder.context, builder.handler), handler)
    builder.body(node.body)
    builder.leave()
    builder.body(node.orelse)
    builder.jump(after)
    exception = handle(builder, handler)
    if exception is not None:
        cleanup = enter_handling(builder, exception)
        context, outside = builder.context, builder.handler
        for clause in node.handlers:
            builder.context, builder.handler = context, outside
            following = OpenBlock()
            if clause.type is not None:
                types = builder.value(clause.type)
                body = OpenBlock()
                matched = builder.emit(MatchException(exception, types), builder.span(clause))
                builder.branch(matched, body, following)
                builder.start(body)
            _build_handler_body(builder, clause, exception)
            leave_handling(builder)
            builder.jump(after)
            builder.start(following)
            if builder.dead:
                break
        else:
            builder.context, builder.handler = context, outside
            leave_handling(builder)
            builder.reraise(exception)
        end_handling(builder, cleanup)
    builder.start(after)


def _build_handler_body(builder: Builder, clause: ast.ExceptHandler, exception: Value) -> None:
    """The body of an `except` clause; the name it binds is unbound afterwards on every way out."""
    if clause.name is None:
        builder.body(clause.body)
        return
    name = builder.mangled(clause.name)
    store(builder, name, exception, builder.span(clause))

    def forget(builder: Builder) -> None:
        _forget(builder, name, clause)

    raised = OpenBlock()
    builder.enter(Context(builder.context, builder.handler, forget), raised)
    builder.body(clause.body)
    builder.leave()
    if not builder.dead:
        forget(builder)
    after = OpenBlock()
    builder.jump(after)
    second = handle(builder, raised)
    if second is not None:
        forget(builder)
        builder.reraise(second)
    builder.start(after)


def _forget(builder: Builder, name: str, clause: ast.ExceptHandler) -> None:
    """`name = None; del name`."""
    access = builder.scope.access.get(name)
    if access is Access.LOCAL:
        builder.write(name, builder.reader.unbound)
    elif access is Access.CELL or access is Access.FREE:
        builder.emit(SetCell(builder.cells[name], builder.unbound(), name))
    else:
        store(builder, name, builder.constant(None), builder.span(clause))
        delete(builder, name, clause)


def _build_except_star(builder: Builder, node: ast.TryStar) -> None:
    """Each clause takes its part of what is left; what clauses raise is gathered and raised at the end."""
    handler, after = OpenBlock("except*"), OpenBlock()
    builder.enter(Context(builder.context, builder.handler), handler)
    builder.body(node.body)
    builder.leave()
    builder.body(node.orelse)
    builder.jump(after)
    exception = handle(builder, handler)
    if exception is not None:
        cleanup = enter_handling(builder, exception)
        raised = builder.emit(MakeList(()))
        rest: Value = exception
        for clause in node.handlers:
            rest = _build_star_clause(builder, clause, rest, raised)
        builder.emit(RaiseGroup(exception, rest, raised))
        leave_handling(builder)
        builder.jump(after)
        end_handling(builder, cleanup)
    builder.start(after)


def _build_star_clause(builder: Builder, clause: ast.ExceptHandler, rest: Value, raised: Value) -> Value:
    """Runs one `except*` clause on its part of `rest`; returns what is left."""
    assert clause.type is not None
    span = builder.span(clause)
    parts = builder.emit(SplitGroup(rest, builder.value(clause.type)), span)
    matching = builder.emit(UnpackItem(parts, 0), span)
    left = builder.emit(UnpackItem(parts, 1), span)
    body, after = OpenBlock(), OpenBlock()
    nothing = builder.emit(Is(matching, builder.constant(None, span)), span)
    builder.branch(nothing, after, body)
    builder.start(body)
    builder.emit(EnterHandler(matching))
    failed = OpenBlock()
    builder.enter(Context(builder.context, builder.handler, _leave_handler), failed)
    _build_handler_body(builder, clause, matching)
    leave_handling(builder)
    builder.jump(after)
    error = handle(builder, failed)
    if error is not None:
        builder.emit(LeaveHandler())
        builder.emit(Append(raised, error))
        builder.jump(after)
    builder.start(after)
    return left


def build_raise(builder: Builder, node: ast.Raise) -> None:
    """`raise exception from cause`."""
    exception = None if node.exc is None else builder.value(node.exc)
    cause = None if node.cause is None else builder.value(node.cause)
    builder.terminate(Raise(exception, cause), (), builder.span(node))


def build_assert(builder: Builder, node: ast.Assert) -> None:
    """`assert test, message`."""
    if builder.module.optimize:
        return
    passed, failed = OpenBlock(), OpenBlock()
    branch_on(builder, node.test, passed, failed, builder.span(node))
    builder.start(failed)
    if not builder.dead:
        made, raised = _assertion_spans(builder, node)
        exception: Value = builder.emit(GetBuiltin("AssertionError"), made)
        if node.msg is not None:
            message = builder.value(node.msg)
            exception = builder.emit(Call(exception, (message,), ("",)), made)
        builder.terminate(Raise(exception, None), (), raised)
    builder.start(passed)


def _assertion_spans(builder: Builder, node: ast.Assert) -> tuple[Span, Span]:
    """Where CPython makes and where it raises the AssertionError."""
    version = builder.module.version
    if version >= (3, 13):
        return builder.span(node), builder.span(node.test)
    if version < (3, 12) and (comparison := _last_comparison(node.test)) is not None:
        return builder.span(comparison), builder.span(comparison)
    return builder.span(node), builder.span(node)


def _last_comparison(test: ast.expr) -> ast.Compare | None:
    """The comparison whose position 3.11's compiler keeps after having compiled the test."""
    match test:
        case ast.Compare():
            return test
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _last_comparison(operand)
        case ast.BoolOp(values=values):
            for value in reversed(values):
                if (found := _last_comparison(value)) is not None:
                    return found
        case ast.IfExp(test=condition, body=body, orelse=orelse):
            return _last_comparison(orelse) or _last_comparison(body) or _last_comparison(condition)
    return None
