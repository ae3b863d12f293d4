"""The modules of a program: the main file and the siblings it imports, as CPython would find them.

`sys.path[0]` is the folder of the main file. Imports that are written down are followed, wherever they
stand; what is found nowhere beside the program belongs to the library, is installed, or is missing.
"""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass, field
from importlib.machinery import EXTENSION_SUFFIXES, FrozenImporter
from pathlib import Path

from aipy.syntax.source import SourceError, SourceFile

MAIN = "__main__"


@dataclass(slots=True)
class ModuleGraph:
    """The program's own modules by dotted name, in the order they are met, `__main__` first.

    `packages` may have files of their own (`__init__.py`) or not; `external` names everything imported from
    elsewhere; `broken` modules raise SyntaxError where they are imported.
    """

    sources: dict[str, SourceFile] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)
    packages: frozenset[str] = frozenset()
    external: frozenset[str] = frozenset()
    broken: dict[str, SourceError] = field(default_factory=dict)


def find_modules(main: Path) -> ModuleGraph:
    """Follows the imports of `main`, a file or a folder with `__main__.py`; raises `SourceError` if it is not Python."""
    if main.is_dir():
        main = main / "__main__.py"
    search = _Search(main.resolve().parent)
    search.graph.files[MAIN] = main
    search.graph.sources[MAIN] = SourceFile.read(main)
    search.pending.append(MAIN)
    for name in search.pending:
        search.follow(name, search.graph.sources[name].tree)
    search.graph.packages = frozenset(search.folders)
    search.graph.external = frozenset(search.external)
    return search.graph


class _Search:
    """What has been found so far; `folders` are those of packages, by name."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.graph = ModuleGraph()
        self.pending: list[str] = []
        self.folders: dict[str, Path] = {}
        self.external: set[str] = set()

    def follow(self, importer: str, tree: ast.Module) -> None:
        stack: list[ast.AST] = [tree]
        while stack:
            node = stack.pop()
            match node:
                case ast.Import(names=aliases):
                    for alias in aliases:
                        self.load(alias.name)
                case ast.ImportFrom():
                    self.follow_from(importer, node)
                case ast.If(test=test, orelse=orelse) if _is_type_checking(test):
                    stack.extend(reversed(orelse))
                case ast.expr():
                    pass
                case _:
                    stack.extend(reversed(list(ast.iter_child_nodes(node))))

    def follow_from(self, importer: str, node: ast.ImportFrom) -> None:
        name = self.absolute(importer, node.module or "", node.level)
        if name is None or not self.load(name) or name not in self.folders:
            return
        names = [alias.name for alias in node.names]
        if names == ["*"]:
            names = _exported(self.graph.sources[name].tree) if name in self.graph.sources else []
        for each in names:
            self.load(f"{name}.{each}", optional=True)

    def absolute(self, importer: str, name: str, level: int) -> str | None:
        """The dotted name a `from` statement means; None for a relative import outside a package."""
        if level == 0:
            return name
        package = importer if importer in self.folders else importer.rpartition(".")[0]
        if importer == MAIN or not package:
            return None
        parts = package.split(".")
        if level > len(parts):
            return None
        base = ".".join(parts[: len(parts) - level + 1])
        return f"{base}.{name}" if name else base

    def load(self, name: str, *, optional: bool = False) -> bool:
        """Finds a module and the packages around it; whether it is one of the program's own."""
        if name in self.graph.sources or name in self.folders:
            return True
        parent, _, last = name.rpartition(".")
        if not name or name in self.graph.broken:
            return False
        if parent:
            if not self.load(parent, optional=optional):
                if not optional:
                    self.external.add(name)
                return False
            folder = self.folders.get(parent)
        else:
            folder = None if _is_built_in(name) else self.root
        if folder is None or not self.find(name, folder / last):
            if not optional:
                self.external.add(name)
            return False
        return True

    def find(self, name: str, place: Path) -> bool:
        """As importlib's FileFinder: a package, an extension module, a module, a folder."""
        init = place / "__init__.py"
        if init.is_file():
            self.folders[name] = place
            return self.add(name, init)
        if any(place.with_name(place.name + suffix).is_file() for suffix in EXTENSION_SUFFIXES):
            return False
        source = place.with_name(place.name + ".py")
        if source.is_file():
            return self.add(name, source)
        if place.is_dir() and name not in sys.stdlib_module_names and _holds_python(place):
            self.folders[name] = place
            return True
        return False

    def add(self, name: str, path: Path) -> bool:
        try:
            self.graph.sources[name] = SourceFile.read(path)
        except SourceError as error:
            self.graph.broken[name] = error
            return False
        self.graph.files[name] = path
        self.pending.append(name)
        return True


def _is_built_in(name: str) -> bool:
    """CPython looks for these before it looks at `sys.path`."""
    return name in sys.builtin_module_names or FrozenImporter.find_spec(name) is not None


def _is_type_checking(test: ast.expr) -> bool:
    match test:
        case ast.Name(id="TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING"):
            return True
    return False


def _holds_python(folder: Path) -> bool:
    return any(folder.glob("*.py")) or any(folder.glob("*/*.py"))


def _exported(tree: ast.Module) -> list[str]:
    """The names of a literal `__all__`."""
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=ast.List(elts=items) | ast.Tuple(elts=items)):
                return [item.value for item in items if isinstance(item, ast.Constant) and isinstance(item.value, str)]
    return []
