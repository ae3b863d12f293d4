"""Puts a finished file in its place: written beside, then renamed, so that nobody sees half of it."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

from aipy.diagnostics import codes
from aipy.diagnostics.diagnostic import CompileError, Diagnostic


def install_executable(output: Path, make: Callable[[Path], None]) -> None:
    """Lets `make(path)` write the file and moves it to `output`; raises `CompileError`, then nothing is left behind.

    An output that exists and is no ordinary file (`/dev/null`, a pipe) is written to, never replaced.
    """
    try:
        if output.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if output.exists() and not stat.S_ISREG(output.stat().st_mode):
            _write_through(output, make)
        else:
            _replace(output, make)
    except OSError as error:
        raise CompileError(_explain(output, error)) from None


def _replace(output: Path, make: Callable[[Path], None]) -> None:
    descriptor, name = tempfile.mkstemp(prefix=f".{output.name}.", suffix=".tmp", dir=output.parent)
    temporary = Path(name)
    os.close(descriptor)
    try:
        make(temporary)
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o777 & ~mask)
        os.replace(temporary, output)
    finally:
        temporary.unlink(missing_ok=True)


def _write_through(output: Path, make: Callable[[Path], None]) -> None:
    with tempfile.TemporaryDirectory(prefix="aipy-") as folder:
        made = Path(folder) / "output"
        make(made)
        with made.open("rb") as source, output.open("wb") as sink:
            shutil.copyfileobj(source, sink)


def _explain(output: Path, error: OSError) -> Diagnostic:
    reason = os.strerror(error.errno) if error.errno else str(error)
    message = f"`{output}` cannot be written: {reason[:1].lower()}{reason[1:]}"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Diagnostic(codes.DISK_FULL, message, help="free some space, or name another disk with `-o`")
    return Diagnostic(codes.OUTPUT_UNWRITABLE, message, help="name another file with `-o`")
