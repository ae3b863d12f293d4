"""`match`: each pattern as a chain of tests; names are bound once the whole pattern has matched (PEP 634)."""

from __future__ import annotations

import ast
from collections.abc import Callable

from aipy.build.assignments import unpack
from aipy.build.builder import Builder
from aipy.build.conditions import branch_on
from aipy.build.ssa import OpenBlock
from aipy.build.variables import store
from aipy.ir.hir import (
    Binary,
    BinaryOperator,
    Compare,
    Comparison,
    Constant,
    GetItem,
    GetLength,
    Is,
    MatchClass,
    MatchKeys,
    MatchMapping,
    MatchRest,
    MatchSequence,
    UnpackItem,
)
from aipy.ir.op import Op, Span, Value

Captures = dict[str, Value]


def build_match(builder: Builder, node: ast.Match) -> None:
    """`match subject: case pattern if guard: ...`."""
    subject = builder.value(node.subject)
    after = OpenBlock()
    for case in node.cases:
        failed = OpenBlock()
        captures: Captures = {}
        _test(builder, case.pattern, subject, failed, captures)
        span = builder.span(case.pattern)
        for name, value in captures.items():
            store(builder, builder.mangled(name), value, span)
        if case.guard is not None:
            body = OpenBlock()
            branch_on(builder, case.guard, body, failed, span)
            builder.start(body)
        builder.body(case.body)
        builder.jump(after)
        builder.start(failed)
        if builder.dead:
            break
    builder.jump(after)
    builder.start(after)


def _test(builder: Builder, pattern: ast.pattern, subject: Value, failed: OpenBlock, captures: Captures) -> None:
    """Goes on where `subject` matches, having added what the pattern binds; jumps to `failed` otherwise."""
    _PATTERNS[pattern.__class__](builder, pattern, subject, failed, captures)


def _require(builder: Builder, condition: Value, failed: OpenBlock, span: Span) -> None:
    passed = OpenBlock()
    builder.branch(builder.truth(condition, span), passed, failed)
    builder.start(passed)


def _value(builder: Builder, pattern: ast.MatchValue, subject: Value, failed: OpenBlock, captures: Captures) -> None:
    span = builder.span(pattern)
    value = builder.value(pattern.value)
    _require(builder, builder.emit(Compare(Comparison.EQ, subject, value), span), failed, span)


def _singleton(builder: Builder, pattern: ast.MatchSingleton, subject: Value, failed: OpenBlock, captures: Captures) -> None:
    span = builder.span(pattern)
    value = builder.constant(pattern.value, span)
    _require(builder, builder.emit(Is(subject, value), span), failed, span)


def _capture(builder: Builder, pattern: ast.MatchAs, subject: Value, failed: OpenBlock, captures: Captures) -> None:
    if pattern.pattern is not None:
        _test(builder, pattern.pattern, subject, failed, captures)
    if pattern.name is not None:
        captures[pattern.name] = subject


def _alternatives(builder: Builder, pattern: ast.MatchOr, subject: Value, failed: OpenBlock, captures: Captures) -> None:
    matched = OpenBlock()
    merged: dict[str, tuple[Value, list[Value]]] = {}
    last = len(pattern.patterns) - 1
    for index, alternative in enumerate(pattern.patterns):
        following = failed if index == last else OpenBlock()
        own: Captures = {}
        _test(builder, alternative, subject, following, own)
        if not builder.dead:
            if not merged:
                merged = {name: builder.reader.merge(matched, name) for name in own}
            for name, (_, operands) in merged.items():
                operands.append(own[name])
        builder.jump(matched)
        if index != last:
            builder.start(following)
            if builder.dead:
                break
    builder.start(matched)
    captures.update({name: phi for name, (phi, _) in merged.items()})


def _sequence(builder: Builder, pattern: ast.MatchSequence, subject: Value, failed: OpenBlock, captures: Captures) -> None:
    span = builder.span(pattern)
    patterns = pattern.patterns
    size = len(patterns)
    star = next((index for index, each in enumerate(patterns) if isinstance(each, ast.MatchStar)), -1)
    _require(builder, builder.emit(MatchSequence(subject), span), failed, span)
    if star < 0:
        _require_length(builder, subject, Comparison.EQ, size, failed, span)
    elif size > 1:
        _require_length(builder, subject, Comparison.GE, size - 1, failed, span)
    if all(_is_wildcard(each) for each in patterns):
        return
    if star >= 0 and _is_wildcard(patterns[star]):
        _items_by_index(builder, pattern, star, subject, failed, captures)
        return
    items = unpack(builder, subject, size, star, span)
    for each, item in zip(patterns, items, strict=True):
        _test(builder, each, item, failed, captures)


def _items_by_index(builder: Builder, pattern: ast.MatchSequence, star: int, subject: Value, failed: OpenBlock, captures: Captures) -> None:
    """Reads only the items wanted, those behind the star from the end."""
    span = builder.span(pattern)
    size = len(pattern.patterns)
    for position, each in enumerate(pattern.patterns):
        if position == star or _is_wildcard(each):
            continue
        if position < star:
            index = builder.constant(position, span)
        else:
            length = builder.emit(GetLength(subject), span)
            behind = builder.constant(size - position, span)
            index = builder.emit(Binary(BinaryOperator.SUB, length, behind), span)
        item = builder.emit(GetItem(subject, index), span)
        _test(builder, each, item, failed, captures)


def _require_length(builder: Builder, subject: Value, comparison: Comparison, count: int, failed: OpenBlock, span: Span) -> None:
    length = builder.emit(GetLength(subject), span)
    wanted = builder.constant(count, span)
    _require(builder, builder.emit(Compare(comparison, length, wanted), span), failed, span)


def _is_wildcard(pattern: ast.pattern) -> bool:
    match pattern:
        case ast.MatchAs(pattern=None, name=None) | ast.MatchStar(name=None):
            return True
    return False


def _star(builder: Builder, pattern: ast.MatchStar, subject: Value, failed: OpenBlock, captures: Captures) -> None:
    if pattern.name is not None:
        captures[pattern.name] = subject


def _mapping(builder: Builder, pattern: ast.MatchMapping, subject: Value, failed: OpenBlock, captures: Captures) -> None:
    span = builder.span(pattern)
    _require(builder, builder.emit(MatchMapping(subject), span), failed, span)
    if pattern.keys:
        _require_length(builder, subject, Comparison.GE, len(pattern.keys), failed, span)
    elif pattern.rest is None:
        return
    keys = tuple([builder.value(key) for key in pattern.keys])
    values = builder.emit(MatchKeys(subject, keys), span)
    _items_of(builder, values, pattern.patterns, failed, captures, span)
    if pattern.rest is not None:
        captures[pattern.rest] = builder.emit(MatchRest(subject, keys), span)


def _items_of(builder: Builder, found: Op, patterns: list[ast.pattern], failed: OpenBlock, captures: Captures, span: Span) -> None:
    """`found` is None or a tuple of what the patterns are tested on."""
    passed = OpenBlock()
    none = builder.emit(Constant(None), span)
    builder.branch(builder.emit(Is(found, none), span), failed, passed)
    builder.start(passed)
    items = [builder.emit(UnpackItem(found, index), span) for index in range(len(patterns))]
    for each, item in zip(patterns, items, strict=True):
        _test(builder, each, item, failed, captures)


def _class(builder: Builder, pattern: ast.MatchClass, subject: Value, failed: OpenBlock, captures: Captures) -> None:
    span = builder.span(pattern)
    cls = builder.value(pattern.cls)
    attributes = tuple(pattern.kwd_attrs)
    found = builder.emit(MatchClass(subject, cls, len(pattern.patterns), attributes), span)
    _items_of(builder, found, [*pattern.patterns, *pattern.kwd_patterns], failed, captures, span)


_PATTERNS: dict[type[ast.pattern], Callable[..., None]] = {
    ast.MatchValue: _value,
    ast.MatchSingleton: _singleton,
    ast.MatchAs: _capture,
    ast.MatchOr: _alternatives,
    ast.MatchSequence: _sequence,
    ast.MatchStar: _star,
    ast.MatchMapping: _mapping,
    ast.MatchClass: _class,
}
