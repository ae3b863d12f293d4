"""The plain Python of a library module: what its declaration file holds besides `@runtime` declarations.

It is compiled with the program, like a module of the program's own.
"""

from __future__ import annotations

import ast
from functools import cache

from aipy.library.load import LIBRARY

_MARKS = frozenset({"runtime", "intrinsic", "bridged"})
_SILENT_IMPORTS = frozenset({"aipy.library.marks", "typing", "__future__"})


@cache
def module_tree(name: str) -> ast.Module | None:
    """The statements of standard module `name` that are compiled; None if all of it is declarations."""
    path = LIBRARY.joinpath("stdlib", *name.split(".")).with_suffix(".py")
    if not path.is_file():
        return None
    tree = ast.parse(path.read_text("utf-8"), str(path))
    kept = [statement for statement in tree.body if _is_compiled(statement)]
    if not any(isinstance(statement, ast.FunctionDef | ast.ClassDef) for statement in kept):
        return None
    return ast.Module(kept, [])


def module_path(name: str) -> str:
    """How the module is named in tracebacks."""
    return f"<aipy library {name}>"


def _is_compiled(statement: ast.stmt) -> bool:
    match statement:
        case ast.ImportFrom(module=module):
            return module not in _SILENT_IMPORTS
        case ast.AnnAssign(value=None):
            return False
        case ast.FunctionDef(decorator_list=decorators):
            return not any(_is_mark(decorator) for decorator in decorators)
        case ast.ClassDef(body=body):
            return not any(
                isinstance(member, ast.FunctionDef) and any(_is_mark(decorator) for decorator in member.decorator_list)
                for member in body
            )
        case _:
            return True


def _is_mark(decorator: ast.expr) -> bool:
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(target, ast.Name) and target.id in _MARKS
