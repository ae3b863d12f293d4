"""`class`: the body as a function over the class namespace, and the op that makes the class."""

from __future__ import annotations

import ast

from aipy.build.builder import Builder
from aipy.build.calls import build_arguments
from aipy.build.functions import (
    apply_decorators,
    docstring_of,
    is_docstring,
    name_inside,
    qualified_inside,
)
from aipy.build.variables import cell_of, store
from aipy.ir.function import Function, FunctionKind, Signature
from aipy.ir.hir import Constant, FreeCell, GetName, MakeCell, MakeClass, MakeTuple, Return, SetName, SetupAnnotations, Unsupported
from aipy.ir.op import Span, Value
from aipy.names.scopes import Scope


def build_class(builder: Builder, node: ast.ClassDef) -> None:
    """`class Name(bases, keywords): ...` with its decorators."""
    decorators = [(builder.value(decorator), builder.span(decorator)) for decorator in node.decorator_list]
    span = builder.span(node)
    result: Value
    if getattr(node, "type_params", ()):
        result = builder.emit(Unsupported("R013"), span)
    else:
        result = _make_class(builder, node)
    result = apply_decorators(builder, decorators, result)
    store(builder, builder.mangled(node.name), result, span)


def _make_class(builder: Builder, node: ast.ClassDef) -> Value:
    """Builds the body and the op that runs it; the body's cells are taken before bases are evaluated."""
    span = builder.span(node)
    scope = builder.module.scopes.of[node]
    index = _build_body(builder, node, scope)
    cells = tuple([cell_of(builder, name) for name in scope.free])
    values, names = build_arguments(builder, node.bases, node.keywords, None, span)
    return builder.emit(MakeClass(index, node.name, values, names, cells), span)


def _build_body(builder: Builder, node: ast.ClassDef, scope: Scope) -> int:
    line = node.decorator_list[0].lineno if node.decorator_list else node.lineno
    function = Function(name_inside(builder, node.name), builder.module.name, FunctionKind.CLASS_BODY, Signature(), line)
    function.qualified = qualified_inside(builder, node.name)
    inner = Builder(builder.module, function, scope, builder)
    span = builder.span(node)
    for position, name in enumerate(scope.free):
        inner.cells[name] = inner.emit(FreeCell(position, name))
    if scope.class_cell:
        inner.class_cell = inner.emit(MakeCell(inner.unbound(), "__class__"))
    _set(inner, "__module__", inner.emit(GetName("__name__", None), Span(line, 0, line, 0)))
    _set(inner, "__qualname__", inner.emit(Constant(function.qualified)))
    if builder.module.version >= (3, 13):
        _set(inner, "__firstlineno__", inner.emit(Constant(line)))
    body = node.body
    if scope.has_annotations:
        inner.emit(SetupAnnotations(), span)
    if is_docstring(body[0]):
        function.docstring = docstring_of(builder, body[0])
        _set(inner, "__doc__", inner.emit(Constant(function.docstring)))
        body = body[1:]
    inner.body(body)
    if builder.module.version >= (3, 13):
        names = [inner.emit(Constant(name)) for name in sorted(inner.static_attributes)]
        _set(inner, "__static_attributes__", inner.emit(MakeTuple(tuple(names))))
    if inner.class_cell is not None:
        _set(inner, "__classcell__", inner.class_cell)
        inner.terminate(Return(inner.class_cell))
    else:
        inner.terminate(Return(inner.emit(Constant(None))))
    builder.function.inner.append(inner.finish())
    function.cell_variables = ("__class__",) if scope.class_cell else ()
    return len(builder.function.inner) - 1


def _set(inner: Builder, name: str, value: Value) -> None:
    inner.emit(SetName(name, value))
