"""Comprehensions, built in the function around them, and generator expressions, which are functions."""

from __future__ import annotations

import ast
from collections.abc import Callable

from aipy.build.assignments import assign
from aipy.build.builder import Builder, InlineScope
from aipy.build.conditions import branch_on
from aipy.build.displays import build_searched
from aipy.build.functions import close_function, open_function
from aipy.build.loops import async_next, end_async_for
from aipy.build.ssa import OpenBlock
from aipy.build.variables import cell_of
from aipy.ir.function import FunctionKind, Signature
from aipy.ir.hir import (
    Add,
    Append,
    AsyncIterator,
    Call,
    GetIterator,
    MakeCell,
    MakeDict,
    MakeFunction,
    MakeList,
    MakeSet,
    Store,
    Yield,
)
from aipy.ir.op import Span, Value
from aipy.names.scopes import Access, Scope

Comprehension = ast.ListComp | ast.SetComp | ast.DictComp

_FRAMES: dict[type[ast.expr], str] = {
    ast.ListComp: "<listcomp>",
    ast.SetComp: "<setcomp>",
    ast.DictComp: "<dictcomp>",
}


def build_comprehension(builder: Builder, node: Comprehension) -> Value:
    """`[element for target in iterable if test ...]` and its set and dict forms."""
    iterator = _iterator(builder, node.generators[0], node)
    outside = builder.inline, builder.span_scope, builder.span_outer
    inline = InlineScope(builder.module.scopes.of[node], builder.inline, _FRAMES[node.__class__])
    inline.iterator = iterator
    span = builder.span(node)
    if builder.module.version < (3, 12):
        builder.span_scope, builder.span_outer = inline.frame, span
        span = builder.span(node)
    else:
        for generator in node.generators:
            _add_slots(builder, inline.scope, generator.target)
    for name, access in inline.scope.access.items():
        if access is Access.LOCAL:
            builder.current.definitions[name, inline.scope] = builder.reader.unbound
        elif access is Access.CELL:
            inline.cells[name] = builder.emit(MakeCell(builder.unbound(), name))
    builder.inline = inline
    result: Value
    add: Callable[[], object]
    if isinstance(node, ast.ListComp):
        result = builder.emit(MakeList(()), span)
        add = lambda: builder.emit(Append(result, builder.value(node.elt)), builder.span(node.elt))  # noqa: E731
    elif isinstance(node, ast.SetComp):
        result = builder.emit(MakeSet(()), span)
        add = lambda: builder.emit(Add(result, builder.value(node.elt)), _element_span(builder, node, node.elt))  # noqa: E731
    else:
        result = builder.emit(MakeDict(()), span)
        add = lambda: _store(builder, result, node)  # noqa: E731
    _loops(builder, node, 0, iterator, add)
    builder.inline, builder.span_scope, builder.span_outer = outside
    return result


def _add_slots(builder: Builder, scope: Scope, target: ast.expr) -> None:
    """From 3.12 on a comprehension's variables are in slots of the function around it."""
    match target:
        case ast.Name(id=name):
            name = builder.mangled(name)
            if scope.access.get(name) is Access.LOCAL:
                builder.slots.setdefault(name)
        case ast.Tuple(elts=items) | ast.List(elts=items):
            for item in items:
                _add_slots(builder, scope, item)
        case ast.Starred(value=value):
            _add_slots(builder, scope, value)


def _store(builder: Builder, result: Value, node: ast.DictComp) -> None:
    key = builder.value(node.key)
    value = builder.value(node.value)
    builder.emit(Store(result, key, value), _element_span(builder, node, node.key))


def _element_span(builder: Builder, node: ast.expr, element: ast.expr) -> Span:
    """Where adding an element fails: up to 3.11 the whole comprehension."""
    return builder.span(node if builder.module.version < (3, 12) else element)


def build_generator_expression(builder: Builder, node: ast.GeneratorExp) -> Value:
    """`(element for ...)`: the first iterable's iterator is made outside and passed as `.0`."""
    iterator = _iterator(builder, node.generators[0], node)
    scope = builder.module.scopes.of[node]
    kind = FunctionKind.ASYNC_GENERATOR if scope.is_async else FunctionKind.GENERATOR
    inner = open_function(builder, "<genexpr>", kind, Signature(positional=(".0",)), node.lineno, scope)

    def add() -> None:
        inner.emit(Yield(inner.value(node.elt)), inner.span(node.elt))

    _loops(inner, node, 0, inner.current.definitions[".0"], add)
    index = close_function(builder, inner)
    cells = tuple([cell_of(builder, name) for name in scope.free])
    span = builder.span(node)
    function = builder.emit(MakeFunction(index, (), (), (), cells, (), ()), span)
    return builder.emit(Call(function, (iterator,), ("",)), span)


def _span(builder: Builder, node: ast.expr, generator: ast.comprehension) -> Span:
    """Where iteration fails: up to 3.12 the whole comprehension."""
    return builder.span(generator.iter if builder.module.version >= (3, 13) else node)


def _iterator(builder: Builder, generator: ast.comprehension, node: ast.expr) -> Value:
    iterable = build_searched(builder, generator.iter)
    span = _span(builder, node, generator)
    if generator.is_async:
        return builder.emit(AsyncIterator(iterable), span)
    return builder.emit(GetIterator(iterable), span)


def _loops(
    builder: Builder,
    node: Comprehension | ast.GeneratorExp,
    index: int,
    iterator: Value,
    add: Callable[[], object],
) -> None:
    """The loop of generator number `index` and those inside it, `add` being the innermost body."""
    generators = node.generators
    generator = generators[index]
    span = _span(builder, node, generator)
    header, done = OpenBlock(), OpenBlock()
    builder.jump(header)
    builder.start(header, sealed=False)
    ended: OpenBlock | None = None
    item: Value
    if generator.is_async:
        item, ended = async_next(builder, iterator, span)
    else:
        body = OpenBlock()
        item = builder.for_next(iterator, body, done, span)
        builder.start(body)
    assign(builder, generator.target, item)
    whole = builder.span(node)
    for test in generator.ifs:
        passed = OpenBlock()
        branch_on(builder, test, passed, header, whole)
        builder.start(passed)
    if not builder.dead:
        if index + 1 < len(generators):
            _loops(builder, node, index + 1, _iterator(builder, generators[index + 1], node), add)
        else:
            add()
    builder.jump(header)
    builder.reader.seal(header)
    if ended is not None:
        end_async_for(builder, ended, done, span)
    builder.start(done)
