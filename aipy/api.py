"""The functions of `import aipy`: what the commands do, for programs."""

from __future__ import annotations

from pathlib import Path

from aipy import driver
from aipy.diagnostics.coverage import ProgramReport
from aipy.session import open_session


def compile(path: str | Path, output: str | Path, *, optimization: int = 2, target: str | None = None, standalone: bool = False) -> Path:
    """Compiles the program at `path` to the executable `output` and returns its path; raises `CompileError`."""
    session = open_session(optimization=optimization, target=target, standalone=standalone)
    return driver.compile_program(session, Path(path), Path(output))


def check(path: str | Path) -> ProgramReport:
    """Tells of every function of the program at `path` whether it is native, and why not; raises `CompileError`."""
    return driver.check_program(open_session(), Path(path))
