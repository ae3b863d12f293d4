"""The commands under test: how a program and its twin are built, and what `aipy check` says about it."""

from __future__ import annotations

import importlib.util
import json
import shlex
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from runner.process import Run, run_process

TWIN_FLAGS = ("-std=c++20", "-O3", "-ffp-contract=off")
"""Contraction would make the twin's floats differ from Python's on processors with a fused multiply-add."""

COMPILER_TIMEOUT = 600.0
"""Seconds for a build; zig needs about one minute when it first builds its C++ library."""


class Implementation(Enum):
    """A way to run a program; the order is the order of a round."""

    CPYTHON = "CPython"
    PYPY = "PyPy"
    AIPY = "aipy"
    CPP = "C++"


@dataclass(frozen=True, slots=True)
class Tools:
    """Commands of one measurement; `None` where an implementation is left out."""

    python: Sequence[str]
    pypy: Sequence[str] | None
    aipy: Sequence[str] | None
    aipy_flags: Sequence[str]
    cxx: Sequence[str] | None
    cxx_flags: Sequence[str]
    builds: Path
    scratch: Path
    timeout: float
    launcher: Path | None = None

    def run(self, command: Sequence[str], directory: Path | None = None) -> Run:
        return run_process(
            command, self.scratch, timeout=self.timeout, launcher=self.launcher, directory=directory
        )

    def run_compiler(self, command: Sequence[str]) -> Run:
        return run_process(command, self.scratch, timeout=COMPILER_TIMEOUT, launcher=self.launcher)


@dataclass(frozen=True, slots=True)
class Build:
    """An executable, or the reason why there is none."""

    executable: Path | None
    seconds: float
    message: str = ""


@dataclass(frozen=True, slots=True)
class Tiers:
    """How many functions of a program are of each tier."""

    native: int
    mixed: int
    interpreted: int

    @property
    def total(self) -> int:
        return self.native + self.mixed + self.interpreted

    def __str__(self) -> str:
        if self.native == self.total:
            return "native"
        if self.interpreted == self.total:
            return "interpreted"
        return f"native {self.native}/{self.total}"


def build_launcher(tools: Tools) -> Build:
    assert tools.cxx is not None
    target = tools.builds / "launch"
    source = Path(__file__).with_name("launch.cpp")
    return build(tools, [*tools.cxx, "-O2", str(source), "-o", str(target)], target)


def build_twin(tools: Tools, source: Path, name: str) -> Build:
    assert tools.cxx is not None
    target = tools.builds / f"{name}.twin"
    return build(tools, [*tools.cxx, *tools.cxx_flags, str(source), "-o", str(target)], target)


def build_aipy(tools: Tools, source: Path, name: str) -> Build:
    assert tools.aipy is not None
    target = tools.builds / f"{name}.aipy"
    return build(tools, [*tools.aipy, "compile", *tools.aipy_flags, str(source), "-o", str(target)], target)


def build(tools: Tools, command: Sequence[str], target: Path) -> Build:
    target.unlink(missing_ok=True)
    run = tools.run_compiler(command)
    if run.timed_out:
        return Build(None, run.wall, "the build timed out")
    if run.exit_code != 0 or not target.exists():
        reason = run.stderr.decode(errors="replace").strip() or "no message"
        return Build(None, run.wall, f"the build failed with exit code {run.exit_code}: {reason}")
    return Build(target, run.wall)


def check_tiers(tools: Tools, source: Path) -> Tiers | None:
    """What `aipy check --json` says; `None` if it fails or prints something else."""
    assert tools.aipy is not None
    run = tools.run_compiler([*tools.aipy, "check", "--json", str(source)])
    try:
        functions = json.loads(run.stdout)["functions"]
        tiers = [function["tier"] for function in functions]
    except (ValueError, KeyError, TypeError):
        return None
    if not tiers or not {"native", "mixed", "interpreted"}.issuperset(tiers):
        return None
    return Tiers(tiers.count("native"), tiers.count("mixed"), tiers.count("interpreted"))


def default_cxx() -> str | None:
    """zig's C++ compiler from the package ziglang, else the one on the path."""
    if importlib.util.find_spec("ziglang") is not None:
        return f"{shlex.quote(sys.executable)} -m ziglang c++"
    return shutil.which("c++")


def twin_flags(cxx: Sequence[str], march: str | None) -> list[str]:
    """The flags of a twin. Unasked, zig compiles for the machine at hand and other compilers for the
    architecture's baseline; both are held to the baseline, as an executable that is given to others is."""
    if march is None and ("ziglang" in cxx or Path(cxx[0]).name.startswith("zig")):
        march = "baseline"
    return [*TWIN_FLAGS, *([f"-march={march}"] if march else [])]
