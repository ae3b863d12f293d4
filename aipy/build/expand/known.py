"""Writes out what known decorators and bases of the standard library do, as plain Python.

    @dataclass                  class Point:
    class Point:          ->        x: int
        x: int                      def __init__(self, x): self.x = x
                                    ...

A decorator is written out only where its name surely means the library's; what is left keeps its import, and the
import keeps the program with CPython. Requires: a tree as parsed, which is not changed.
"""

from __future__ import annotations

import ast
import copy

from aipy.build.expand.dataclasses import expand_dataclasses

_MODULES = frozenset({"dataclasses"})


def expand_known_classes(tree: ast.Module) -> ast.Module:
    """The tree with known decorators and bases written out; the same tree if it imports none of them."""
    if not any(_imports_known(statement) for statement in tree.body):
        return tree
    expanded = copy.deepcopy(tree)
    return expanded if expand_dataclasses(expanded) else tree


def _imports_known(statement: ast.stmt) -> bool:
    match statement:
        case ast.Import(names=names):
            return any(alias.name in _MODULES for alias in names)
        case ast.ImportFrom(module=module, level=0):
            return module in _MODULES
        case _:
            return False
