"""Lists the functions of a program as `aipy check` names them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One function: its `__qualname__` (`<module>` for the module body) and the line of its `def` or `lambda`."""

    name: str
    line: int


def outline(tree: ast.Module) -> list[OutlineEntry]:
    """Returns the module body and every function, method and lambda in source order; comprehensions are part of theirs."""
    return [OutlineEntry("<module>", 1), *_functions(tree, "")]


def _functions(node: ast.AST, prefix: str) -> Iterator[OutlineEntry]:
    """Walks outside in; `prefix` is what `__qualname__` puts in front of a name defined here.

    Decorators, defaults and annotations belong to the scope around a function, as they do for CPython.
    """
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            for outer in (*node.decorator_list, node.args, *([node.returns] if node.returns else [])):
                yield from _functions(outer, prefix)
            name = prefix + node.name
            yield OutlineEntry(name, node.lineno)
            for statement in node.body:
                yield from _functions(statement, f"{name}.<locals>.")
        case ast.Lambda():
            yield from _functions(node.args, prefix)
            name = prefix + "<lambda>"
            yield OutlineEntry(name, node.lineno)
            yield from _functions(node.body, f"{name}.<locals>.")
        case ast.ClassDef():
            for outer in (*node.decorator_list, *node.bases, *node.keywords):
                yield from _functions(outer, prefix)
            for statement in node.body:
                yield from _functions(statement, f"{prefix}{node.name}.")
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _functions(child, prefix)
