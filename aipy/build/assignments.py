"""Binding and unbinding: assignment, augmented and annotated assignment, `del`."""

from __future__ import annotations

import ast
from collections.abc import Callable

from aipy.build.builder import Builder
from aipy.build.functions import build_annotation
from aipy.build.variables import delete, load, store
from aipy.ir.hir import (
    BinaryOperator,
    DeleteAttribute,
    DeleteItem,
    GetAttribute,
    GetItem,
    InplaceBinary,
    SetAttribute,
    SetItem,
    Unpack,
    UnpackItem,
)
from aipy.ir.op import Span, Value
from aipy.names.scopes import ScopeKind


def assign(builder: Builder, target: ast.expr, value: Value) -> None:
    """Binds a target of any form to a value."""
    _TARGETS[target.__class__](builder, target, value)


def _assign_name(builder: Builder, target: ast.Name, value: Value) -> None:
    store(builder, builder.mangled(target.id), value, builder.span(target))


def _assign_attribute(builder: Builder, target: ast.Attribute, value: Value) -> None:
    owner = builder.value(target.value)
    attribute = builder.mangled(target.attr)
    if builder.module.version >= (3, 13):
        _note_static_attribute(builder, target)
    builder.emit(SetAttribute(owner, attribute, value), builder.attribute_span(target))


def _note_static_attribute(builder: Builder, target: ast.Attribute) -> None:
    """`self.name = ...` in a method goes into the class's `__static_attributes__` (3.13)."""
    if isinstance(target.value, ast.Name) and target.value.id == "self":
        around: Builder | None = builder
        while around is not None:
            if around.is_class:
                around.static_attributes[target.attr] = None
                return
            around = around.outer


def _assign_item(builder: Builder, target: ast.Subscript, value: Value) -> None:
    owner = builder.value(target.value)
    index = builder.value(target.slice)
    builder.emit(SetItem(owner, index, value), builder.span(target))


def _assign_sequence(builder: Builder, target: ast.Tuple | ast.List, value: Value) -> None:
    elements = target.elts
    star = -1
    for index, element in enumerate(elements):
        if element.__class__ is ast.Starred:
            star = index
    for element, item in zip(elements, unpack(builder, value, len(elements), star, builder.span(target)), strict=True):
        assign(builder, element.value if isinstance(element, ast.Starred) else element, item)


def unpack(builder: Builder, value: Value, count: int, star: int, span: Span) -> list[Value]:
    """The items of an iterable, checked to be `count`."""
    unpacked = builder.emit(Unpack(value, count, star), span)
    return [builder.emit(UnpackItem(unpacked, index), span) for index in range(count)]


_TARGETS: dict[type[ast.expr], Callable[..., None]] = {
    ast.Name: _assign_name,
    ast.Attribute: _assign_attribute,
    ast.Subscript: _assign_item,
    ast.Tuple: _assign_sequence,
    ast.List: _assign_sequence,
}


def build_assign(builder: Builder, node: ast.Assign) -> None:
    """`a = b = value`."""
    target = node.targets[0]
    if len(node.targets) == 1 and isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
        targets, values = target.elts, node.value.elts
        stars = [item for item in (*targets, *values) if item.__class__ is ast.Starred]
        if len(targets) == len(values) and not stars:
            built = [builder.value(value) for value in values]
            for each, item in zip(targets, built, strict=True):
                assign(builder, each, item)
            return
    value = builder.value(node.value)
    for target in node.targets:
        assign(builder, target, value)


def build_augmented_assign(builder: Builder, node: ast.AugAssign) -> None:
    """`target op= value`: the target's parts are evaluated once."""
    target = node.target
    operator = INPLACE_OPERATORS[node.op.__class__]
    span = builder.span(node)
    if isinstance(target, ast.Name):
        name = builder.mangled(target.id)
        old = load(builder, name, target)
        new = builder.emit(InplaceBinary(operator, old, builder.value(node.value)), span)
        store(builder, name, new, builder.span(target))
        return
    owner = builder.value(target.value)
    at = builder.span(target)
    if isinstance(target, ast.Attribute):
        attribute = builder.mangled(target.attr)
        at = builder.attribute_span(target)
        old = builder.emit(GetAttribute(owner, attribute), at)
        new = builder.emit(InplaceBinary(operator, old, builder.value(node.value)), span)
        builder.emit(SetAttribute(owner, attribute, new), at)
        return
    index = builder.value(target.slice)
    old = builder.emit(GetItem(owner, index), at)
    new = builder.emit(InplaceBinary(operator, old, builder.value(node.value)), span)
    builder.emit(SetItem(owner, index, new), at)


INPLACE_OPERATORS: dict[type[ast.operator], BinaryOperator] = {
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


def build_annotated_assign(builder: Builder, node: ast.AnnAssign) -> None:
    """`target: annotation = value`; the annotation is evaluated last, at module and class level only."""
    target = node.target
    if node.value is not None:
        assign(builder, target, builder.value(node.value))
    is_namespace = builder.scope.kind is ScopeKind.MODULE or builder.scope.kind is ScopeKind.CLASS
    if isinstance(target, ast.Name):
        if node.simple and is_namespace:
            annotation = build_annotation(builder, node.annotation)
            namespace = load(builder, "__annotations__", node)
            name = builder.constant(builder.mangled(target.id), builder.span(node))
            builder.emit(SetItem(namespace, name, annotation), builder.span(node))
            return
    elif node.value is None:
        builder.value(target.value)
        if isinstance(target, ast.Subscript):
            _evaluate_index(builder, target.slice)
    if not node.simple and is_namespace and not builder.module.scopes.future_annotations:
        builder.value(node.annotation)


def _evaluate_index(builder: Builder, index: ast.expr) -> None:
    if isinstance(index, ast.Slice):
        for part in (index.lower, index.upper, index.step):
            if part is not None:
                builder.value(part)
    elif isinstance(index, ast.Tuple):
        for item in index.elts:
            _evaluate_index(builder, item)
    else:
        builder.value(index)


def build_delete(builder: Builder, node: ast.Delete) -> None:
    """`del a, b.c, d[e]`."""
    for target in node.targets:
        _delete(builder, target)


def _delete(builder: Builder, target: ast.expr) -> None:
    match target:
        case ast.Name():
            delete(builder, builder.mangled(target.id), target)
        case ast.Attribute():
            owner = builder.value(target.value)
            builder.emit(DeleteAttribute(owner, builder.mangled(target.attr)), builder.attribute_span(target))
        case ast.Subscript():
            owner = builder.value(target.value)
            index = builder.value(target.slice)
            builder.emit(DeleteItem(owner, index), builder.span(target))
        case ast.Tuple() | ast.List():
            for item in target.elts:
                _delete(builder, item)
