"""Runs one process to its end: what it printed, how long it took, how much memory it held."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process; times in seconds."""

    exit_code: int
    """Minus the signal number if a signal ended the process."""
    stdout: bytes
    stderr: bytes
    wall: float
    user: float
    system: float
    peak_kib: int | None
    """Largest resident memory; `None` where it cannot be told from the runner's own."""
    timed_out: bool

    @property
    def cpu(self) -> float:
        return self.user + self.system

    @property
    def last_stderr_line(self) -> bytes:
        lines = self.stderr.split(b"\n")
        return next((line.rstrip() for line in reversed(lines) if line.strip()), b"")


def run_process(
    command: Sequence[str], scratch: Path, *, timeout: float, launcher: Path | None = None, directory: Path | None = None
) -> Run:
    """Runs `command` with empty standard input and a fixed hash seed, in `directory` if given.

    Output goes through files in `scratch`, so that a slow reader never delays the process. With `launcher`
    (built from `launch.cpp`) the figures are the launcher's; without it they are those of `os.wait4`.
    """
    report = scratch / "report"
    report.unlink(missing_ok=True)
    prefix = [str(launcher), str(report)] if launcher else []
    stdout, stderr = scratch / "stdout", scratch / "stderr"
    with open(stdout, "wb") as out, open(stderr, "wb") as err:
        start = time.perf_counter()
        process = subprocess.Popen(
            [*prefix, *command], stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd=directory,
            env={**os.environ, "PYTHONHASHSEED": "0"}, start_new_session=True,
        )
        expired = threading.Event()

        def expire() -> None:
            expired.set()
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

        timer = threading.Timer(timeout, expire)
        timer.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
        except BaseException:
            expire()
            raise
        finally:
            timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    code, user, system, peak = process.returncode, usage.ru_utime, usage.ru_stime, peak_of(usage)
    if launcher and not expired.is_set():
        wall, user, system, peak, code = read_report(report)
    return Run(code, stdout.read_bytes(), stderr.read_bytes(), wall, user, system, peak, expired.is_set())


def peak_of(usage: resource.struct_rusage) -> int | None:
    """The peak in KiB, unless it may be the runner's: a process inherits the peak of the one that starts it."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if usage.ru_maxrss <= own:
        return None
    return usage.ru_maxrss // 1024 if sys.platform == "darwin" else usage.ru_maxrss


def read_report(report: Path) -> tuple[float, float, float, int, int]:
    try:
        wall, user, system, peak, code = report.read_text().split()
    except (OSError, ValueError) as error:
        raise RuntimeError("the launcher wrote no report") from error
    return float(wall), float(user), float(system), int(peak), int(code)
