"""Runs the cases of `tests/diagnostics/*.md`: files, a command, and every word that it answers.

A case is a heading; below it blocks with the files (```` ```python name.py ````), perhaps one with shell commands that make
what text cannot show (```` ```sh ````), and one with the commands and their answers (```` ```console ````): standard output
and standard error, then `[exit N]` unless N is 0. `[..]` stands for anything within a line. A block of R codes shows
`aipy check`. `pytest --update` writes the answers anew; read them then.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

CASES = ROOT / "tests" / "diagnostics"
_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.M | re.S)


def cases() -> list[tuple[Path, str]]:
    """(file, heading) of every case."""
    return [(path, heading) for path in sorted(CASES.glob("*.md")) for heading in re.findall(r"^## (.+)$", path.read_text(), re.M)]


def body_of(path: Path, heading: str) -> str:
    text = path.read_text()
    start = text.index(f"## {heading}\n") + len(heading) + 4
    end = re.compile(r"^## ", re.M).search(text, start)
    return text[start : end.start() if end else len(text)]


def answer(console: str, folder: Path) -> str:
    """The console block as it should be: each command with what it answers."""
    lines = []
    for command in re.findall(r"^\$ (.+)$", console, re.M):
        words = shlex.split(command)
        assert words[0] == "aipy", command
        result = subprocess.run(
            [sys.executable, "-m", "aipy", *words[1:]], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", timeout=120
        )
        said = result.stdout.replace(str(folder), "[..]")
        lines.append(
            f"$ {command}\n{said}" + ("" if said.endswith("\n") or not said else "\n") + (f"[exit {result.returncode}]\n" if result.returncode else "")
        )
    return "".join(lines)


@pytest.mark.parametrize(("path", "heading"), cases(), ids=lambda value: value.stem if isinstance(value, Path) else value)
def test_case(path: Path, heading: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    body = body_of(path, heading)
    console = None
    for kind, name, content in _BLOCK.findall(body):
        if kind == "console":
            console = content
        elif kind == "sh":
            subprocess.run(["sh", "-e", "-c", content], cwd=tmp_path, check=True)
        else:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(content)
    assert console is not None, "no console block"
    actual = answer(console, tmp_path)
    if request.config.getoption("--update") and not _matches(console, actual):
        path.write_text(path.read_text().replace(body, body.replace(console, actual)))
        return
    if not _matches(console, actual):
        assert actual == console
    left = [name for name in os.listdir(tmp_path) if name.endswith(".tmp")]
    assert left == []


def _matches(expected: str, actual: str) -> bool:
    pattern = ".*".join(re.escape(part) for part in expected.split("[..]"))
    return re.fullmatch(pattern, actual) is not None


def test_there_are_cases() -> None:
    assert len(cases()) >= 10
