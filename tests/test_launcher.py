"""A program that CPython runs behaves, started by the launcher, exactly as under `python FILE`."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import Outcome, aipy, execute, other_pythons


@pytest.fixture(autouse=True)
def through_cpython(monkeypatch: pytest.MonkeyPatch) -> None:
    """These programs are about the launcher; `tests/test_programs.py` runs native ones."""
    monkeypatch.setenv("AIPY_NATIVE", "0")


PROGRAMS: dict[str, str] = {
    "identity": """
        '''doc'''
        from __future__ import annotations
        import sys, os
        print(__name__, __file__, __doc__, __spec__, __package__, type(__loader__), __cached__ if "__cached__" in globals() else "none")
        print(sorted(globals()), type(__builtins__), __annotations__ if "__annotations__" in globals() else "none")
        print(sys.path, sys.flags, sys.executable, sys.prefix, sys.modules["__main__"].__dict__ is globals())
        print(sys.meta_path, sys.path_hooks, sorted(sys.modules), sys.excepthook is sys.__excepthook__)
        print(os.listdir("/proc/self/fd"), sys.getrecursionlimit(), sys.warnoptions, sys._xoptions)
        print(sorted(os.environ.items()))
        frame = sys._getframe()
        print(frame.f_back, frame.f_lineno, frame.f_code.co_filename, frame.f_code.co_name, frame.f_code.co_firstlineno)
        """,
    "arguments": "import sys\nprint(sys.argv, sys.orig_argv[1:])",
    "standard_input": "import sys\nprint(repr(sys.stdin.read()), sys.stdin.encoding, sys.stdout.line_buffering)",
    "exit_number": "raise SystemExit(41)",
    "exit_text": "import sys\nsys.exit('that was it')",
    "exit_none": "import sys\nsys.exit()",
    "exit_tuple": "raise SystemExit((1, 2))",
    "os_exit": "import os\nprint('lost', flush=True)\nos._exit(7)",
    "uncaught": """
        def f(x):
            return g(x) + 1


        def g(x):
            return {"a": [1, 2, 3]}["a"][x]


        f(1)
        f(10)
        """,
    "cause_and_context": """
        def f():
            try:
                1 / 0
            except ZeroDivisionError as error:
                raise ValueError("bad") from error

        try:
            f()
        except ValueError:
            raise KeyError("worse")
        """,
    "group": """
        errors = []
        for value in ("a", None):
            try:
                int(value)
            except Exception as error:
                errors.append(error)
        raise ExceptionGroup("all", errors)
        """,
    "note": "e = ValueError('x')\ne.add_note('a note')\nraise e",
    "own_excepthook": """
        import sys

        def hook(kind, value, trace):
            depth = 0
            while trace:
                print(trace.tb_frame.f_code.co_name, trace.tb_lineno)
                trace = trace.tb_next
            print("hook", kind, value)

        sys.excepthook = hook
        undefined
        """,
    "atexit_and_threads": """
        import atexit, threading, time

        atexit.register(print, "at exit")

        def work():
            time.sleep(0.05)
            print("thread done")

        threading.Thread(target=work).start()
        print("main done")
        """,
    "failing_thread": """
        import threading

        def work():
            raise RuntimeError("in a thread")

        thread = threading.Thread(target=work, name="worker")
        thread.start()
        thread.join()
        """,
    "pickled_main_class": """
        import pickle, copy

        class Point:
            def __init__(self, x):
                self.x = x

        data = pickle.dumps(Point(3))
        print(pickle.loads(data).x, copy.deepcopy(Point(4)).x, Point, Point.__module__)
        """,
    "spawned_processes": """
        import multiprocessing

        def square(x):
            return x * x

        if __name__ == "__main__":
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                print(pool.map(square, [1, 2, 3]))
        """,
    "forked_process": """
        import multiprocessing

        def work(queue):
            queue.put(__name__)

        if __name__ == "__main__":
            context = multiprocessing.get_context("fork")
            queue = context.Queue()
            process = context.Process(target=work, args=(queue,))
            process.start()
            print(queue.get())
            process.join()
        """,
    "child_python": """
        import subprocess, sys
        print(subprocess.run([sys.executable, "-c", "import sys; print(sys.argv, sys.path[0])", "x"], capture_output=True, text=True).stdout)
        """,
    "recursion": """
        import sys

        depth = 0

        def f():
            global depth
            depth += 1
            f()

        try:
            f()
        except RecursionError as error:
            print(depth, error)
        """,
    "warning": "import warnings\nwarnings.warn('careful')\ndef f():\n    warnings.warn('deep', stacklevel=2)\nf()",
    "syntax_warning": "x = 1\nif x is 1:\n    print('is')\n'\\d'",
    "interrupted": "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nimport time\ntime.sleep(5)",
    "killed": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
    "broken_pipe_signal": "import signal\nprint(signal.getsignal(signal.SIGPIPE), signal.getsignal(signal.SIGINT))",
    "source_inspected": "import inspect\ndef f():\n    return 1\nprint(inspect.getsource(f), inspect.stack())",
    "traceback_printed": "import traceback\ndef f():\n    traceback.print_stack()\nf()",
    "annotated": "x: int = 1\ny: 'str'\nprint(__annotations__)",
    "empty": "",
    "only_doc": "'''just this'''",
    "coding_cookie": "# -*- coding: latin-1 -*-\nprint('ok')",
    "asyncio": """
        import asyncio

        async def f():
            await asyncio.sleep(0)
            raise LookupError("async")

        asyncio.run(f())
        """,
    "logging": "import logging\nlogging.warning('from %s', __name__)\nlogging.basicConfig(format='%(filename)s %(lineno)d', force=True)\nlogging.error('x')",
    "dataclass": "import dataclasses\n@dataclasses.dataclass\nclass P:\n    x: int\nprint(P(1))",
    "main_imported_again": "import __main__\nprint(__main__.__file__, __main__.__name__)",
}


def write_program(folder: Path, text: str, name: str = "app.py") -> Path:
    import textwrap

    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(textwrap.dedent(text).lstrip("\n"))
    return path


def compare(folder: Path, *arguments: str, stdin: bytes = b"", file: str = "app.py", **variables: str) -> Outcome:
    """Runs the program by CPython and by `aipy run`, asserts that nothing differs, and returns the outcome."""
    expected = execute([sys.executable, file, *arguments], stdin=stdin, cwd=folder, **variables)
    shutil.rmtree(folder / "__pycache__", ignore_errors=True)
    actual = aipy("run", file, *arguments, stdin=stdin, cwd=folder, **variables)
    assert without_addresses(actual) == without_addresses(expected)
    return actual


def without_addresses(outcome: Outcome) -> Outcome:
    """Addresses differ from run to run."""
    return Outcome(outcome.code, *(re.sub(rb"0x[0-9a-f]{6,}", b"0x", text) for text in (outcome.out, outcome.err)))


@pytest.mark.parametrize("name", PROGRAMS)
def test_behaves_as_python(name: str, tmp_path: Path) -> None:
    write_program(tmp_path, PROGRAMS[name])
    compare(tmp_path, "one", "--two", "", "-m", stdin="grüße\r\n\0".encode(), PYTHONHASHSEED="0")


MODULES = {
    "app.py": """
        import sys
        import sibling, package.inner, package as p, space.leaf
        from package import other
        print(sibling.__file__, sibling.__name__, sibling.__loader__.__class__, sibling.__spec__.origin, sibling.__cached__)
        print(p.__path__, package.inner.__package__, other.value, space.leaf.name, space.__path__)
        print([name for name in sys.modules if name.startswith(("sib", "pack", "space"))])
        import pkgutil
        print([entry.name for entry in pkgutil.iter_modules(p.__path__)])
        import importlib
        print(importlib.import_module("package.late").value, importlib.reload(sibling) is sibling)
        try:
            import package.broken
        except SyntaxError:
            import traceback
            traceback.print_exc()
        try:
            import package.failing
        except ZeroDivisionError:
            traceback.print_exc()
        sibling.fail()
        """,
    "sibling.py": "import json\ndef fail():\n    raise RuntimeError(json.dumps([1]))\n",
    "package/__init__.py": "from . import inner\nfrom .inner import *\n",
    "package/inner.py": "from ..package import other\nvalue = 1\n",
    "package/other.py": "value = __name__\n",
    "package/late.py": "value = 'late'\n",
    "package/broken.py": "x = = 1\n",
    "package/failing.py": "def f():\n    return 1 / 0\nf()\n",
    "space/leaf.py": "name = __name__\n",
}


def test_modules_of_the_program(tmp_path: Path) -> None:
    for name, text in MODULES.items():
        write_program(tmp_path, text, name)
    compare(tmp_path, PYTHONDONTWRITEBYTECODE="1")


def test_run_from_another_folder(tmp_path: Path) -> None:
    write_program(tmp_path, "import sys, sibling\nprint(sys.path[0], __file__, sys.argv, sibling)\n1/0", "deep/app.py")
    write_program(tmp_path, "", "deep/sibling.py")
    compare(tmp_path, file="deep/app.py")
    compare(tmp_path, file="./deep/../deep/app.py")
    compare(tmp_path, file=str(tmp_path / "deep/app.py"))


def test_safe_path(tmp_path: Path) -> None:
    write_program(tmp_path, "import sys\nprint(sys.path)")
    compare(tmp_path, PYTHONSAFEPATH="1")


def test_changed_sibling_is_compiled_again(tmp_path: Path) -> None:
    write_program(tmp_path, "import sibling\nprint(sibling.x)")
    write_program(tmp_path, "x = 1", "sibling.py")
    assert compare(tmp_path).out == b"1\n"
    write_program(tmp_path, "x = 2", "sibling.py")
    assert compare(tmp_path).out == b"2\n"


def test_new_module_hides_a_standard_one(tmp_path: Path) -> None:
    write_program(tmp_path, "import this_or_that")
    assert b"No module named" in compare(tmp_path).err
    write_program(tmp_path, "print('mine')", "this_or_that.py")
    assert compare(tmp_path).out == b"mine\n"


@pytest.fixture
def alone(tmp_path: Path) -> Path:
    """An executable whose sources are gone."""
    source = write_program(tmp_path, "import sys, helper\nprint(sys.argv[0], __name__)\nhelper.fail()", "source/app.py")
    write_program(tmp_path, "def fail():\n    return 1 / 0\n", "source/helper.py")
    executable = tmp_path / "elsewhere" / "tool"
    executable.parent.mkdir()
    done = aipy("compile", source, "-o", executable)
    assert (done.code, done.out, done.err) == (0, b"", b"")
    shutil.rmtree(source.parent)
    return executable


def test_executable_alone(alone: Path) -> None:
    result = execute(["./tool"], cwd=alone.parent)
    assert (result.code, result.out) == (1, b"./tool __main__\n")
    assert result.last_line == b"ZeroDivisionError: division by zero"
    assert b"    return 1 / 0\n" in result.err, "the source lines are kept in the executable"
    assert b"_show_kept" not in result.err and b"frozen" not in result.err


def test_damaged_executable_says_so(alone: Path) -> None:
    data = bytearray(alone.read_bytes())
    data[-60] ^= 1
    alone.write_bytes(data)
    result = execute([alone])
    assert (result.code, result.out) == (126, b"")
    assert result.err == b"aipy: the executable is damaged; compile the program again\n"
    alone.write_bytes(data[:-1000])
    assert execute([alone]).code == 126


def test_missing_python_is_named(alone: Path) -> None:
    python = sys.executable.encode()
    elsewhere = python[:-1] + b"_"
    _replace_recorded_python(alone, python, elsewhere)
    result = execute([alone], PATH="/nonexistent")
    assert result.code == 127
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert result.err.startswith(f"aipy: this program needs CPython {version}\n".encode())
    folder = alone.parent / "bin"
    folder.mkdir()
    (folder / f"python{version}").symlink_to(os.path.realpath(sys.executable))
    assert execute([alone], PATH=f"/nonexistent:{folder}").out.endswith(b"__main__\n")


def _replace_recorded_python(executable: Path, old: bytes, new: bytes) -> None:
    """Writes another interpreter's path into the footer, with the right hash."""
    from aipy.bridge.launcher import _fnv1a

    data = executable.read_bytes()
    footer = data[-48:]
    texts = data[-48 - len(old) - 4 : -48]
    assert texts.startswith(old)
    changed = new + texts[len(old) :]
    number = _fnv1a(changed + footer[8:40])
    executable.write_bytes(data[: -48 - len(texts)] + changed + footer[:40] + number.to_bytes(8, "little"))


def test_closed_standard_streams(tmp_path: Path) -> None:
    write_program(tmp_path, "import sys, os\nprint(sys.stdin)\nprint(os.listdir('/proc/self/fd'))")
    expected = execute(["sh", "-c", f"{sys.executable} app.py <&-"], cwd=tmp_path)
    assert aipy("compile", "app.py", cwd=tmp_path).code == 0
    assert execute(["sh", "-c", "./app <&-"], cwd=tmp_path) == expected


def test_ctrl_c_ends_by_signal(tmp_path: Path) -> None:
    write_program(tmp_path, "import time\nprint('ready', flush=True)\ntime.sleep(30)")
    assert aipy("compile", "app.py", cwd=tmp_path).code == 0
    process = subprocess.Popen(["./app"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None and process.stdout.readline() == b"ready\n"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=10)
    assert process.returncode == -signal.SIGINT
    assert err.endswith(b"KeyboardInterrupt\n")


def test_module_option_is_pythons(tmp_path: Path) -> None:
    write_program(tmp_path, "import sys\nprint(sys.argv[1:], __spec__.name, __package__)\n1/0", "package/tool.py")
    expected = execute([sys.executable, "-m", "package.tool", "-x", "y"], cwd=tmp_path)
    assert aipy("run", "-m", "package.tool", "-x", "y", cwd=tmp_path) == expected
    assert aipy("run", "-m", "no_such_module_here", cwd=tmp_path).code == 1


def test_starts_as_fast_as_python(tmp_path: Path) -> None:
    write_program(tmp_path, "pass")
    assert aipy("compile", "app.py", cwd=tmp_path).code == 0
    fastest = {"python": 9.0, "launcher": 9.0}
    for _ in range(20):
        for name, command in (("python", [sys.executable, "app.py"]), ("launcher", ["./app"])):
            start = time.perf_counter()
            subprocess.run(command, cwd=tmp_path, check=True)
            fastest[name] = min(fastest[name], time.perf_counter() - start)
    assert fastest["launcher"] - fastest["python"] < 0.010, fastest


def test_another_python(tmp_path: Path) -> None:
    """Every other supported CPython that this machine has runs its own programs."""
    write_program(tmp_path, "import sys, sibling\nprint(sys.version_info[:2], sibling.f())\nsum([0.1] * 10)\n1/0")
    write_program(tmp_path, "f = lambda: sum([0.1] * 10)", "sibling.py")
    for python in other_pythons():
        expected = execute([python, "app.py"], cwd=tmp_path)
        actual = aipy("run", "--python", python, "app.py", cwd=tmp_path)
        assert actual == expected
