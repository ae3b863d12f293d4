"""Runs a program through the HIR interpreter as `__main__`: `run_program.py FILE`."""

from __future__ import annotations

import sys
import threading
import types
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from aipy.build.module import build_module  # noqa: E402
from aipy.ir.verify import verify  # noqa: E402
from aipy.syntax.source import read_source  # noqa: E402
from tests.build.interpreter import run_module  # noqa: E402


def main(path: str) -> None:
    function = build_module(read_source(path), "__main__", observe_release=True)
    verify(function)
    module = types.ModuleType("__main__")
    module.__dict__.update(__file__=path, __builtins__=__builtins__, __spec__=None)
    sys.modules["__main__"] = module
    sys.argv = [path]
    sys.path[0] = str(Path(path).parent)
    run_module(function, module)


if __name__ == "__main__":
    set_limit, frames = sys.setrecursionlimit, 9  # of the interpreter for one of the program
    set_limit(1000 * frames)
    sys.setrecursionlimit = lambda limit: set_limit(limit * frames)
    threading.stack_size(1 << 30)
    failed: list[BaseException] = []

    def run() -> None:
        try:
            main(sys.argv[1])
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    sys.stdout.flush()
    if failed:
        raise failed[0]
