"""The table of statements, and the simple ones."""

from __future__ import annotations

import ast
from collections.abc import Callable

from aipy.build.assignments import (
    build_annotated_assign,
    build_assign,
    build_augmented_assign,
    build_delete,
)
from aipy.build.builder import Builder
from aipy.build.classes import build_class
from aipy.build.conditions import branch_on
from aipy.build.contexts import build_with
from aipy.build.exceptions import build_assert, build_raise, build_try, build_try_star
from aipy.build.functions import build_function_definition
from aipy.build.imports import build_import, build_import_from
from aipy.build.loops import build_async_for, build_break, build_continue, build_for, build_while
from aipy.build.patterns import build_match
from aipy.build.ssa import OpenBlock
from aipy.build.variables import store
from aipy.ir.hir import Unsupported


def _expression(builder: Builder, node: ast.Expr) -> None:
    if node.value.__class__ is not ast.Constant:
        builder.value(node.value)


def _return(builder: Builder, node: ast.Return) -> None:
    value = builder.constant(None, builder.span(node)) if node.value is None else builder.value(node.value)
    builder.return_value(value)


def _if(builder: Builder, node: ast.If) -> None:
    then, otherwise = OpenBlock(), OpenBlock()
    branch_on(builder, node.test, then, otherwise, builder.span(node))
    builder.start(then)
    builder.body(node.body)
    if node.orelse:
        after = OpenBlock()
        builder.jump(after)
        builder.start(otherwise)
        builder.body(node.orelse)
        builder.jump(after)
        builder.start(after)
    else:
        builder.jump(otherwise)
        builder.start(otherwise)


def _type_alias(builder: Builder, node: ast.stmt) -> None:
    name: ast.Name = node.name  # type: ignore[attr-defined]
    alias = builder.emit(Unsupported("R013"), builder.span(node))
    store(builder, builder.mangled(name.id), alias, builder.span(name))


def _nothing(builder: Builder, node: ast.stmt) -> None:
    pass


STATEMENTS: dict[type[ast.AST], Callable[..., None]] = {
    ast.Expr: _expression,
    ast.Assign: build_assign,
    ast.AugAssign: build_augmented_assign,
    ast.AnnAssign: build_annotated_assign,
    ast.Delete: build_delete,
    ast.Return: _return,
    ast.If: _if,
    ast.For: build_for,
    ast.AsyncFor: build_async_for,
    ast.While: build_while,
    ast.Break: build_break,
    ast.Continue: build_continue,
    ast.With: build_with,
    ast.AsyncWith: build_with,
    ast.Try: build_try,
    ast.TryStar: build_try_star,
    ast.Raise: build_raise,
    ast.Assert: build_assert,
    ast.Match: build_match,
    ast.FunctionDef: build_function_definition,
    ast.AsyncFunctionDef: build_function_definition,
    ast.ClassDef: build_class,
    ast.Import: build_import,
    ast.ImportFrom: build_import_from,
    ast.Global: _nothing,
    ast.Nonlocal: _nothing,
    ast.Pass: _nothing,
}
if hasattr(ast, "TypeAlias"):
    STATEMENTS[ast.TypeAlias] = _type_alias
