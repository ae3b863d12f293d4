"""Reads and parses source text exactly as CPython does.

The text is decoded by CPython's tokenizer (encoding cookie, BOM, line ends) and accepted if and only if
CPython's compiler accepts it, which also finds the errors its parser does not look for.
"""

from __future__ import annotations

import ast
import tokenize
import warnings
from dataclasses import dataclass
from pathlib import Path

from aipy.syntax.deep import with_deep_stack


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A parsed file; `path` is as the user gave it."""

    path: str
    data: bytes
    tree: ast.Module

    def text(self) -> str:
        """The decoded text, with `\\n` line ends."""
        return decode(self.data)


class SourceError(Exception):
    """Text that CPython does not accept, with its message and position (1-based; 0 where unknown)."""

    def __init__(
        self,
        path: str,
        message: str,
        line: int = 0,
        column: int = 0,
        end_line: int = 0,
        end_column: int = 0,
        text: str = "",
        kind: str = "SyntaxError",
    ) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.message = message
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column
        self.text = text
        self.kind = kind  # SyntaxError, IndentationError, TabError, or what else CPython raises


def read_source(path: str | Path) -> SourceFile:
    """Reads and parses a file; raises `SourceError`, or `OSError` if it cannot be read."""
    return parse_text(Path(path).read_bytes(), str(path))


def parse_text(source: bytes | str, path: str, *, check: bool = True) -> SourceFile:
    """Parses source; with `check` it also goes through CPython's compiler, for errors only that finds."""
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise SourceError(path, "source code cannot contain null bytes", line, 1, line, 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = with_deep_stack(lambda: ast.parse(source, path))
            if check:
                compile(source, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        raise SourceError(
            path,
            error.msg,
            error.lineno or 0,
            error.offset or 0,
            error.end_lineno or error.lineno or 0,
            error.end_offset or error.offset or 0,
            error.text or "",
            type(error).__name__,
        ) from None
    except (ValueError, OverflowError, RecursionError, MemoryError) as error:
        raise SourceError(path, str(error), kind=type(error).__name__) from None
    return SourceFile(path, data, tree)


def decode(data: bytes) -> str:
    """The text of a source file: its cookie or BOM says the encoding, line ends become `\\n`."""
    lines = data.splitlines(keepends=True)
    encoding, _ = tokenize.detect_encoding(iter(lines).__next__)
    return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
