"""Compiles a program, runs it, and prints its time beside CPython's: `python compare.py FILE [ARGS...]`."""

import os
import subprocess
import sys
import tempfile
import time


def timed(command):
    start = time.perf_counter()
    result = subprocess.run(command, stdout=subprocess.PIPE)
    return time.perf_counter() - start, result


def main():
    source, *arguments = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        executable = os.path.join(folder, "program")
        compiling, done = timed([sys.executable, "-m", "aipy", "compile", source, "-o", executable])
        if done.returncode != 0:
            sys.exit(done.returncode)
        native, result = timed([executable, *arguments])
    python, expected = timed([sys.executable, source, *arguments])
    print(result.stdout.decode(), end="")
    if (result.stdout, result.returncode) != (expected.stdout, expected.returncode):
        sys.exit("CPython answers otherwise: this is a bug of aipy")
    print(f"\ncompiled in {compiling:.2f} s; CPython {python:.2f} s, aipy {native:.2f} s: {python / native:.1f} times as fast")


main()
