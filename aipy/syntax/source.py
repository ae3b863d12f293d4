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

from aipy.ir.deep import with_deep_stack


class SourceError(Exception):
    """Text that CPython does not accept: its message, and the position (1-based; 0 where CPython gives none).

    `kind` is the exception CPython raises: SyntaxError, IndentationError, TabError, or what else its compiler
    ends with. `text` is the line the message is about.
    """

    def __init__(self, path: str, kind: str, message: str, span: tuple[int, int, int, int] = (0, 0, 0, 0), text: str = "") -> None:
        super().__init__(f"{path}:{span[0]}: {message}")
        self.path = path
        self.kind = kind
        self.message = message
        self.line, self.column, self.end_line, self.end_column = span
        self.text = text


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A parsed file; `path` is as the user gave it."""

    path: str
    data: bytes
    tree: ast.Module

    @staticmethod
    def read(path: str | Path) -> SourceFile:
        """Reads and parses a file; raises `SourceError`, or `OSError` if it cannot be read."""
        return SourceFile.parse(Path(path).read_bytes(), str(path))

    @staticmethod
    def parse(source: bytes | str, path: str = "<source>", *, check: bool = True) -> SourceFile:
        """Parses source; with `check` it also goes through CPython's compiler, for errors only that finds."""
        data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
        if b"\0" in data:
            line = data.count(b"\n", 0, data.index(b"\0")) + 1
            raise SourceError(path, "SyntaxError", "source code cannot contain null bytes", (line, 1, line, 1))
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = with_deep_stack(lambda: ast.parse(source, path))
                if check:
                    compile(source, path, "exec", dont_inherit=True)
        except SyntaxError as error:
            raise _source_error(path, error) from None
        except (ValueError, OverflowError, RecursionError, MemoryError) as error:
            raise SourceError(path, type(error).__name__, str(error)) from None
        return SourceFile(path, data, tree)

    @property
    def text(self) -> str:
        """The decoded text, its line ends `\\n`."""
        encoding, _ = tokenize.detect_encoding(iter(self.data.splitlines(keepends=True)).__next__)
        return self.data.decode(encoding, "surrogatepass" if encoding == "utf-8" else "strict").replace("\r\n", "\n").replace("\r", "\n")


def _source_error(path: str, error: SyntaxError) -> SourceError:
    line, column = error.lineno or 0, max(error.offset or 0, 0)
    span = (line, column, error.end_lineno or line, error.end_offset or column)
    return SourceError(path, type(error).__name__, error.msg, span, error.text or "")
