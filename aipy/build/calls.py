"""Calls and their arguments, in CPython's order: a `*` is unpacked before what follows it is evaluated."""

from __future__ import annotations

import ast

from aipy.build.builder import Builder
from aipy.build.displays import STACK_GUIDELINE, build_items
from aipy.build.variables import cell_of, load
from aipy.ir.hir import Call, CallMethod, GetMethod, ListToTuple, MakeDict, MergeKeywords, Super
from aipy.ir.op import Op, Span, Value
from aipy.names.scopes import Access, ScopeKind

Arguments = tuple[tuple[Value, ...], tuple[str, ...]]


def build_call(builder: Builder, node: ast.Call) -> Value:
    """`f(...)`, `object.method(...)`, and `super()` in a method."""
    function = node.func
    span = builder.span(node)
    if isinstance(function, ast.Attribute):
        owner = builder.value(function.value)
        method = builder.mangled(function.attr)
        lookup = builder.emit(GetMethod(owner, method), builder.attribute_span(function))
        if _is_plain(node):
            builder.span_from_name(span, function)
        values, names = build_arguments(builder, node.args, node.keywords, lookup, span)
        return builder.emit(CallMethod(owner, method, values, names, lookup), span)
    if isinstance(function, ast.Name) and function.id == "super" and not node.args and not node.keywords:
        result = _super(builder, node, span)
        if result is not None:
            return result
    callee = builder.value(function)
    values, names = build_arguments(builder, node.args, node.keywords, callee, span)
    return builder.emit(Call(callee, values, names), span)


def _is_plain(node: ast.Call) -> bool:
    """CPython makes a method call of it, rather than a call of an attribute."""
    return (
        len(node.args) + len(node.keywords) + bool(node.keywords) < STACK_GUIDELINE
        and not any([argument.__class__ is ast.Starred for argument in node.args])
        and not any([keyword.arg is None for keyword in node.keywords])
    )


def _super(builder: Builder, node: ast.Call, span: Span) -> Value | None:
    """Zero-argument `super()`, where CPython can resolve it and the module does not rebind the name."""
    scope = builder.scope
    if builder.module.rebinds_super or scope.kind is not ScopeKind.FUNCTION or scope.access.get("super") is not None:
        return None
    if "__class__" not in scope.free:
        return None
    inline = builder.inline
    while inline is not None and builder.module.version >= (3, 12):
        inline = inline.outer
    if inline is not None:
        if inline.iterator is None:
            return None
        first = inline.iterator
    else:
        signature = builder.function.signature
        positional = signature.positional_only + signature.positional
        if not positional:
            return None
        first = load(builder, positional[0], node)
    return builder.emit(Super(cell_of(builder, "__class__"), first), span)


def build_arguments(builder: Builder, args: list[ast.expr], keywords: list[ast.keyword], callee: Value | None, span: Span) -> Arguments:
    """The operands and names of a call, evaluated in order."""
    starred = any([argument.__class__ is ast.Starred for argument in args])
    if keywords:
        merged = any([keyword.arg is None for keyword in keywords])
        if (starred or merged) and not _is_quiet_after_star(builder, args, keywords):
            return _unpacked_arguments(builder, args, keywords, callee, span)
    elif starred and not _is_quiet_after_star(builder, args, keywords):
        return _unpacked_arguments(builder, args, keywords, callee, span)
    elif not starred:
        return tuple([builder.value(argument) for argument in args]), ("",) * len(args)
    values: list[Value] = []
    names: list[str] = []
    for argument in args:
        if isinstance(argument, ast.Starred):
            values.append(builder.value(argument.value))
            names.append("*")
        else:
            values.append(builder.value(argument))
            names.append("")
    for keyword in keywords:
        values.append(builder.value(keyword.value))
        names.append("**" if keyword.arg is None else keyword.arg)
    return tuple(values), tuple(names)


def _is_quiet_after_star(builder: Builder, args: list[ast.expr], keywords: list[ast.keyword]) -> bool:
    """Nothing evaluated after the first star could tell whether it has been unpacked yet."""
    after = False
    for argument in args:
        starred = isinstance(argument, ast.Starred)
        if after and not _is_quiet(builder, argument.value if isinstance(argument, ast.Starred) else argument):
            return False
        after = after or starred
    for keyword in keywords:
        if after and not _is_quiet(builder, keyword.value):
            return False
        after = after or keyword.arg is None
    return True


def _is_quiet(builder: Builder, node: ast.expr) -> bool:
    if isinstance(node, ast.Constant):
        return True
    if not isinstance(node, ast.Name) or builder.inline is not None:
        return False
    name = builder.mangled(node.id)
    if builder.scope.access.get(name) is not Access.LOCAL:
        return False
    value = builder.reader.read(builder.current, name)
    return value is not builder.reader.unbound and (isinstance(value, Op) or value not in builder.reader.phis)


def _unpacked_arguments(builder: Builder, args: list[ast.expr], keywords: list[ast.keyword], callee: Value | None, span: Span) -> Arguments:
    """As CPython's CALL_FUNCTION_EX: positional arguments gathered in a list, keywords in a dict."""
    values: list[Value] = []
    names: list[str] = []
    if len(args) == 1 and isinstance(args[0], ast.Starred):
        values.append(builder.value(args[0].value))
        names.append("*")
    elif any([argument.__class__ is ast.Starred for argument in args]):
        values.append(builder.emit(ListToTuple(build_items(builder, args, span)), span))
        names.append("*")
    else:
        values += [builder.value(argument) for argument in args]
        names += [""] * len(args)
    if all([keyword.arg is not None for keyword in keywords]):
        values += [builder.value(keyword.value) for keyword in keywords]
        names += [keyword.arg or "" for keyword in keywords]
        return tuple(values), tuple(names)
    values.append(_unpacked_keywords(builder, keywords, callee, span))
    names.append("**")
    return tuple(values), tuple(names)


def _unpacked_keywords(builder: Builder, keywords: list[ast.keyword], callee: Value | None, span: Span) -> Value:
    merged: Value | None = None
    run: list[Value] = []
    for keyword in keywords:
        if keyword.arg is not None:
            run += (builder.constant(keyword.arg, span), builder.value(keyword.value))
            continue
        if run:
            merged = _merge_run(builder, merged, run, callee, span)
            run = []
        if merged is None:
            merged = builder.emit(MakeDict(()), span)
        builder.emit(MergeKeywords(merged, builder.value(keyword.value), callee), span)
    if run:
        merged = _merge_run(builder, merged, run, callee, span)
    assert merged is not None
    return merged


def _merge_run(builder: Builder, merged: Value | None, run: list[Value], callee: Value | None, span: Span) -> Value:
    part = builder.emit(MakeDict(tuple(run)), span)
    if merged is None:
        return part
    builder.emit(MergeKeywords(merged, part, callee), span)
    return merged
