"""What the names of a module surely mean: those bound once in the whole file."""

from __future__ import annotations

import ast
from collections import Counter


class Bindings:
    """How often each name is bound anywhere in a tree, and what the imports at its top bind."""

    def __init__(self, tree: ast.Module) -> None:
        self.counts: Counter[str] = Counter()
        self.members: dict[str, tuple[str, str]] = {}  # name -> (module, member)
        self.modules: dict[str, str] = {}
        self.classes: dict[str, ast.ClassDef] = {}
        self.functions: set[str] = set()
        for node in ast.walk(tree):
            self.counts.update(_bound(node))
        for statement in tree.body:
            self._top(statement)

    def _top(self, statement: ast.stmt) -> None:
        match statement:
            case ast.Import(names=names):
                for alias in names:
                    if alias.asname is not None or "." not in alias.name:
                        self.modules[alias.asname or alias.name] = alias.name
            case ast.ImportFrom(module=str(module), level=0, names=names):
                for alias in names:
                    self.members[alias.asname or alias.name] = (module, alias.name)
            case ast.ClassDef(name=name):
                self.classes[name] = statement
            case ast.FunctionDef(name=name):
                self.functions.add(name)
            case _:
                pass

    def is_builtin(self, name: str) -> bool:
        """Whether a name is bound nowhere, and so means the builtin."""
        return self.counts[name] == 0

    def library_member(self, node: ast.expr) -> tuple[str, str] | None:
        """The library module and name that an expression surely means."""
        match node:
            case ast.Name(id=name) if name in self.members and self.counts[name] == 1:
                return self.members[name]
            case ast.Attribute(value=ast.Name(id=name), attr=member) if name in self.modules and self.counts[name] == 1:
                return self.modules[name], member
            case _:
                return None

    def top_class(self, node: ast.expr) -> ast.ClassDef | None:
        """The class statement at the top of the file that an expression surely means."""
        if isinstance(node, ast.Name) and node.id in self.classes and self.counts[node.id] == 1:
            return self.classes[node.id]
        return None

    def is_top_callable(self, node: ast.expr) -> bool:
        """Whether an expression is surely a function or class of the file's top, or a library member."""
        if self.library_member(node) is not None:
            return True
        if not isinstance(node, ast.Name):
            return False
        return self.counts[node.id] == 1 and (node.id in self.classes or node.id in self.functions)


def _bound(node: ast.AST) -> list[str]:
    match node:
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
            return [name]
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.arg(arg=name):
            return [name]
        case ast.alias(name=name, asname=asname):
            return [asname or name.partition(".")[0]]
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            return [name]
        case ast.MatchMapping(rest=str(name)):
            return [name]
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            return names
        case _:
            return []
