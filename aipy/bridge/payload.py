"""Turns a program into one `.pyc` that carries everything CPython needs to run it.

The module body gets one statement more, after the docstring and the `__future__` imports: it runs `boot.py` in the
frame of the program's own `<module>`, so no frame of aipy is ever on the stack: tracebacks, recursion depth,
`sys._getframe` and `warnings` are CPython's. The manifest it is given, marshalled:

    path         the main file, as `python FILE` puts it into `__file__`
    directory    what `python FILE` puts into `sys.path[0]`
    source       the main file, compressed: for tracebacks where the file is not
    folders      {folder: {name: (is package, marshalled code or None, compressed source)}} of the program's own modules;
                 None where the module does not compile: the error belongs to the import, at run time
    extensions   {full name: bytes of a native extension module}; none yet
    warnings     [(category, text, line)] that CPython gives while it compiles the main file

This module also runs under the CPython that the program is built for, because code objects are that version's own; so it
imports nothing but the standard library and `set_constants`.
"""

from __future__ import annotations

import ast
import importlib.machinery
import importlib.util
import json
import marshal
import os
import sys
import warnings
import zlib

from aipy.bridge.set_constants import dump_code

ProgramModule = tuple[bool, "bytes | None", bytes]
_BOOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "boot.py")
_BOOT_NAME = "<frozen importlib._bootstrap_external>"
_EXTENSIONS = tuple(importlib.machinery.EXTENSION_SUFFIXES)


class Payload:
    """The `.pyc` in `data`; the source files it was made of and the folders that were searched, in `files`, `folders`."""

    def __init__(self, data: bytes, files: list[str], folders: list[str]) -> None:
        self.data = data
        self.files = files
        self.folders = folders


def build_payload(full_path: str) -> Payload:
    """Builds the payload of the program whose main file has this absolute path, which need not be resolved.

    Raises `SyntaxError` when the main file does not compile; errors in other modules are left to run time.
    """
    directory = os.path.dirname(os.path.realpath(full_path))
    with open(full_path, "rb") as file:
        source = file.read()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        tree = ast.parse(source, full_path)
        compile(tree, full_path, "exec", dont_inherit=True)
    scan = _Scan(directory)
    scan.follow(tree, package=None)
    manifest: dict[str, object] = {
        "path": full_path,
        "directory": directory,
        "source": zlib.compress(source),
        "folders": scan.folders if any(scan.folders.values()) else {},
        "extensions": {},
        "warnings": [(entry.category.__name__, str(entry.message), entry.lineno) for entry in caught],
    }
    code = _with_boot(tree, full_path, manifest)
    header = importlib.util.MAGIC_NUMBER + bytes(12)
    return Payload(header + code, [full_path, *scan.files], sorted(scan.folders))


def _with_boot(tree: ast.Module, path: str, manifest: dict[str, object]) -> bytes:
    with open(_BOOT, "rb") as file:
        boot = compile(file.read(), _BOOT_NAME, "exec", dont_inherit=True, optimize=2)
    statement = ast.parse("exec(__import__('marshal').loads(0), {'manifest': __import__('marshal').loads(0)})").body[0]
    contents = iter([marshal.dumps(boot), marshal.dumps(manifest)])
    for node in ast.walk(statement):
        if isinstance(node, ast.Constant) and node.value == 0:
            node.value = next(contents)
    index = _first_ordinary(tree)
    line = tree.body[index].lineno if index < len(tree.body) else 1
    for node in ast.walk(statement):
        if isinstance(node, (ast.expr, ast.stmt)):
            node.lineno = node.end_lineno = line
            node.col_offset = node.end_col_offset = 0
    tree.body.insert(index, statement)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return dump_code(compile(tree, path, "exec", dont_inherit=True, optimize=0), tree)


def _first_ordinary(tree: ast.Module) -> int:
    """The place behind the docstring and the `__future__` imports, which must stay first."""
    index = 0
    if tree.body and isinstance(tree.body[0], ast.Expr) and isinstance(tree.body[0].value, ast.Constant) and isinstance(tree.body[0].value.value, str):
        index = 1
    while index < len(tree.body):
        statement = tree.body[index]
        if not (isinstance(statement, ast.ImportFrom) and statement.module == "__future__" and statement.level == 0):
            break
        index += 1
    return index


class _Scan:
    """Finds the modules below one folder that a program names in its imports, and compiles them."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.files: list[str] = []
        self.folders: dict[str, dict[str, ProgramModule]] = {root: {}}
        self._seen: set[str] = set()

    def follow(self, tree: ast.AST, package: str | None) -> None:
        """Takes in every module that the tree imports; `package` is the dotted package it belongs to."""
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    self._take(alias.name)
            elif isinstance(node, ast.ImportFrom):
                base = self._base(node, package)
                if base is not None:
                    if base:
                        self._take(base)
                    for alias in node.names:
                        if alias.name != "*":
                            self._take(f"{base}.{alias.name}" if base else alias.name)

    def _base(self, node: ast.ImportFrom, package: str | None) -> str | None:
        """The absolute dotted name of the module that a `from` import names; None beyond the top-level package."""
        if node.level == 0:
            return node.module or ""
        if package is None:
            return None
        parts = package.split(".")
        if node.level > len(parts):
            return None
        kept = parts[: len(parts) - node.level + 1]
        return ".".join([*kept, node.module] if node.module else kept)

    def _take(self, name: str) -> None:
        """Takes in the dotted module and the packages on the way to it, as far as they are the program's own files."""
        folder = self.root
        parts = name.split(".")
        for depth, part in enumerate(parts):
            inside = os.path.join(folder, part)
            if os.path.isfile(os.path.join(inside, "__init__.py")):
                self._compile(folder, part, os.path.join(inside, "__init__.py"), ".".join(parts[: depth + 1]), True)
                folder = inside
                self.folders.setdefault(folder, {})
            elif any(os.path.isfile(inside + suffix) for suffix in _EXTENSIONS):
                return
            elif os.path.isfile(inside + ".py"):
                self._compile(folder, part, inside + ".py", ".".join(parts[:depth]), False)
                return
            elif os.path.isdir(inside) and self._is_program_namespace(inside):
                folder = inside
                self.folders.setdefault(folder, {})
            else:
                return

    def _is_program_namespace(self, folder: str) -> bool:
        """Whether a folder without `__init__.py` holds modules: a namespace package, not a data folder."""
        try:
            return any(name.endswith(".py") for name in os.listdir(folder))
        except OSError:
            return False

    def _compile(self, folder: str, name: str, path: str, package: str, is_package: bool) -> None:
        if path in self._seen:
            return
        self._seen.add(path)
        try:
            with open(path, "rb") as file:
                source = file.read()
        except OSError:
            return
        self.files.append(path)
        code = None
        tree = None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                tree = ast.parse(source, path)
                code = dump_code(compile(source, path, "exec", dont_inherit=True, optimize=0), tree)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                pass
        self.folders[folder][name] = (is_package, code, zlib.compress(source))
        if tree is not None:
            self.follow(tree, package or None)


def _answer(path: str) -> bytes:
    try:
        built = build_payload(path)
    except SyntaxError as error:
        place = [error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, type(error).__name__]
        return json.dumps({"error": place}).encode() + b"\n"
    return json.dumps({"files": built.files, "folders": built.folders}).encode() + b"\n" + built.data


def main() -> None:
    """Answers `python -c "from aipy.bridge.payload import main; main()" FILE`."""
    sys.stdout.buffer.write(_answer(sys.argv[1]))
