"""Runs small C programs against the runtime as processes: exit codes, standard error, signals, broken pipes.

`python runtime/tests/test_process.py PROGRAM`, where PROGRAM is `test_process.c` linked with the runtime.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

PROGRAM = sys.argv[1]
os.environ.pop("PYTHONUNBUFFERED", None)
FAILED: list[str] = []


def run(case: str, stdin: bytes = b"", **options: object) -> tuple[int, bytes, bytes]:
    """Runs one case and returns exit code, standard output, standard error."""
    done = subprocess.run([PROGRAM, case], input=stdin, capture_output=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def check(case: str, expected: tuple[int, bytes, bytes], stdin: bytes = b"") -> None:
    """Compares a case with what CPython does."""
    result = run(case, stdin)
    if result != expected:
        FAILED.append(f"{case}: {result} instead of {expected}")


check("ok", (0, b"out\n", b""))
check("exit_none", (0, b"", b""))
check("exit_3", (3, b"", b""))
check("exit_text", (1, b"", b"bye\n"))
check("exit_256", (0, b"", b""))
check("error", (1, b"before\n", b"ValueError: bad\n"))
check("atexit", (0, b"main\nsecond\nfirst\n", b""))
check("input", (0, b"? got 'abc'\n", b""), b"abc\nrest")
check("input", (1, b"? ", b"EOFError: EOF when reading a line\n"), b"")
check("interrupt", (-signal.SIGINT, b"", b"KeyboardInterrupt\n"))
check("deep", (0, b"deep\n", b""))

full = subprocess.run([PROGRAM, "ok"], stdout=open("/dev/full", "wb"), stderr=subprocess.PIPE)  # noqa: SIM115
if (full.returncode, full.stderr) != (
    120,
    b"Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\nOSError: [Errno 28] No space left on device\n",
):
    FAILED.append(f"full disk: {full.returncode} {full.stderr!r}")

reader, writer = os.pipe()
os.close(reader)
broken = subprocess.run([PROGRAM, "ok"], stdout=writer, stderr=subprocess.PIPE)
os.close(writer)
if (broken.returncode, broken.stderr) != (
    120,
    b"Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\nBrokenPipeError: [Errno 32] Broken pipe\n",
):
    FAILED.append(f"broken pipe: {broken.returncode} {broken.stderr!r}")

waiting = subprocess.Popen([PROGRAM, "wait"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
assert waiting.stdout is not None
waiting.stdout.readline()
started = time.monotonic()
waiting.send_signal(signal.SIGINT)
_, error = waiting.communicate(timeout=20)
if waiting.returncode != -signal.SIGINT or error != b"KeyboardInterrupt\n" or time.monotonic() - started > 5:
    FAILED.append(f"interrupted read: {waiting.returncode} {error!r}")

print("\n".join(FAILED) or "all passed")
sys.exit(bool(FAILED))
