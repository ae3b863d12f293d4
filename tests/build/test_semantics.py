"""HIR means what CPython means: programs run by CPython and by the HIR interpreter print the same."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from conftest import ROOT
from run_program import run_program

OWN = Path(__file__).parent / "programs"
PROGRAMS = ROOT / "tests" / "programs"
SECONDS = 120

# What an interpreter inside CPython cannot show: frames and code objects of the program, the names of its locals,
# builtins it needs itself, and what tracebacks keep alive.
NOT_SHOWN = re.compile(
    rb"\b(locals|vars|eval|exec|dir)\(|__code__|__closure__|_getframe|inspect|traceback|\bbuiltins\b|__del__|weakref"
    rb"|tracemalloc|\bgc\b|globals\(\)|refcount|FunctionType|\btype\([^()]+,[^()]*,|recursion|sys\.flags|warnings"
)


def programs() -> list[Path]:
    found = sorted(OWN.glob("*.py"))
    for path in sorted(PROGRAMS.rglob("*.py")):
        if path.name.startswith("_") or (path.parent / "__init__.py").exists() or "recursion" in path.name:
            continue
        if not NOT_SHOWN.search(path.read_bytes()):
            found.append(path)
    return found


@pytest.mark.skipif(not hasattr(os, "fork"), reason="runs each program in a fork of this process")
@pytest.mark.parametrize("path", programs(), ids=lambda path: path.relative_to(ROOT / "tests").as_posix())
def test_hir_means_python(path: Path) -> None:
    given = path.with_suffix(".in")
    arguments = path.with_suffix(".args")
    words = arguments.read_text().splitlines() if arguments.exists() else []
    stdin = given.read_bytes() if given.exists() else b""
    expected = subprocess.run([sys.executable, str(path), *words], input=stdin, capture_output=True, timeout=SECONDS)
    code, out, err = _interpret(path, words, stdin)
    assert out.decode(errors="replace") == expected.stdout.decode(errors="replace"), err.decode(errors="replace")
    assert code == expected.returncode, err.decode(errors="replace")


def _interpret(path: Path, arguments: list[str], stdin: bytes) -> tuple[int, bytes, bytes]:
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        child = os.fork()
        if child == 0:
            _child(path, arguments, (given.fileno(), out.fileno(), err.fileno()))
        _, status = os.waitpid(child, 0)
        out.seek(0)
        err.seek(0)
        return os.waitstatus_to_exitcode(status), out.read(), err.read()


def _child(path: Path, arguments: list[str], files: tuple[int, int, int]) -> None:
    code = 99
    try:
        signal.alarm(SECONDS)
        for number, file in enumerate(files):
            os.dup2(file, number)
        sys.stdin, sys.stdout, sys.stderr = (
            open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115 - they stay open for the program
            for number, mode in enumerate("rww")
        )
        sys.__stdin__, sys.__stdout__, sys.__stderr__ = sys.stdin, sys.stdout, sys.stderr
        code = run_program(path, arguments)
        sys.stderr.flush()
    finally:
        os._exit(code)
