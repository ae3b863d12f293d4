"""Every program of `tests/programs/` does under aipy, at -O0 and -O3, what it does under CPython.

Beside NAME.py may lie NAME.in (standard input) and NAME.args (one argument a line). `# native: required` among the first
lines of a program asserts also that every function of it is native and that its executable needs no Python.

All selected programs are compiled and run by worker processes, one a core, which start when the first test asks; each test
then waits for its own program. What CPython answers is kept by content.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import pytest
from conftest import ROOT, Outcome, execute

from aipy.native import NATIVE_VERSION

PROGRAMS = ROOT / "tests" / "programs"
LEVELS = (0, 3)
_TIME_LIMIT = 60.0
_NATIVE_MARK = "# native: required"
_DIFFERS_MARK = "# differs: "


@dataclass(frozen=True)
class Verdict:
    """What one program did: under CPython, under aipy at each level, and what aipy said of it."""

    expected: Outcome
    actual: dict[int, Outcome]
    messages: str
    needs_python: bool
    not_native: list[str]


def program_paths() -> list[Path]:
    """All programs; what they import lies beside them in packages, or in files whose names start with `_`."""
    return sorted(path for path in PROGRAMS.rglob("*.py") if not path.name.startswith("_") and not (path.parent / "__init__.py").exists())


def is_native_required(path: Path) -> bool:
    """Whether the program has the mark, and native code exists for the running CPython."""
    if sys.version_info[:2] != NATIVE_VERSION:
        return False
    with path.open(encoding="utf-8", errors="replace") as file:
        return any(line.rstrip() == _NATIVE_MARK for line, _ in zip(file, range(10), strict=False))


def known_difference(path: Path) -> str:
    """What a program of docs/differences.md shows, after the mark among its first lines; "" for every other one."""
    with path.open(encoding="utf-8", errors="replace") as file:
        return next((line.removeprefix(_DIFFERS_MARK).strip() for line, _ in zip(file, range(10), strict=False) if line.startswith(_DIFFERS_MARK)), "")


def evaluate(path: Path, folder: Path) -> Verdict:
    """Runs in a worker: CPython's answer, and that of the executable at each level; a launcher is the same at all levels."""
    from aipy import driver
    from aipy.diagnostics.coverage import Tier
    from aipy.diagnostics.diagnostic import CompileError
    from aipy.diagnostics.text import render_text
    from aipy.session import open_session

    stdin, arguments = _given(path)
    variables = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    expected = _cpython(path, stdin, arguments, folder, variables)
    actual: dict[int, Outcome] = {}
    messages = ""
    needs_python = False
    not_native: list[str] = []
    for level in LEVELS:
        session = open_session(optimization=level)
        try:
            with driver.artifact_of(session, path) as artifact:
                needs_python |= artifact.needs_python
                if artifact.needs_python and actual:
                    actual[level] = next(iter(actual.values()))
                else:
                    actual[level] = execute([path, *arguments], executable=artifact.path, stdin=stdin, cwd=folder, timeout=_TIME_LIMIT, **variables)
        except CompileError as error:
            actual[level] = _compile_failure(error)
        messages += render_text(session.sink.diagnostics)
    if is_native_required(path):
        report = driver.check_program(open_session(optimization=LEVELS[-1]), path)
        not_native = [f"{entry.name} (line {entry.line}): {entry.tier}: {entry.reasons}" for entry in report.functions if entry.tier != Tier.NATIVE]
    return Verdict(expected, actual, messages, needs_python, not_native)


def _given(path: Path) -> tuple[bytes, list[str]]:
    """Standard input and arguments from the files beside the program."""
    stdin = path.with_suffix(".in")
    arguments = path.with_suffix(".args")
    return (
        stdin.read_bytes() if stdin.exists() else b"",
        arguments.read_text().splitlines() if arguments.exists() else [],
    )


def _cpython(path: Path, stdin: bytes, arguments: list[str], folder: Path, variables: dict[str, str]) -> Outcome:
    """CPython's answer, kept by the content of the program, of its modules, and of what it is given."""
    from aipy.cache.keys import digest
    from aipy.cache.store import Store, default_root

    modules = [module.read_bytes() for module in sorted(path.parent.glob("**/*.py"))]
    key = digest([sys.version, str(path), path.read_bytes(), *modules, stdin, *arguments])
    store = Store(default_root())
    kept = store.get("expected", key)
    if kept is not None:
        code, out, err = json.loads(kept)
        return Outcome(code, out.encode("latin-1"), err.encode("latin-1"))
    outcome = execute([sys.executable, path, *arguments], stdin=stdin, cwd=folder, timeout=_TIME_LIMIT, **variables)
    store.put("expected", key, json.dumps([outcome.code, outcome.out.decode("latin-1"), outcome.err.decode("latin-1")]).encode())
    return outcome


def _compile_failure(error: Exception) -> Outcome:
    """A program with a syntax error does not run under CPython either; anything else is shown whole."""
    if isinstance(error.__cause__, SyntaxError):
        cause = error.__cause__
        return Outcome(1, b"", "".join(traceback.format_exception(type(cause), cause, None)).encode())
    return Outcome(-1, b"", f"did not compile: {error}".encode())


@pytest.fixture(scope="module")
def verdicts(request: pytest.FixtureRequest, cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Path, Future[Verdict]]]:
    """The answers to come for all programs that this run selects."""
    asked = [item.callspec.params["path"] for item in request.session.items if "verdicts" in getattr(item, "fixturenames", ())]
    folder = tmp_path_factory.mktemp("programs")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        yield {path: pool.submit(evaluate, path, folder) for path in asked}
        pool.shutdown(cancel_futures=True)


@pytest.mark.parametrize("path", program_paths(), ids=lambda path: str(path.relative_to(PROGRAMS).with_suffix("")))
def test_program(path: Path, verdicts: dict[Path, Future[Verdict]]) -> None:
    verdict = verdicts[path].result()
    reason = known_difference(path)
    if reason:
        assert any(actual.out != verdict.expected.out for actual in verdict.actual.values()), "no longer differs: drop the mark"
        pytest.xfail(reason)
    assert verdict.messages == "", "aipy has something to say about a program that CPython accepts"
    for level, actual in verdict.actual.items():
        expected = verdict.expected
        assert actual.out == expected.out, f"standard output differs at -O{level}"
        assert (actual.code, actual.last_line) == (expected.code, expected.last_line), f"the end differs at -O{level}: {actual.err.decode()[-2000:]}"
    if is_native_required(path):
        assert verdict.not_native == []
        assert not verdict.needs_python, "the executable starts CPython"


def test_there_are_programs() -> None:
    assert len(program_paths()) >= 150
