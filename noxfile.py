"""The checks of this repository: `nox` runs all, `nox -s NAME` one."""

from __future__ import annotations

from pathlib import Path

import nox

nox.options.sessions = ["lint", "types", "tests", "runtime"]
nox.options.reuse_existing_virtualenvs = True


@nox.session
def lint(session: nox.Session) -> None:
    session.install("ruff>=0.8")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    session.install("-e", ".[dev]")
    session.run("mypy", "--strict", "aipy")


@nox.session
def tests(session: nox.Session) -> None:
    session.install("-e", ".[test]")
    session.run("python", "-m", "pytest", *(session.posargs or ["tests"]))


@nox.session(venv_backend="none")
def runtime(session: nox.Session) -> None:
    """The C tests, each a program of its own linked with the runtime, under the address and undefined-behaviour sanitizers."""
    sanitizers = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
    folder = Path(session.create_tmp()).resolve()
    session.run("python", "-m", "aipy.library.header", str(folder))
    flags = ["-std=c11", "-g", "-O1", "-ffp-contract=off", "-Wall", "-Wextra", "-Werror", *sanitizers, "-Iruntime/include", f"-I{folder}"]
    sources = [*sorted(Path("runtime/src").rglob("*.c")), folder / "aipy_methods.c"]
    objects = []
    for source in sources:
        objects.append(str(folder / f"{source.stem}.o"))
        session.run("gcc", *flags, "-c", str(source), "-o", objects[-1], external=True, silent=True)
    session.run("ar", "rcs", str(folder / "runtime.a"), *objects, external=True)
    tests = [test for test in sorted(Path("runtime/tests").glob("test_*.c")) if test.stem != "test_process"]
    if not tests:
        session.error("runtime/tests holds no C test")
    for test in tests:
        program = folder / test.stem
        session.run("gcc", *flags, str(test), str(folder / "runtime.a"), "-o", str(program), "-lm", "-lpthread", external=True)
        session.run(str(program), external=True, env={"ASAN_OPTIONS": "detect_leaks=0"})
