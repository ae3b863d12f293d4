"""The whole standard library, and what is installed here, goes from source to verified HIR."""

from __future__ import annotations

import gc
import sysconfig
import time
from pathlib import Path

import pytest

from aipy.build.module import build_module
from aipy.ir.function import Function
from aipy.ir.verify import verify
from aipy.syntax.source import SourceError, SourceFile

CHUNKS = 8


def corpus() -> list[Path]:
    paths = sysconfig.get_paths()
    library = [path for path in Path(paths["stdlib"]).rglob("*.py") if "site-packages" not in path.parts]
    return sorted(library) + sorted(Path(paths["purelib"]).rglob("*.py"))


def count(function: Function) -> int:
    return 1 + sum(count(inner) for inner in function.inner)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_builds_and_verifies(chunk: int, capsys: pytest.CaptureFixture[str]) -> None:
    functions = lines = rejected = 0
    seconds = 0.0
    gc.disable()
    try:
        for number, path in enumerate(corpus()[chunk::CHUNKS]):
            try:
                source = SourceFile.read(path)
            except SourceError:
                rejected += 1  # as CPython's compiler does: tests of syntax errors
                continue
            began = time.perf_counter()
            function = build_module(source, "module", expand=False)
            seconds += time.perf_counter() - began
            verify(function)
            functions += count(function)
            lines += source.data.count(b"\n")
            if number % 50 == 0:
                gc.collect()
    finally:
        gc.enable()
    with capsys.disabled():
        print(f"{functions} functions, {functions / seconds:.0f} a second, {lines / seconds:.0f} lines a second")
    assert functions > 1000
    assert rejected < 20
