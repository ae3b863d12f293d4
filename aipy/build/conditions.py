"""Control by truth values: tests of `if` and `while`, `and`, `or`, `not`, conditional expressions, comparisons."""

from __future__ import annotations

import ast
from collections.abc import Callable

from aipy.build.builder import Builder
from aipy.build.displays import build_searched
from aipy.build.ssa import OpenBlock
from aipy.ir.hir import Compare, Comparison, Contains, Is, Not
from aipy.ir.op import Param, Span, Value

_COMPARISONS: dict[type[ast.cmpop], Comparison] = {
    ast.Eq: Comparison.EQ,
    ast.NotEq: Comparison.NE,
    ast.Lt: Comparison.LT,
    ast.LtE: Comparison.LE,
    ast.Gt: Comparison.GT,
    ast.GtE: Comparison.GE,
}

Merged = tuple[Param, list[Value]]


def branch_on(builder: Builder, node: ast.expr, then: OpenBlock, otherwise: OpenBlock, at: Span) -> None:
    """Ends the block by the truth of an expression, without making its value where that is not needed.

    `at` is where up to 3.11 CPython says that `__bool__` fails; later that is the expression.
    """
    kind = node.__class__
    rule = _BRANCHES.get(kind)
    if rule is not None:
        rule(builder, node, then, otherwise, at)
        return
    constant = constant_truth(builder, node)
    if constant is not None:
        builder.jump(then if constant else otherwise)
        return
    value = builder.value(node)
    builder.branch(builder.truth(value, _test_span(builder, node, at)), then, otherwise)


def _test_span(builder: Builder, node: ast.expr, at: Span) -> Span:
    return at if builder.module.version < (3, 12) else builder.span(node)


def constant_truth(builder: Builder, node: ast.expr) -> bool | None:
    """The truth of a test CPython's compiler decides itself, else None."""
    if isinstance(node, ast.Constant):
        return bool(node.value)
    if isinstance(node, ast.Name) and node.id == "__debug__":
        return not builder.module.optimize
    return None


def _branch_not(builder: Builder, node: ast.UnaryOp, then: OpenBlock, otherwise: OpenBlock, at: Span) -> None:
    if node.op.__class__ is ast.Not:
        branch_on(builder, node.operand, otherwise, then, at)
    else:
        value = builder.value(node)
        builder.branch(builder.truth(value, _test_span(builder, node, at)), then, otherwise)


def _branch_bool(builder: Builder, node: ast.BoolOp, then: OpenBlock, otherwise: OpenBlock, at: Span) -> None:
    conjunction = node.op.__class__ is ast.And
    for value in node.values[:-1]:
        following = OpenBlock()
        if conjunction:
            branch_on(builder, value, following, otherwise, at)
        else:
            branch_on(builder, value, then, following, at)
        builder.start(following)
        if builder.dead:
            return
    branch_on(builder, node.values[-1], then, otherwise, at)


def _branch_conditional(builder: Builder, node: ast.IfExp, then: OpenBlock, otherwise: OpenBlock, at: Span) -> None:
    yes, no = OpenBlock(), OpenBlock()
    branch_on(builder, node.test, yes, no, at)
    for block, value in ((yes, node.body), (no, node.orelse)):
        builder.start(block)
        if not builder.dead:
            branch_on(builder, value, then, otherwise, at)


def _branch_compare(builder: Builder, node: ast.Compare, then: OpenBlock, otherwise: OpenBlock, at: Span) -> None:
    span = builder.span(node)
    left = builder.value(node.left)
    last = len(node.ops) - 1
    for index, (operator, comparator) in enumerate(zip(node.ops, node.comparators, strict=True)):
        right = _comparator(builder, operator, comparator)
        result = builder.truth(_compare(builder, operator, left, right, span), span)
        following = then if index == last else OpenBlock()
        builder.branch(result, following, otherwise)
        if index != last:
            builder.start(following)
        left = right


_BRANCHES: dict[type[ast.expr], Callable[..., None]] = {
    ast.UnaryOp: _branch_not,
    ast.BoolOp: _branch_bool,
    ast.IfExp: _branch_conditional,
    ast.Compare: _branch_compare,
}


def _comparator(builder: Builder, operator: ast.cmpop, node: ast.expr) -> Value:
    if operator.__class__ is ast.In or operator.__class__ is ast.NotIn:
        return build_searched(builder, node)
    return builder.value(node)


def _compare(builder: Builder, operator: ast.cmpop, left: Value, right: Value, span: Span) -> Value:
    comparison = _COMPARISONS.get(operator.__class__)
    if comparison is not None:
        return builder.emit(Compare(comparison, left, right), span)
    kind = operator.__class__
    result: Value
    if kind is ast.In or kind is ast.NotIn:
        result = builder.emit(Contains(right, left), span)
    else:
        result = builder.emit(Is(left, right), span)
    if kind is ast.NotIn or kind is ast.IsNot:
        return builder.emit(Not(result), span)
    return result


# --- as values --------------------------------------------------------------------------------------


def build_compare(builder: Builder, node: ast.Compare) -> Value:
    """`a < b < c`: operands once each, up to the first comparison that is false, whose result is the value."""
    span = builder.span(node)
    left = builder.value(node.left)
    if len(node.ops) == 1:
        right = _comparator(builder, node.ops[0], node.comparators[0])
        return _compare(builder, node.ops[0], left, right, span)
    done = OpenBlock()
    merged = builder.reader.merge(done)
    last = len(node.ops) - 1
    for index, (operator, comparator) in enumerate(zip(node.ops, node.comparators, strict=True)):
        right = _comparator(builder, operator, comparator)
        result = _compare(builder, operator, left, right, span)
        if index == last:
            builder.merge(done, merged, result)
        else:
            following = OpenBlock()
            _branch_with_value(builder, result, span, (following, None), (done, merged))
            builder.start(following)
        left = right
    builder.start(done)
    return merged[0]


def build_bool(builder: Builder, node: ast.BoolOp) -> Value:
    """`a and b`, `a or b`: the value that decides."""
    done = OpenBlock()
    merged = builder.reader.merge(done)
    _bool_into(builder, node, (done, merged))
    builder.start(done)
    return merged[0]


Exit = tuple[OpenBlock, "Merged | None"]


def _bool_into(builder: Builder, node: ast.BoolOp, done: Exit) -> None:
    conjunction = node.op.__class__ is ast.And
    span = builder.span(node)
    for value in node.values[:-1]:
        following: Exit = (OpenBlock(), None)
        if conjunction:
            _branch_value(builder, value, following, done, span)
        else:
            _branch_value(builder, value, done, following, span)
        builder.start(following[0])
        if builder.dead:
            return
    result = builder.value(node.values[-1])
    assert done[1] is not None
    builder.merge(done[0], done[1], result)


def _branch_value(builder: Builder, node: ast.expr, then: Exit, otherwise: Exit, span: Span) -> None:
    """Tests an operand of `and` or `or`; up to 3.11 a nested one is tested once, later once at each level."""
    constant = constant_truth(builder, node)
    if constant is not None:
        target = then if constant else otherwise
        if target[1] is None:
            builder.jump(target[0])
        else:
            builder.merge(target[0], target[1], builder.value(node))
        return
    if isinstance(node, ast.BoolOp) and builder.module.version < (3, 12):
        conjunction = node.op.__class__ is ast.And
        own = builder.span(node)
        for value in node.values[:-1]:
            following: Exit = (OpenBlock(), None)
            if conjunction:
                _branch_value(builder, value, following, otherwise, own)
            else:
                _branch_value(builder, value, then, following, own)
            builder.start(following[0])
            if builder.dead:
                return
        _branch_value(builder, node.values[-1], then, otherwise, span)
        return
    _branch_with_value(builder, builder.value(node), span, then, otherwise)


def _branch_with_value(builder: Builder, value: Value, span: Span, then: Exit, otherwise: Exit) -> None:
    condition = builder.truth(value, span)
    if not builder.dead:
        for _, merged in (then, otherwise):
            if merged is not None:
                merged[1].append(value)
    builder.branch(condition, then[0], otherwise[0])


def build_conditional(builder: Builder, node: ast.IfExp) -> Value:
    """`a if test else b`."""
    yes, no, done = OpenBlock(), OpenBlock(), OpenBlock()
    merged = builder.reader.merge(done)
    branch_on(builder, node.test, yes, no, builder.span(node))
    for block, value in ((yes, node.body), (no, node.orelse)):
        builder.start(block)
        if not builder.dead:
            builder.merge(done, merged, builder.value(value))
    builder.start(done)
    return merged[0]
