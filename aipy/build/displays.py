"""Tuple, list, set and dict displays, with `*` and `**` unpacked where they stand."""

from __future__ import annotations

import ast

from aipy.build.builder import Builder
from aipy.ir.hir import (
    Add,
    AddAll,
    Append,
    Extend,
    ListToTuple,
    MakeDict,
    MakeList,
    MakeSet,
    MakeTuple,
    Merge,
    Store,
)
from aipy.ir.op import Span, Value

STACK_GUIDELINE = 30  # CPython's STACK_USE_GUIDELINE: longer displays are filled item by item


def build_tuple(builder: Builder, node: ast.Tuple) -> Value:
    """`(a, *b)`."""
    span = builder.span(node)
    if not _has_star(node.elts):
        return builder.emit(MakeTuple(tuple([builder.value(item) for item in node.elts])), span)
    return builder.emit(ListToTuple(build_items(builder, node.elts, span)), span)


def build_list(builder: Builder, node: ast.List) -> Value:
    """`[a, *b]`."""
    return build_items(builder, node.elts, builder.span(node))


def build_items(builder: Builder, items: list[ast.expr], span: Span) -> Value:
    """A list of the items, those after the first star appended one by one."""
    leading = 0
    while leading < len(items) and items[leading].__class__ is not ast.Starred:
        leading += 1
    display = builder.emit(MakeList(tuple([builder.value(item) for item in items[:leading]])), span)
    for item in items[leading:]:
        if isinstance(item, ast.Starred):
            builder.emit(Extend(display, builder.value(item.value)), span)
        else:
            builder.emit(Append(display, builder.value(item)), span)
    return display


def build_set(builder: Builder, node: ast.Set) -> Value:
    """`{a, *b}`: items are hashed after all are evaluated, unless there are stars or many items."""
    span = builder.span(node)
    items = node.elts
    if len(items) > 2 and all([is_constant(item) for item in items]):
        # CPython copies a constant frozenset; the copy can have another order than the items themselves.
        display = builder.emit(MakeSet(()), span)
        builder.emit(AddAll(display, build_constant_set(builder, node)), span)
        return display
    if len(items) <= STACK_GUIDELINE and not _has_star(items):
        return builder.emit(MakeSet(tuple([builder.value(item) for item in items])), span)
    leading = 0
    if len(items) <= STACK_GUIDELINE:
        while items[leading].__class__ is not ast.Starred:
            leading += 1
    display = builder.emit(MakeSet(tuple([builder.value(item) for item in items[:leading]])), span)
    for item in items[leading:]:
        if isinstance(item, ast.Starred):
            builder.emit(AddAll(display, builder.value(item.value)), span)
        else:
            builder.emit(Add(display, builder.value(item)), span)
    return display


def build_constant_set(builder: Builder, node: ast.Set) -> Value:
    """A set of constants, in the order of the frozenset that CPython makes of it.

    CPython builds a constant frozenset twice (compile.c, merge_consts_recursive), the second time in the
    order of the first. That order is known here where hashes do not depend on the process.
    """
    items = node.elts
    if all([_hashes_alike(item) for item in items]):
        order = {ast.literal_eval(item): item for item in reversed(items)}
        key = frozenset([repr(value) for value in order])  # equal constants of a module are one
        first = builder.module.constant_sets.setdefault(key, items)
        values = frozenset([ast.literal_eval(item) for item in first])
        items = [order[value] for value in values]
    return builder.emit(MakeSet(tuple([builder.value(item) for item in items])), builder.span(node))


def _hashes_alike(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=bool() | int() | float()):
            return True
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=ast.Constant(value=int() | float())):
            return True
        case ast.Tuple(elts=items):
            return all([_hashes_alike(item) for item in items])
    return False


def is_constant(node: ast.expr) -> bool:
    """CPython's compiler makes one constant of the expression."""
    match node:
        case ast.Constant():
            return True
        case ast.UnaryOp(operand=operand):
            return isinstance(operand, ast.Constant) and isinstance(operand.value, int | float | complex)
        case ast.BinOp(left=left, right=right):
            return _is_number(left) and _is_number(right)
        case ast.Tuple(elts=items):
            return all([is_constant(item) for item in items])
    return False


def _is_number(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, int | float | complex)
    return isinstance(node, ast.UnaryOp | ast.BinOp) and is_constant(node)


def build_searched(builder: Builder, node: ast.expr) -> Value:
    """The value of an expression that is only iterated or searched: CPython does not copy a constant set then."""
    if isinstance(node, ast.Set) and all([is_constant(item) for item in node.elts]):
        return build_constant_set(builder, node)
    return builder.value(node)


def build_dict(builder: Builder, node: ast.Dict) -> Value:
    """`{a: b, **c}`: runs of items are stored after all of a run are evaluated, long runs one by one."""
    span = builder.span(node)
    pairs = list(zip(node.keys, node.values, strict=True))
    if all(key is not None for key in node.keys) and (len(pairs) * 2 <= STACK_GUIDELINE or all(key.__class__ is ast.Constant for key in node.keys)):
        return _make_dict(builder, pairs, span)
    display: Value | None = None
    run: list[tuple[ast.expr | None, ast.expr]] = []

    def flush() -> None:
        nonlocal display
        if run:
            part = _dict_run(builder, run, span)
            if display is None:
                display = part
            else:
                builder.emit(Merge(display, part), span)
            run.clear()

    for key, value in pairs:
        if key is None:
            flush()
            if display is None:
                display = builder.emit(MakeDict(()), span)
            builder.emit(Merge(display, builder.value(value)), span)
        else:
            run.append((key, value))
            if (len(run) - 1) * 2 > STACK_GUIDELINE:
                flush()
    flush()
    assert display is not None
    return display


def _dict_run(builder: Builder, pairs: list[tuple[ast.expr | None, ast.expr]], span: Span) -> Value:
    if len(pairs) * 2 <= STACK_GUIDELINE:
        return _make_dict(builder, pairs, span)
    display = builder.emit(MakeDict(()), span)
    for key, value in pairs:
        assert key is not None
        builder.emit(Store(display, builder.value(key), builder.value(value)), span)
    return display


def _make_dict(builder: Builder, pairs: list[tuple[ast.expr | None, ast.expr]], span: Span) -> Value:
    items: list[Value] = []
    for key, value in pairs:
        assert key is not None
        items.append(builder.value(key))
        items.append(builder.value(value))
    return builder.emit(MakeDict(tuple(items)), span)


def _has_star(items: list[ast.expr]) -> bool:
    return any([item.__class__ is ast.Starred for item in items])
