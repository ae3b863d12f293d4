"""The modules of a program are those CPython would import from beside it; source is read as CPython reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aipy.names.modules import find_modules
from aipy.syntax.source import SourceError, SourceFile


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / (name.replace("__in__", "/") + ".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder / "app.py"


def test_siblings_and_packages(tmp_path: Path) -> None:
    main = write(
        tmp_path,
        app="import helper, os.path\nfrom pkg import part as p, CONSTANT\nfrom pkg.deep.leaf import x\ndef f():\n  import lazy\n",
        helper="import app, json.decoder\ntry:\n  import missing.thing\nexcept ImportError: pass\n",
        lazy="",
        unused="",
        pkg__in____init__="from . import other\nfrom .sub import *\n",
        pkg__in__part="from .other import y\nfrom .. import too_far\n",
        pkg__in__other="",
        pkg__in__sub__in____init__="__all__ = ['one', 'name']\n",
        pkg__in__sub__in__one="from ..deep import leaf\n",
        pkg__in__deep__in__leaf="",
    )
    graph = find_modules(main)
    assert next(iter(graph.sources)) == "__main__"
    assert set(graph.sources) == {
        *("__main__", "app", "helper", "lazy", "pkg", "pkg.part", "pkg.other", "pkg.sub", "pkg.sub.one", "pkg.deep.leaf"),
    }
    assert graph.packages == {"pkg", "pkg.sub", "pkg.deep"}
    assert graph.external == {"os", "os.path", "json", "json.decoder", "missing", "missing.thing"}
    assert graph.files["pkg.deep.leaf"] == tmp_path.resolve() / "pkg" / "deep" / "leaf.py"


def test_what_shadows_the_library(tmp_path: Path) -> None:
    main = write(tmp_path, app="import random, sys, os\n", random="", sys="", os="")
    assert set(find_modules(main).sources) == {"__main__", "random"}


def test_type_checking_imports_are_not_followed(tmp_path: Path) -> None:
    main = write(tmp_path, app="from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n  import a\nelse:\n  import b\n", a="", b="")
    assert set(find_modules(main).sources) == {"__main__", "b"}


def test_broken_modules(tmp_path: Path) -> None:
    graph = find_modules(write(tmp_path, app="import bad\n", bad="def\n"))
    assert graph.broken["bad"].kind == "SyntaxError"
    with pytest.raises(SourceError):
        find_modules(write(tmp_path, app="import bad("))


def test_folder_with_main(tmp_path: Path) -> None:
    write(tmp_path, __main__="import near\n", near="")
    assert set(find_modules(tmp_path).sources) == {"__main__", "near"}


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfx = 1\r\ny = 2\r", "x = 1\ny = 2\n"),
        (b"# -*- coding: latin-1 -*-\nx = '\xe9'\n", "# -*- coding: latin-1 -*-\nx = 'é'\n"),
        ("x = 'é\f\x1c'\n".encode(), "x = 'é\f\x1c'\n"),
    ],
    ids=["bom", "cookie", "separators"],
)
def test_decoding(data: bytes, text: str) -> None:
    assert SourceFile.parse(data).text.removeprefix("\ufeff") == text


@pytest.mark.parametrize(
    ("data", "kind", "line", "column"),
    [
        (b"x = (\n", "SyntaxError", 1, 5),
        (b"if x:\ny\n", "IndentationError", 2, 1),
        (b"if x:\n\ty\n        z\n", "TabError", 3, None),
        (b"return 1\n", "SyntaxError", 1, 1),
        (b"def f():\n  x = 1\n  global x\n", "SyntaxError", 3, 3),
        (b"x = 1\0\n", "SyntaxError", 1, 1),
        (b"# coding: nonsense\n", "SyntaxError", 0, 0),
        (b"x = '\xff'\n", "SyntaxError", 1, None),
    ],
)
def test_errors(data: bytes, kind: str, line: int, column: int | None) -> None:
    with pytest.raises(SourceError) as raised:
        SourceFile.parse(data, "f.py")
    assert (raised.value.kind, raised.value.line) == (kind, line)
    assert column is None or raised.value.column == column
