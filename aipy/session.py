"""The options, cache and diagnostics of one run of the compiler; passed to every stage, never global."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from aipy.cache.keys import compiler_digest, digest
from aipy.cache.store import Store, default_limit, default_root
from aipy.diagnostics import codes
from aipy.diagnostics.diagnostic import CompileError, Diagnostic, Sink
from aipy.diagnostics.progress import Progress
from aipy.targets.target import Target, host_target_name, load_target

OLDEST_PYTHON = (3, 11)
NEWEST_PYTHON = (3, 14)


@dataclass(frozen=True, slots=True)
class Python:
    """The CPython whose behaviour the program has, and which runs what is not native."""

    executable: Path
    version: tuple[int, int]

    @property
    def is_running(self) -> bool:
        """Whether it is the interpreter aipy itself runs on."""
        return str(self.executable) == sys.executable


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked for."""

    target: Target
    python: Python
    optimization: int = 2
    standalone: bool = False
    debug: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the compiler."""

    options: Options
    store: Store
    sink: Sink
    progress: Progress

    @property
    def native(self) -> bool:
        """Whether native code is wanted; `AIPY_NATIVE=0` leaves every program to CPython, to compare."""
        return os.environ.get("AIPY_NATIVE") != "0"

    def key(self, *parts: str | bytes) -> str:
        """Returns the cache key of a result that depends on aipy, on the options and on the parts."""
        options = self.options
        return digest(
            [
                compiler_digest(),
                options.target.name,
                str(options.python.executable),
                "{}.{}".format(*options.python.version),
                str(options.optimization),
                str(options.standalone),
                str(options.debug),
                str(self.native),
                *parts,
            ]
        )


def open_session(
    *,
    optimization: int = 2,
    target: str | None = None,
    standalone: bool = False,
    debug: bool = False,
    python: str | None = None,
) -> Session:
    """Starts a run; raises `CompileError` for an unknown target or Python."""
    options = Options(
        target=load_target(target or host_target_name()),
        python=find_python(python),
        optimization=optimization,
        standalone=standalone,
        debug=debug,
    )
    return Session(options, Store(default_root(), default_limit()), Sink(), Progress())


def find_python(name: str | None) -> Python:
    """Returns the interpreter for a version such as `3.12`, a path, or None (the running one); raises `CompileError`."""
    if name is None:
        return Python(Path(sys.executable), (sys.version_info.major, sys.version_info.minor))
    command = name if os.sep in name or not name[:1].isdigit() else f"python{name}"
    found = shutil.which(command)
    if found is None:
        raise CompileError(Diagnostic(codes.UNKNOWN_PYTHON, f"`{command}` is not on PATH", help="give a version such as `3.12`, or a path"))
    version = _ask_version(found)
    if version is None or not OLDEST_PYTHON <= version <= NEWEST_PYTHON:
        says = "it does not answer as CPython" if version is None else "it is CPython {}.{}".format(*version)
        raise CompileError(Diagnostic(codes.UNKNOWN_PYTHON, f"`{found}` cannot be used: {says}", help="aipy supports CPython 3.11 to 3.14"))
    return Python(Path(found).absolute(), version)


def _ask_version(executable: str) -> tuple[int, int] | None:
    question = "import sys; print(sys.implementation.name, *sys.version_info[:2])"
    try:
        answer = subprocess.run([executable, "-I", "-S", "-c", question], capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return None
    words = answer.stdout.split()
    return (int(words[1]), int(words[2])) if answer.returncode == 0 and words[:1] == ["cpython"] else None
