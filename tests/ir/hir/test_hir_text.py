"""HIR survives being written and read back."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from conftest import ROOT

from aipy.build.module import build_module
from aipy.ir.read import ReadError, read
from aipy.ir.show import show
from aipy.ir.verify import verify
from aipy.syntax.source import SourceFile

SOURCES = sorted((ROOT / "tests" / "build" / "programs").glob("*.py"))
SOURCES += [Path(importlib.util.find_spec(name).origin) for name in ("ast", "dataclasses", "json.encoder", "statistics")]  # type: ignore[union-attr, arg-type]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
@pytest.mark.parametrize("release", [False, True])
def test_round_trip(path: Path, release: bool) -> None:
    text = show(build_module(SourceFile.read(path), path.stem, observe_release=release), spans=True, inner=True)
    again = read(text)
    verify(again)
    assert show(again, spans=True, inner=True) == text


def test_text_of_a_loop() -> None:
    text = show(build_module("def f(xs):\n  t = 0\n  for x in xs:\n    t += x\n  return t\n", "m").inner[0])
    assert (
        text
        == """\
function f
  module 'm'
  kind function
  signature (xs)
  line 1
  local_names ('xs', 't', 'x')
  qualified 'f'
b0(%0 xs):
    %1 = const 0
    %2 = get_iterator %0
    jump b1(%1)
b1(%3 t):  # for
    for_next %2, b2, b3
b2(%4):
    %5 = inplace add %3, %4
    jump b1(%5)
b3:
    return %3"""
    )


@pytest.mark.parametrize(
    "constant",
    ["1e400", "-1e400", "1e400 - 1e400", "2j", "1e400j", "-0.0", "...", "None", "b'\\0'", "'\\ud800'", "10 ** 5000"],
)
def test_constants(constant: str) -> None:
    text = show(build_module(f"x = {constant}", "m"), inner=True)
    assert show(read(text), inner=True) == text


def test_huge_constant() -> None:
    text = show(build_module(f"x = 0x{'f' * 5000}", "m"))
    assert show(read(text)) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("b0:", "expected `function`"),
        ("function f\n  kind function\n  module 'm'\n  line 1\nb0:\n    fly %0\n", "no op is named 'fly'"),
        ("function f\n  kind function\n  module 'm'\n  line 1\nb0:\n    return %0\n", "%0 is not defined"),
        ("function f\n  kind fun\n", "'fun' is no FunctionKind"),
        ("function f\n  kind function\n  module 'm'\n  line 1\nb0:\n    return x\n", "expected value"),
    ],
)
def test_errors(text: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read(text)
