"""Reading, binding and unbinding variables where scope analysis has put them."""

from __future__ import annotations

import ast

from aipy.build.builder import Builder
from aipy.build.ssa import VariableKey
from aipy.ir.hir import (
    CheckBound,
    DeleteGlobal,
    DeleteName,
    FreeCell,
    GetCell,
    GetGlobal,
    GetName,
    MakeCell,
    SetCell,
    SetGlobal,
    SetName,
)
from aipy.ir.op import Param, Span, Value
from aipy.names.scopes import Access


def load(builder: Builder, name: str, node: ast.expr | ast.stmt) -> Value:
    """Reads variable `name`, already mangled."""
    inline = builder.inline
    scope = builder.scope
    while inline is not None:
        access = inline.scope.access.get(name)
        if access is Access.LOCAL:
            free = inline is not builder.inline and _comprehension_is_frame(builder)
            return _load_local(builder, (name, inline.scope), name, node, free)
        if access is Access.CELL:
            free = inline is not builder.inline and _comprehension_is_frame(builder)
            return builder.emit(GetCell(inline.cells[name], name, free), builder.span(node))
        inline = inline.outer
    access = scope.access.get(name)
    if access is Access.LOCAL:
        if builder.inline is None:
            if name not in builder.slots:
                builder.slots[name] = None
            return _load_local(builder, name, name, node, False)
        return _load_local(builder, name, name, node, _comprehension_is_frame(builder))
    if access is None:
        if builder.is_class and builder.inline is None:
            return builder.emit(GetName(name, None), builder.span(node))
        if builder.class_cell is not None and name == "__class__":
            return builder.emit(GetCell(builder.class_cell, name, True), builder.span(node))
        return builder.emit(GetGlobal(name), builder.span(node))
    if access is Access.CELL:
        free = builder.inline is not None and _comprehension_is_frame(builder)
        return builder.emit(GetCell(builder.cells[name], name, free), builder.span(node))
    if access is Access.FREE and (builder.inline is not None or not builder.is_class):
        return builder.emit(GetCell(_cell(builder, name), name, True), builder.span(node))
    if access is Access.GLOBAL:
        return builder.emit(GetGlobal(name), builder.span(node))
    if builder.inline is not None:
        return builder.emit(GetCell(_cell(builder, name), name, True), builder.span(node))
    cell = None if access is Access.NAME else _cell(builder, name)
    return builder.emit(GetName(name, cell), builder.span(node))


def _comprehension_is_frame(builder: Builder) -> bool:
    return builder.module.version < (3, 12)


def _load_local(builder: Builder, key: VariableKey, name: str, node: ast.expr | ast.stmt, free: bool) -> Value:
    value = builder.current.definitions.get(key)
    if value is None:
        value = builder.reader.read(builder.current, key)
    if value.__class__ is Param:
        if value not in builder.reader.phis:
            return value
    elif value is not builder.reader.unbound:
        return value
    else:
        builder.reader.unbound_is_operand = True
    checked = builder.emit(CheckBound(value, name, free), builder.span(node))
    if builder.handler is None:
        builder.current.definitions[key] = checked
    return checked


def store(builder: Builder, name: str, value: Value, span: Span | None = None) -> None:
    """Binds variable `name`, already mangled."""
    inline = builder.inline
    scope = builder.scope
    while inline is not None:
        access = inline.scope.access.get(name)
        if access is Access.LOCAL:
            builder.write((name, inline.scope), value)
            return
        if access is Access.CELL:
            builder.emit(SetCell(inline.cells[name], value, name), span)
            return
        inline = inline.outer
    access = scope.access.get(name)
    if access is Access.LOCAL:
        if name not in builder.slots:
            builder.slots[name] = None
        builder.write(name, value)
    elif access is Access.CELL:
        builder.emit(SetCell(builder.cells[name], value, name), span)
    elif access is Access.FREE:
        builder.emit(SetCell(_cell(builder, name), value, name), span)
    elif builder.is_class and access is not Access.GLOBAL:
        builder.emit(SetName(name, value), span)
    else:
        builder.emit(SetGlobal(name, value), span)


def delete(builder: Builder, name: str, node: ast.expr | ast.stmt | ast.excepthandler) -> None:
    """Unbinds variable `name`, already mangled."""
    access = builder.scope.access.get(name)
    span = builder.span(node)
    if access is Access.LOCAL:
        if name not in builder.slots:
            builder.slots[name] = None
        _load_local(builder, name, name, node, False)  # type: ignore[arg-type]
        builder.write(name, builder.reader.unbound)
    elif access is Access.CELL or access is Access.FREE:
        cell = builder.cells[name] if access is Access.CELL else _cell(builder, name)
        builder.emit(GetCell(cell, name, access is Access.FREE), span)
        builder.emit(SetCell(cell, builder.unbound(), name), span)
    elif builder.is_class and access is not Access.GLOBAL:
        builder.emit(DeleteName(name), span)
    else:
        builder.emit(DeleteGlobal(name), span)


def _cell(builder: Builder, name: str) -> Value:
    """The cell of a free variable."""
    cell = builder.cells.get(name)
    if cell is None:
        raise LookupError(f"`{name}` is not a free variable of {builder.function.qualified}")
    return cell


def cell_of(builder: Builder, name: str) -> Value:
    """The cell an inner function that wants `name` is given."""
    inline = builder.inline
    while inline is not None:
        cell = inline.cells.get(name)
        if cell is not None:
            return cell
        inline = inline.outer
    if builder.class_cell is not None and name == "__class__":
        return builder.class_cell
    return builder.cells[name]


def make_cells(builder: Builder) -> None:
    """Cells of own variables, in the entry block; those of free variables follow."""
    for name in builder.scope.cells:
        value = builder.current.definitions.get(name)
        builder.cells[name] = builder.emit(MakeCell(builder.unbound() if value is None else value, name))
    for index, name in enumerate(builder.scope.free):
        builder.cells[name] = builder.emit(FreeCell(index, name))
