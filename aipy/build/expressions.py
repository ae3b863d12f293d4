"""Expressions but calls, comprehensions and those that branch: one function per kind of tree node."""

from __future__ import annotations

import ast
from collections.abc import Callable

from aipy.build.builder import Builder
from aipy.build.calls import build_call
from aipy.build.comprehensions import build_comprehension, build_generator_expression
from aipy.build.conditions import build_bool, build_compare, build_conditional
from aipy.build.displays import build_dict, build_list, build_set, build_tuple
from aipy.build.functions import build_lambda
from aipy.build.percent import percent_format
from aipy.build.variables import load, store
from aipy.ir.hir import (
    Await,
    Binary,
    BinaryOperator,
    Constant,
    Format,
    GetAttribute,
    GetItem,
    JoinText,
    MakeSlice,
    Not,
    Unary,
    UnaryOperator,
    Yield,
    YieldFrom,
)
from aipy.ir.op import Value

BINARY_OPERATORS: dict[type[ast.operator], BinaryOperator] = {
    ast.Add: BinaryOperator.ADD,
    ast.Sub: BinaryOperator.SUB,
    ast.Mult: BinaryOperator.MUL,
    ast.MatMult: BinaryOperator.MATMUL,
    ast.Div: BinaryOperator.TRUEDIV,
    ast.FloorDiv: BinaryOperator.FLOORDIV,
    ast.Mod: BinaryOperator.MOD,
    ast.Pow: BinaryOperator.POW,
    ast.LShift: BinaryOperator.LSHIFT,
    ast.RShift: BinaryOperator.RSHIFT,
    ast.BitAnd: BinaryOperator.AND,
    ast.BitOr: BinaryOperator.OR,
    ast.BitXor: BinaryOperator.XOR,
}
_UNARY_OPERATORS: dict[type[ast.unaryop], UnaryOperator] = {
    ast.USub: UnaryOperator.NEG,
    ast.UAdd: UnaryOperator.POS,
    ast.Invert: UnaryOperator.INVERT,
}


def _constant(builder: Builder, node: ast.Constant) -> Value:
    return builder.emit(Constant(node.value), builder.span(node))


def _name(builder: Builder, node: ast.Name) -> Value:
    name = node.id
    if name[:2] == "__":
        if name == "__debug__":
            return builder.constant(not builder.module.optimize, builder.span(node))
        name = builder.mangled(name)
    return load(builder, name, node)


def _binary(builder: Builder, node: ast.BinOp) -> Value:
    if node.op.__class__ is ast.Mod and node.right.__class__ is ast.Tuple:
        formatted = percent_format(node)
        if formatted is not None:
            return _joined_text(builder, formatted)
    left = builder.value(node.left)
    right = builder.value(node.right)
    return builder.emit(Binary(BINARY_OPERATORS[node.op.__class__], left, right), builder.span(node))


def _unary(builder: Builder, node: ast.UnaryOp) -> Value:
    operand = node.operand
    kind = node.op.__class__
    span = builder.span(node)
    if kind is ast.Not:
        return builder.emit(Not(builder.value(operand)), span)
    if kind is ast.USub and operand.__class__ is ast.Constant:
        number = operand.value
        if number.__class__ is int or number.__class__ is float or number.__class__ is complex:
            return builder.emit(Constant(-number), span)
    return builder.emit(Unary(_UNARY_OPERATORS[kind], builder.value(operand)), span)


def _attribute(builder: Builder, node: ast.Attribute) -> Value:
    value = builder.value(node.value)
    return builder.emit(GetAttribute(value, builder.mangled(node.attr)), builder.attribute_span(node))


def _subscript(builder: Builder, node: ast.Subscript) -> Value:
    value = builder.value(node.value)
    index = builder.value(node.slice)
    return builder.emit(GetItem(value, index), builder.span(node))


def _slice(builder: Builder, node: ast.Slice) -> Value:
    span = builder.span(node)
    parts = [builder.constant(None, span) if part is None else builder.value(part) for part in (node.lower, node.upper, node.step)]
    return builder.emit(MakeSlice(*parts), span)


def _named(builder: Builder, node: ast.NamedExpr) -> Value:
    value = builder.value(node.value)
    store(builder, builder.mangled(node.target.id), value, builder.span(node.target))
    return value


def _joined_text(builder: Builder, node: ast.JoinedStr) -> Value:
    parts: list[Value] = []
    text: list[str] = []
    for part in node.values:
        if isinstance(part, ast.Constant):
            text.append(str(part.value))
            continue
        if text:
            parts.append(builder.constant("".join(text), builder.span(node)))
            text.clear()
        parts.append(builder.value(part))
    if text or not parts:
        parts.append(builder.constant("".join(text), builder.span(node)))
    if len(parts) == 1:
        return parts[0]
    return builder.emit(JoinText(tuple(parts)), builder.span(node))


def _formatted(builder: Builder, node: ast.FormattedValue) -> Value:
    value = builder.value(node.value)
    conversion = "" if node.conversion == -1 else chr(node.conversion)
    spec = None if node.format_spec is None else builder.value(node.format_spec)
    return builder.emit(Format(value, conversion, spec), builder.span(node))


def _yield(builder: Builder, node: ast.Yield) -> Value:
    span = builder.span(node)
    value = builder.constant(None, span) if node.value is None else builder.value(node.value)
    return builder.emit(Yield(value), span)


def _yield_from(builder: Builder, node: ast.YieldFrom) -> Value:
    return builder.emit(YieldFrom(builder.value(node.value)), builder.span(node))


def _await(builder: Builder, node: ast.Await) -> Value:
    return builder.emit(Await(builder.value(node.value), ""), builder.span(node))


EXPRESSIONS: dict[type[ast.AST], Callable[..., Value]] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.BinOp: _binary,
    ast.UnaryOp: _unary,
    ast.BoolOp: build_bool,
    ast.Compare: build_compare,
    ast.IfExp: build_conditional,
    ast.Attribute: _attribute,
    ast.Subscript: _subscript,
    ast.Slice: _slice,
    ast.NamedExpr: _named,
    ast.JoinedStr: _joined_text,
    ast.FormattedValue: _formatted,
    ast.Call: build_call,
    ast.Tuple: build_tuple,
    ast.List: build_list,
    ast.Set: build_set,
    ast.Dict: build_dict,
    ast.ListComp: build_comprehension,
    ast.SetComp: build_comprehension,
    ast.DictComp: build_comprehension,
    ast.GeneratorExp: build_generator_expression,
    ast.Lambda: build_lambda,
    ast.Yield: _yield,
    ast.YieldFrom: _yield_from,
    ast.Await: _await,
}
