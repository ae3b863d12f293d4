"""Builds the HIR of a module from its source."""

from __future__ import annotations

import ast
import sys

from aipy.build.builder import Builder, ModuleContext, Rules
from aipy.build.expand.known import expand_known_classes
from aipy.build.expressions import EXPRESSIONS
from aipy.build.functions import docstring_of, is_docstring
from aipy.build.statements import STATEMENTS
from aipy.ir.deep import with_deep_stack
from aipy.ir.function import Function, FunctionKind, Signature
from aipy.ir.hir import Constant, SetGlobal, SetupAnnotations
from aipy.names.scopes import Scopes
from aipy.syntax.source import SourceFile

_RULES = Rules(EXPRESSIONS, STATEMENTS)


def build_module(source: SourceFile | ast.Module | str | bytes, module_name: str, *, observe_release: bool = False, expand: bool = True) -> Function:
    """Builds the module body; functions and class bodies inside are its `inner`, theirs in turn in theirs.

    `observe_release` marks the places where CPython drops local variables with `end_of_life`; `expand` writes out
    known decorators such as `dataclass` first. Raises
    `SourceError` for text CPython does not accept; a tree must be one that it does.
    """
    if isinstance(source, SourceFile):
        tree = source.tree
    elif isinstance(source, ast.Module):
        tree = source
    else:
        tree = SourceFile.parse(source).tree
    return with_deep_stack(lambda: _build_expanded(tree, module_name, observe_release, expand))


def _build_expanded(tree: ast.Module, module_name: str, observe_release: bool, expand: bool) -> Function:
    expanded = expand_known_classes(tree) if expand else tree
    return build_tree(expanded, Scopes.analyze(expanded), module_name, observe_release)


def build_tree(tree: ast.Module, scopes: Scopes, module_name: str, observe_release: bool = False) -> Function:
    """Builds the module body of a tree whose scopes are known."""
    function = Function("<module>", module_name, FunctionKind.MODULE, Signature(), 1)
    function.qualified = "<module>"
    context = ModuleContext(
        module_name,
        scopes,
        _RULES,
        observe_release,
        sys.version_info[:2],
        "super" in scopes.module.bound or any("super" in scope.globals for scope in scopes.of.values()),
    )
    builder = Builder(context, function, scopes.module, None)
    body = tree.body
    if scopes.module.has_annotations:
        builder.emit(SetupAnnotations())
    if body and is_docstring(body[0]):
        function.docstring = docstring_of(builder, body[0])
        span = builder.span(body[0])
        builder.emit(SetGlobal("__doc__", builder.emit(Constant(function.docstring), span)), span)
        body = body[1:]
    builder.body(body)
    if not builder.dead:
        builder.return_value(builder.constant(None))
    return builder.finish()
