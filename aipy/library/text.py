"""The plain Python of a library module: what its declaration file holds besides `@runtime` declarations.

It is compiled with the program, like a module of the program's own.
"""

from __future__ import annotations

import ast
from functools import cache

from aipy.library.load import LIBRARY

_MARKS = frozenset({"runtime", "intrinsic", "bridged"})
EXPANSION_NAMES = frozenset({"FrozenInstanceError", "_HAS_DEFAULT_FACTORY_CLASS"})  # used by code the compiler writes
_SILENT_IMPORTS = frozenset({"aipy.library.marks", "typing", "__future__"})


def module_tree(name: str, wanted: frozenset[str]) -> ast.Module | None:
    """The statements of standard module `name` that are compiled: those that bind a name in `wanted`, and what they
    use in turn; None if nothing is left. `wanted` are the names that the program mentions anywhere."""
    whole = _whole_tree(name)
    if whole is None:
        return None
    needed = set(wanted | EXPANSION_NAMES)
    kept: set[int] = set()
    changed = True
    while changed:
        changed = False
        for index, statement in enumerate(whole.body):
            if index not in kept and (_binds(statement) & needed or isinstance(statement, ast.Expr | ast.If | ast.For)):
                kept.add(index)
                needed |= mentioned_names(statement)
                changed = True
    body = [statement for index, statement in enumerate(whole.body) if index in kept]
    if not any(isinstance(statement, ast.FunctionDef | ast.ClassDef | ast.Assign) for statement in body):
        return None
    return ast.Module(body, [])


def mentioned_names(tree: ast.AST) -> set[str]:
    """Every identifier and attribute in a tree."""
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                found.add(name)
            case ast.alias(name=name):
                found.update(name.split("."))
            case ast.Global(names=names):
                found.update(names)
            case _:
                pass
    return found


def _binds(statement: ast.stmt) -> set[str]:
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case ast.Assign(targets=targets):
            return {node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)}
        case ast.AnnAssign(target=ast.Name(id=name)):
            return {name}
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return {(part.asname or part.name).split(".")[0] for part in names}
        case _:
            return set()


@cache
def _whole_tree(name: str) -> ast.Module | None:
    """All statements of standard module `name` that are no declarations; None if there are none."""
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
            return not any(isinstance(member, ast.FunctionDef) and any(_is_mark(decorator) for decorator in member.decorator_list) for member in body)
        case _:
            return True


def _is_mark(decorator: ast.expr) -> bool:
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(target, ast.Name) and target.id in _MARKS
