"""Terminators, exceptions, generators, `with`."""

from __future__ import annotations

from aipy.infer import lattice as L
from aipy.infer.engine import Engine, Unsupported
from aipy.infer.lattice import BOTTOM, Fact, Family
from aipy.infer.program import Instance
from aipy.infer.transfer import calls, operators
from aipy.ir import hir
from aipy.ir.op import Op


def jump(engine: Engine, instance: Instance, op: hir.Jump) -> Fact:
    return L.NONE if engine.take_edge(instance, op.target) else BOTTOM


def branch(engine: Engine, instance: Instance, op: hir.Branch) -> Fact:
    condition = instance.fact(op.condition)
    changed = False
    if condition is L.TRUE or condition is L.BOOL:
        changed |= engine.take_edge(instance, op.then)
    if condition is L.FALSE or condition is L.BOOL:
        changed |= engine.take_edge(instance, op.otherwise)
    return L.NONE if changed else BOTTOM


def return_(engine: Engine, instance: Instance, op: hir.Return) -> Fact:
    value = instance.fact(op.value)
    if instance.function.kind.name == "MODULE" or value.is_bottom:
        return BOTTOM
    engine.grow(instance.returns, value)
    return BOTTOM


def raise_(engine: Engine, instance: Instance, op: hir.Raise) -> Fact:
    for value in (op.exception, op.cause):
        if value is None:
            continue
        engine.expose(instance.fact(value))
        for item in instance.fact(value).atoms:
            if item.family is Family.CLASS:
                calls.construct(engine, instance, op, L.class_of_atom(item), [], [])
    return BOTTOM


def reraise(engine: Engine, instance: Instance, op: hir.Reraise) -> Fact:
    return BOTTOM


def statement(engine: Engine, instance: Instance, op: Op) -> Fact:
    return L.NONE


def match_exception(engine: Engine, instance: Instance, op: hir.MatchException) -> Fact:
    value, types = instance.fact(op.exception), instance.fact(op.types)
    if value.is_bottom or types.is_bottom:
        return BOTTOM
    wanted = operators.class_list(types)
    if wanted is None:
        return L.BOOL
    if "BaseException" in wanted:
        return L.TRUE
    return L.BOOL


def current_exception(engine: Engine, instance: Instance, op: hir.CurrentException) -> Fact:
    return L.builtin_fact("BaseException")


def with_enter(engine: Engine, instance: Instance, op: hir.WithEnter) -> Fact:
    if op.asynchronous:
        raise Unsupported("R012", "`async with` is not native yet")
    manager = instance.fact(op.manager)
    only = manager.only
    if only is not None and only.family is Family.INSTANCE:
        info = L.class_of_atom(only)
        if not (info.find_attribute("__enter__") and info.find_attribute("__exit__")):
            raise Unsupported("R042", f"`with` on an instance of `{info.name}`, which is no context manager")
        entered = calls.call_special(engine, instance, op, only, "__enter__", [])
        return BOTTOM if entered.is_bottom else L.tuple_fact((manager, entered))
    raise Unsupported("R042", "`with` on this kind of value is not native yet")


def with_exit(engine: Engine, instance: Instance, op: hir.WithExit) -> Fact:
    only = instance.fact(op.exit).only
    if only is None:
        return BOTTOM
    if op.exception is None:
        args = [L.NONE, L.NONE, L.NONE]
    else:
        args = [L.ANY, instance.fact(op.exception), L.ANY]
    return calls.call_special(engine, instance, op, only, "__exit__", args)


def yield_(engine: Engine, instance: Instance, op: hir.Yield) -> Fact:
    engine.grow(instance.yields, instance.fact(op.value))
    sent = engine.read(instance, instance.sends)
    return engine.joiner.join(L.NONE, sent)


def yield_from(engine: Engine, instance: Instance, op: hir.YieldFrom) -> Fact:
    source = instance.fact(op.iterable)
    if not engine.read(instance, instance.sends).is_bottom:
        raise Unsupported("R043", "`yield from` in a generator that is sent or thrown something is not native yet")
    item = calls.item_of(engine, instance, op, source)
    engine.grow(instance.yields, item)
    result = BOTTOM
    for part in source.atoms:
        if part.family is Family.GENERATOR:
            target = part.data[0]
            assert isinstance(target, Instance)
            if engine.read(instance, target.returns) not in (L.NONE, BOTTOM):
                raise Unsupported("R043", "`yield from` a generator that returns a value is not native yet")
            result = engine.joiner.join(result, L.NONE)
        else:
            result = engine.joiner.join(result, L.ANY if part.family in (Family.ANY, Family.INSTANCE) else L.NONE)
    return result


def unsupported(code: str, message: str) -> object:
    def transfer(engine: Engine, instance: Instance, op: Op) -> Fact:
        raise Unsupported(code, message)

    return transfer


def explicit(engine: Engine, instance: Instance, op: hir.Unsupported) -> Fact:
    raise Unsupported(op.reason, "this construct is not native yet")


TABLE = {
    hir.Jump: jump,
    hir.Branch: branch,
    hir.Return: return_,
    hir.Raise: raise_,
    hir.Reraise: reraise,
    hir.EnterHandler: statement,
    hir.LeaveHandler: statement,
    hir.MatchException: match_exception,
    hir.CurrentException: current_exception,
    hir.WithEnter: with_enter,
    hir.WithExit: with_exit,
    hir.Yield: yield_,
    hir.YieldFrom: yield_from,
    hir.SplitGroup: unsupported("R044", "`except*` is not native yet"),
    hir.RaiseGroup: unsupported("R044", "`except*` is not native yet"),
    hir.Await: unsupported("R012", "`await` is not native yet"),
    hir.AsyncIterator: unsupported("R012", "`async for` is not native yet"),
    hir.AsyncNext: unsupported("R012", "`async for` is not native yet"),
    hir.Unsupported: explicit,
}
