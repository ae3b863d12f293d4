"""`import` and `from ... import`."""

from __future__ import annotations

import ast

from aipy.build.builder import Builder
from aipy.build.variables import store
from aipy.ir.hir import Import, ImportFrom, ImportName, ImportStar


def build_import(builder: Builder, node: ast.Import) -> None:
    """`import a.b` binds `a`; `import a.b as c` binds the last module."""
    span = builder.span(node)
    for alias in node.names:
        value = builder.emit(Import(alias.name, 0, alias.asname is not None), span)
        name = alias.asname or alias.name.partition(".")[0]
        store(builder, builder.mangled(name), value, span)


def build_import_from(builder: Builder, node: ast.ImportFrom) -> None:
    """`from module import a as b, c`; `from module import *`."""
    span = builder.span(node)
    module = node.module or ""
    if node.names[0].name == "*":
        builder.emit(ImportStar(module, node.level), span)
        return
    imported = builder.emit(ImportFrom(module, node.level, tuple([alias.name for alias in node.names])), span)
    for alias in node.names:
        value = builder.emit(ImportName(imported, alias.name), span)
        store(builder, builder.mangled(alias.asname or alias.name), value, span)
