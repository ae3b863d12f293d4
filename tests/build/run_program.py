"""Runs a program through the HIR interpreter as `__main__`, in this process: `run_program.py FILE [ARGS...]`."""

from __future__ import annotations

import atexit
import builtins
import os
import sys
import threading
import traceback
import types
from pathlib import Path

from interpreter import run_module

from aipy.build.module import build_module
from aipy.ir.verify import verify
from aipy.syntax.source import SourceFile

FRAMES = 14  # frames of the interpreter for one of the program


def run_program(path: Path, arguments: list[str]) -> int:
    """Runs it to its end, exit functions included; returns the exit code."""
    set_limit = sys.setrecursionlimit
    set_limit(1000 * FRAMES)
    sys.setrecursionlimit = lambda limit: set_limit(limit * FRAMES)
    threading.stack_size(1 << 30)
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(_main(path, arguments)))
    thread.start()
    thread.join()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    return codes[0]


def _main(path: Path, arguments: list[str]) -> int:
    threading.stack_size(0)
    try:
        function = build_module(SourceFile.read(path), "__main__", observe_release=True, expand=False)
        verify(function)
        module = types.ModuleType("__main__")
        module.__dict__.update(__file__=str(path), __builtins__=builtins, __spec__=None, __cached__=None)
        sys.modules["__main__"] = module
        sys.argv = [str(path), *arguments]
        sys.path.insert(0, str(path.parent))
        run_module(function, module)
    except SystemExit as stop:
        if stop.code is None:
            return 0
        return stop.code if isinstance(stop.code, int) else 1
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    os._exit(run_program(Path(sys.argv[1]).absolute(), sys.argv[2:]))
