"""The commands: what they print, their exit codes, and that nothing half-written is left when they cannot go on."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT, aipy, execute, other_pythons

import aipy as package
from aipy.native import NATIVE_VERSION


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "program.py"
    path.write_text("print('hello')\n")
    return path


def test_version_is_quick() -> None:
    best = 9.0
    for _ in range(10):
        start = time.perf_counter()
        result = execute([sys.executable, "-m", "aipy", "--version"])
        best = min(best, time.perf_counter() - start)
        assert result.out == f"aipy {package.__version__}\n".encode()
    assert best < 0.100


def test_import_is_quick() -> None:
    code = "import time; start = time.perf_counter(); import aipy; print(time.perf_counter() - start)"
    assert min(float(execute([sys.executable, "-c", code]).out) for _ in range(5)) < 0.030


def test_nothing_to_do_is_quick(program: Path) -> None:
    """Compiling what is in the cache; starting the interpreter is part of it."""
    best = 9.0
    for _ in range(8):
        start = time.perf_counter()
        assert aipy("compile", program, cwd=program.parent).code == 0
        best = min(best, time.perf_counter() - start)
    assert best < 0.150


def test_help_names_every_command() -> None:
    from aipy.cli.main import COMMANDS

    text = aipy("--help").out.decode()
    assert all(f"  {name} " in text for name in COMMANDS)
    for name in COMMANDS:
        shown = aipy(name, "--help")
        assert shown.code == 0 and shown.out.startswith(b"Usage: ")


def test_no_arguments_is_wrong_usage() -> None:
    result = aipy()
    assert (result.code, result.out) == (2, b"")
    assert b"Usage: aipy" in result.err


def test_compile_writes_one_file(program: Path) -> None:
    result = aipy("compile", program, cwd=program.parent)
    assert (result.code, result.out, result.err) == (0, b"", b"")
    assert sorted(os.listdir(program.parent)) == ["program", "program.py"]
    assert execute(["./program"], cwd=program.parent).out == b"hello\n"


def test_compile_replaces_its_own_output(program: Path) -> None:
    output = program.with_name("out")
    assert aipy("compile", program, "-o", output).code == 0
    program.write_text("print('changed')\n")
    assert aipy("compile", program, "-o", output, "-O0").code == 0
    assert execute([output]).out == b"changed\n"


def test_compile_json(program: Path) -> None:
    result = json.loads(aipy("compile", program, "-o", program.with_name("x"), "--json").out)
    assert result["output"] == str(program.with_name("x")) and result["diagnostics"] == []


def test_failed_compile_keeps_the_old_output(program: Path) -> None:
    output = program.with_name("out")
    output.write_text("old")
    program.write_text("x = = 1")
    assert aipy("compile", program, "-o", output).code == 1
    assert output.read_text() == "old"
    assert sorted(os.listdir(program.parent)) == ["out", "program.py"]


def test_source_without_suffix(tmp_path: Path) -> None:
    (tmp_path / "tool").write_text("print(1)\n")
    assert aipy("compile", "tool", cwd=tmp_path).code == 0
    assert execute(["./tool.out"], cwd=tmp_path).out == b"1\n"


def test_device_output_is_not_replaced(program: Path) -> None:
    assert aipy("compile", program, "-o", "/dev/null").code == 0
    assert not Path("/dev/null").is_file()


def test_full_disk_leaves_nothing(program: Path, tmp_path: Path) -> None:
    """E0007 on a disk of 4 KiB, where a mount may be made; /dev/full is a case of tests/diagnostics."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode == 0
    script = f"mount -t tmpfs -o size=4k none {disk} && {sys.executable} -m aipy compile {program} -o {disk}/out; code=$?; ls -A {disk}; exit $code"
    if not mounted:
        pytest.skip("this user may not mount; run as root to lift it")
    result = execute(["unshare", "-m", "sh", "-c", script])
    assert (result.code, result.out) == (1, b"")
    assert b"E0007" in result.err


def test_full_disk_of_the_cache_is_survived(program: Path, tmp_path: Path) -> None:
    result = aipy("run", program, AIPY_CACHE_DIR="/dev/full/cache")
    assert (result.code, result.out) == (0, b"hello\n")
    assert b"W0001" in result.err


def test_interrupted_compile_leaves_nothing(tmp_path: Path) -> None:
    """Ctrl-C while zig builds the launcher for a new cache: exit code 130, one line, no temporary file."""
    (tmp_path / "program.py").write_text("print(1)\n")
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    environment = {**os.environ, "AIPY_CACHE_DIR": str(tmp_path / "cache"), "TMPDIR": str(temporary)}
    command = [sys.executable, "-m", "aipy", "compile", "program.py"]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, start_new_session=True)
    deadline = time.monotonic() + 20
    while not list(temporary.glob("aipy-*/*")) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert (process.returncode, err.lstrip()) == (130, b"aipy: interrupted\n")
    assert sorted(os.listdir(tmp_path)) == ["cache", "program.py", "tmp"]
    assert os.listdir(temporary) == []
    shutil.rmtree(tmp_path / "cache")


def test_missing_zig_is_named(program: Path, tmp_path: Path) -> None:
    """E0303: the package is there, its program is not."""
    fake = tmp_path / "fake" / "ziglang"
    fake.mkdir(parents=True)
    (fake / "__init__.py").write_text("")
    path = os.pathsep.join([str(fake.parent), str(ROOT)])
    result = aipy("compile", program, "-o", tmp_path / "out", PYTHONPATH=path, AIPY_CACHE_DIR=str(tmp_path / "cache"))
    assert result.code == 1
    assert result.err.startswith(b"error[E0303]: zig is missing")
    assert not (tmp_path / "out").exists()


def test_failing_zig_is_quoted(program: Path, tmp_path: Path) -> None:
    """E0304 carries zig's own words."""
    fake = tmp_path / "fake" / "ziglang"
    fake.mkdir(parents=True)
    (fake / "__init__.py").write_text("")
    (fake / "zig").write_text("#!/bin/sh\necho 'out of luck' >&2\nexit 5\n")
    (fake / "zig").chmod(0o755)
    path = os.pathsep.join([str(fake.parent), str(ROOT)])
    result = aipy("compile", program, "-o", tmp_path / "out", PYTHONPATH=path, AIPY_CACHE_DIR=str(tmp_path / "cache"))
    assert result.code == 1
    assert b"E0304" in result.err and b"note: out of luck" in result.err


def test_own_bug_is_reported(program: Path, tmp_path: Path) -> None:
    """E0901: exit code 3, no traceback on the screen, everything in one file."""
    code = (
        "import sys; from aipy import driver\n"
        "def broken(*arguments): raise LookupError('inside')\n"
        "driver.compile_program = broken\n"
        "from aipy.cli.main import run_command_line\n"
        f"sys.exit(run_command_line(['compile', {str(program)!r}]))"
    )
    result = execute([sys.executable, "-c", code], AIPY_CACHE_DIR=str(tmp_path / "cache"))
    assert result.code == 3
    assert result.err.startswith(b"error[E0901]: internal error: LookupError") and b"Traceback" not in result.err
    report = next((tmp_path / "cache" / "reports").iterdir()).read_text()
    assert "LookupError: inside" in report and "print('hello')" in report


@pytest.mark.skipif(sys.version_info[:2] != NATIVE_VERSION, reason="native code exists for one CPython version; lifted when the runtime has the others")
def test_broken_native_compiler_is_survived_and_told(program: Path, tmp_path: Path) -> None:
    """W0002: the program runs through CPython, with a report."""
    code = (
        "import sys, types\n"
        "import aipy.native as native\n"
        "def compile_to_object(session, path): raise AssertionError('lost')\n"
        "native._load_pipeline = lambda: types.SimpleNamespace(compile_to_object=compile_to_object)\n"
        "from aipy.cli.main import run_command_line\n"
        f"sys.exit(run_command_line(['run', {str(program)!r}]))"
    )
    result = execute([sys.executable, "-c", code], AIPY_CACHE_DIR=str(tmp_path / "cache"))
    assert (result.code, result.out) == (0, b"hello\n")
    assert result.err.startswith(b"warning[W0002]")


def test_check_json(program: Path) -> None:
    program.write_text("class A:\n    def f(self):\n        return lambda: [x for x in eval('[1]')]\n")
    report = json.loads(aipy("check", program, "--json").out)
    assert report["file"] == str(program) and isinstance(report["needs_python"], bool)
    assert [(f["name"], f["line"]) for f in report["functions"]] == [("<module>", 1), ("A.f", 2), ("A.f.<locals>.<lambda>", 3)]
    for function in report["functions"]:
        assert set(function) == {"name", "line", "tier", "reasons"} and function["tier"] in ("native", "mixed", "interpreted")
        for reason in function["reasons"]:
            assert set(reason) == {"line", "column", "code", "message", "remedy"}


def test_types_json(program: Path) -> None:
    assert isinstance(json.loads(aipy("types", program, "--json").out), list)


def test_another_python_is_no_native_code(program: Path) -> None:
    """R002: native code is for the version aipy runs on."""
    for other in other_pythons():
        report = json.loads(aipy("check", "--json", "--python", other, program).out)
        assert {reason["code"] for function in report["functions"] for reason in function["reasons"]} <= {"R001", "R002"}


def test_explain_has_a_page_for_every_code() -> None:
    from aipy.diagnostics.codes import CODES

    for name, code in CODES.items():
        assert len(code.page) > 60 and code.title == code.title.lower().replace("cpython", "CPython").replace("python", "Python").replace("CPython", "CPython")
        assert not code.title.endswith(".")
        assert code.exit_code in (1, 2, 3), name
    assert aipy("explain", "e0101").out.startswith(b"E0101: syntax error\n\n")
    assert len(json.loads(aipy("explain", "--list", "--json").out)) == len(CODES)


def test_targets_reads_the_folder() -> None:
    rows = json.loads(aipy("targets", "--json").out)
    assert {row["name"] for row in rows} == {path.stem for path in (ROOT / "toolchains").glob("*.toml")}
    assert sum(row["host"] for row in rows) == 1


def test_doctor_finds_nothing_wrong() -> None:
    findings = json.loads(aipy("doctor", "--json").out)
    assert [finding for finding in findings if not finding["ok"]] == []


def test_cache_commands(program: Path, tmp_path: Path, cache: Path) -> None:
    own = tmp_path / "cache"
    (own / "v1").mkdir(parents=True)
    shutil.copytree(cache / "v1" / "launcher", own / "v1" / "launcher", dirs_exist_ok=True)
    environment = {"AIPY_CACHE_DIR": str(own)}
    assert aipy("run", program, **environment).out == b"hello\n"
    assert "artifact" in json.loads(aipy("cache", "info", "--json", **environment).out)["kinds"]
    artifact = next((own / "v1" / "artifact").glob("*/*/program"))
    artifact.write_bytes(b"damaged")
    verified = aipy("cache", "verify", "--json", **environment)
    assert verified.code == 1 and len(json.loads(verified.out)["removed"]) == 1
    assert aipy("run", program, **environment).out == b"hello\n"
    assert json.loads(aipy("cache", "clear", "--json", **environment).out)["removed_bytes"] > 0
    assert json.loads(aipy("cache", "info", "--json", **environment).out)["kinds"] == {}


def test_damaged_artifact_is_built_again(program: Path, tmp_path: Path, cache: Path) -> None:
    own = tmp_path / "cache"
    shutil.copytree(cache / "v1" / "launcher", own / "v1" / "launcher")
    assert aipy("run", program, AIPY_CACHE_DIR=str(own)).out == b"hello\n"
    next((own / "v1" / "artifact").glob("*/*/program")).write_bytes(b"\x7fELF")
    assert aipy("run", program, AIPY_CACHE_DIR=str(own)).out == b"hello\n"


def test_colour_only_on_a_terminal(program: Path) -> None:
    from aipy.diagnostics import codes
    from aipy.diagnostics.diagnostic import Diagnostic, Span
    from aipy.diagnostics.text import render_text

    diagnostic = Diagnostic(codes.SYNTAX_ERROR, "no", Span("f", 1, 3, 1, 4), source_line="a + b")
    assert "\x1b[" not in render_text([diagnostic])
    assert "\x1b[" in render_text([diagnostic], colour=True)
    assert b"\x1b[" not in aipy("compile", "nowhere.py").err


def test_public_functions(program: Path) -> None:
    output = package.compile(program, program.with_name("out"))
    assert execute([output]).out == b"hello\n"
    assert package.check(program).functions[0].name == "<module>"
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        getattr(package, "nothing")  # noqa: B009 - the attribute access is the test
