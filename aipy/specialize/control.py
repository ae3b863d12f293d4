"""Terminators, exceptions, `with`, generators."""

from __future__ import annotations

from aipy.infer import lattice as L
from aipy.infer.lattice import Family
from aipy.infer.program import ClassInfo
from aipy.ir import hir
from aipy.ir import types as T
from aipy.ir.function import FunctionKind
from aipy.ir.mir import calls as mir_calls
from aipy.ir.mir import control
from aipy.ir.mir.constants import ConstNone
from aipy.ir.op import Edge, Value
from aipy.ir.types import Kind
from aipy.specialize import calls, runtime
from aipy.specialize.lowering import Held, Lowering, NotNative
from aipy.specialize.representation import representation


def take_edge(lowering: Lowering, edge: Edge, *first: Held) -> None:
    """Jumps along a HIR edge with arguments as the target's parameters hold them."""
    target = edge.target
    if target not in lowering.instance.reachable:
        lowering.emit(control.Unreachable())
        return
    given = [*first, *(lowering.held(arg) for arg in edge.args)]
    values: list[Value] = []
    for param, held in zip(target.params, given, strict=True):
        type = representation(lowering.fact(param))
        if type.kind is Kind.NONE:
            continue
        values.append(lowering.to(held, type))
    lowering.jump(lowering.blocks[target], *values)


def jump(lowering: Lowering, op: hir.Jump) -> None:
    take_edge(lowering, op.target)


def branch(lowering: Lowering, op: hir.Branch) -> None:
    known = lowering.fact(op.condition)
    if known is L.TRUE:
        return take_edge(lowering, op.then)
    if known is L.FALSE:
        return take_edge(lowering, op.otherwise)
    condition = lowering.to(lowering.held(op.condition), T.BOOL)
    then, otherwise = lowering.new_block(), lowering.new_block()
    lowering.branch(condition, then, otherwise)
    lowering.start(then)
    take_edge(lowering, op.then)
    lowering.start(otherwise)
    take_edge(lowering, op.otherwise)


def return_(lowering: Lowering, op: hir.Return) -> None:
    result = lowering.function.result
    kind = lowering.instance.function.kind
    if kind is FunctionKind.GENERATOR:
        value = lowering.to_any(lowering.held(op.value))
        lowering.emit(control.Return(value))
        return
    held = lowering.program.iteration.settled(lowering, lowering.held(op.value))
    if result.kind is Kind.NONE:
        lowering.emit(control.Return(lowering.emit(ConstNone(), T.NONE)))
        return
    lowering.emit(control.Return(lowering.to(held, result)))


def raise_(lowering: Lowering, op: hir.Raise) -> None:
    if op.exception is None:
        return lowering.raise_now(runtime.RAISE_AGAIN)
    value = _exception(lowering, op, lowering.held(op.exception))
    if value is None:
        lowering.emit(control.Unreachable())
        return
    if op.cause is not None:
        return lowering.raise_now(runtime.RAISE_FROM, value, lowering.to_any(lowering.held(op.cause)))
    lowering.raise_now(runtime.RAISE, value)


def _exception(lowering: Lowering, op: hir.Raise, held: Held) -> Value | None:
    only = held.fact.only
    if only is not None and only.family is Family.CLASS:
        info = only.data[0]
        assert isinstance(info, ClassInfo)
        made = calls.construct(lowering, op, info, [], [])
        return lowering.to_any(made) if made is not None else None
    return lowering.to_any(held)


def reraise(lowering: Lowering, op: hir.Reraise) -> None:
    lowering.raise_now(runtime.RERAISE, lowering.to(lowering.held(op.exception), T.EXCEPTION), taken=(0,))


def enter_handler(lowering: Lowering, op: hir.EnterHandler) -> None:
    lowering.call(runtime.ENTER_HANDLER, lowering.to(lowering.held(op.exception), T.EXCEPTION))


def leave_handler(lowering: Lowering, op: hir.LeaveHandler) -> None:
    lowering.call(runtime.LEAVE_HANDLER)


def match_exception(lowering: Lowering, op: hir.MatchException) -> None:
    exception = lowering.to(lowering.held(op.exception), T.EXCEPTION)
    types = lowering.to_any(lowering.held(op.types))
    lowering.define(op, Held(lowering.call(runtime.MATCH_EXCEPTION, exception, types), L.BOOL))


def current_exception(lowering: Lowering, op: hir.CurrentException) -> None:
    lowering.define(op, Held(lowering.call(runtime.CURRENT_EXCEPTION), lowering.fact(op)))


def with_enter(lowering: Lowering, op: hir.WithEnter) -> None:
    manager = lowering.held(op.manager)
    entered = calls.call_special(lowering, op, manager, "__enter__", [])
    if entered is None:
        raise NotNative("R042", "`with` on this kind of value is not native yet")
    lowering.unpacked[op] = [manager, entered]


def with_exit(lowering: Lowering, op: hir.WithExit) -> None:
    manager = lowering.held(op.exit)
    if op.exception is None:
        args = [Held(None, L.NONE)] * 3
    else:
        exception = lowering.held(op.exception)
        boxed = lowering.to_any(exception)
        kind = lowering.call(runtime.EXC_TYPE, boxed)
        args = [Held(kind, L.ANY), exception, Held(lowering.none(), L.ANY)]
    got = calls.call_special(lowering, op, manager, "__exit__", args)
    lowering.define(op, got or Held(None, L.BOTTOM))


def yield_(lowering: Lowering, op: hir.Yield) -> None:
    got = lowering.emit(mir_calls.Yield(lowering.to_any(lowering.held(op.value))), T.ANY)
    known = lowering.fact(op)
    lowering.define(op, Held(lowering.from_any(got, representation(known), known), known))


def yield_from(lowering: Lowering, op: hir.YieldFrom) -> None:
    """Yields what the iterable gives; nothing is sent or thrown in, as inference has made sure."""
    source = lowering.held(op.iterable)
    known = lowering.fact(op)
    if known.is_any:
        raise NotNative("R043", "`yield from` of an unknown iterable is not native yet")

    def body(item: Held) -> None:
        lowering.emit(mir_calls.Yield(lowering.to_any(item)), T.ANY)

    lowering.program.iteration.each(lowering, op, source, body)
    if known.is_bottom or known is L.NONE:
        return lowering.define(op, Held(None, known))
    got = lowering.call(runtime.GENERATOR_RESULT, lowering.to(source, T.GENERATOR))
    lowering.define(op, Held(lowering.from_any(got, representation(known), known), known))


TABLE = {
    hir.Jump: jump,
    hir.Branch: branch,
    hir.Return: return_,
    hir.Raise: raise_,
    hir.Reraise: reraise,
    hir.EnterHandler: enter_handler,
    hir.LeaveHandler: leave_handler,
    hir.MatchException: match_exception,
    hir.CurrentException: current_exception,
    hir.WithEnter: with_enter,
    hir.WithExit: with_exit,
    hir.Yield: yield_,
    hir.YieldFrom: yield_from,
}
