"""Reads the program's file and parses it, or says as a diagnostic why that cannot be done."""

from __future__ import annotations

import ast
import errno
import os
import warnings
from dataclasses import dataclass
from pathlib import Path

from aipy.diagnostics import codes
from aipy.diagnostics.diagnostic import CompileError, Diagnostic, Span
from aipy.diagnostics.suggest import did_you_mean

_ENCODING_HELP = "save the file as UTF-8, or declare its encoding on the first line: `# -*- coding: latin-1 -*-`"


@dataclass(frozen=True, slots=True)
class Source:
    """A parsed file; `path` is as the user gave it."""

    path: Path
    data: bytes
    tree: ast.Module


def read_source(path: Path) -> bytes:
    """Returns the bytes of the file; raises `CompileError` for a missing file, a folder, or one that cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise CompileError(Diagnostic(codes.FILE_NOT_FOUND, f"`{path}` does not exist", help=_similar_file(path))) from None
    except IsADirectoryError:
        raise CompileError(_directory(path)) from None
    except NotADirectoryError:
        raise CompileError(Diagnostic(codes.FILE_NOT_FOUND, f"`{path}` does not exist: a part of the path is a file")) from None
    except OSError as error:
        if error.errno == errno.EACCES and path.is_dir():
            raise CompileError(_directory(path)) from None
        raise CompileError(Diagnostic(codes.FILE_UNREADABLE, f"`{path}` cannot be read: {os.strerror(error.errno or 0).lower()}")) from None
    except ValueError:
        raise CompileError(Diagnostic(codes.FILE_NOT_FOUND, f"`{path!s}` is not a file name".replace("\0", "\\0"))) from None


def parse_source(path: Path) -> Source:
    """Reads and parses the file with CPython's parser; raises `CompileError` with CPython's message and position."""
    data = read_source(path)
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise CompileError(
            Diagnostic(
                codes.SOURCE_HAS_NUL,
                "source code cannot contain null bytes",
                Span(str(path), line, 1, line, 1),
                help="save the file as UTF-8 text",
            )
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(data, str(path))
            compile(tree, str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        raise CompileError(_syntax_error(path, data, error)) from error
    except (ValueError, RecursionError, MemoryError) as error:
        message = str(error) or "the parser ran out of stack or memory: the nesting is too deep"
        raise CompileError(Diagnostic(codes.SYNTAX_ERROR, message, Span(str(path), 1, 1, 1, 1))) from error
    return Source(path, data, tree)


def _syntax_error(path: Path, data: bytes, error: SyntaxError) -> Diagnostic:
    message = error.msg or "invalid syntax"
    line = error.lineno or 1
    column = max(error.offset or 1, 1)
    end_line = error.end_lineno or line
    end_column = error.end_offset or 0
    if end_line < line or (end_line == line and end_column <= column):
        end_line, end_column = line, column + 1
    span = Span(str(path), line, column, end_line, end_column)
    if isinstance(error, UnicodeDecodeError) or _is_encoding_problem(message):
        return Diagnostic(
            codes.SOURCE_UNDECODABLE,
            message.removeprefix("(unicode error) "),
            Span(str(path), *_first_undecodable(data)),
            help=_ENCODING_HELP if "unknown encoding" not in message else "declare an encoding that Python knows, such as `latin-1`, or save as UTF-8",
        )
    lines = data.decode("utf-8", "replace").splitlines()
    text = lines[line - 1] if 0 < line <= len(lines) else error.text
    kind = type(error).__name__
    notes = () if kind == "SyntaxError" else (f"CPython raises `{kind}`",)
    return Diagnostic(codes.SYNTAX_ERROR, message, span, notes=notes, source_line=text)


def _is_encoding_problem(message: str) -> bool:
    return (
        message.startswith(("unknown encoding", "encoding problem", "invalid or missing encoding", "invalid non-UTF-8"))
        or ("codec can't decode" in message and "unicodeescape" not in message)
        or "Non-UTF-8 code starting with" in message
    )


def _first_undecodable(data: bytes) -> tuple[int, int, int, int]:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        start = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[start : error.start].decode("utf-8", "replace")) + 1
        return line, column, line, column + 1
    return 1, 1, 1, 1


def _directory(path: Path) -> Diagnostic:
    main = path / "__main__.py"
    remedy = f"write `{main}`" if main.exists() else "name the file that Python would be started with"
    return Diagnostic(codes.FILE_IS_DIRECTORY, f"`{path}` is a directory", help=remedy)


def _similar_file(path: Path) -> str | None:
    try:
        names = [name for name in os.listdir(path.parent) if not name.startswith(".")]
    except OSError:
        return None
    meant = did_you_mean(path.name, names)
    if meant is None and not path.suffix and path.name + ".py" in names:
        return f"did you mean `{path.name}.py`?"
    return meant
