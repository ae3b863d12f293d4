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
    """The C tests, each file a program of its own linked with the whole runtime, under the address and undefined-behaviour sanitizers."""
    warnings = ["-Wall", "-Wextra", "-Werror"]
    sanitizers = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
    flags = ["-std=c11", "-g", "-O1", "-ffp-contract=off", *warnings, *sanitizers, "-Iruntime/include"]
    folder = Path(session.create_tmp()).resolve()
    sources = [str(path) for path in [*sorted(Path("runtime/src").glob("*.c")), Path("runtime/src/platform/linux.c")] if path.exists()]
    tests = sorted(Path("runtime/tests").glob("*.c"))
    if not tests:
        session.error("runtime/tests holds no C test")
    library = [source for source in sources if Path(source).name != "start.c"]
    for test in tests:
        program = folder / test.stem
        session.run("gcc", *flags, str(test), *library, "-o", str(program), "-lm", "-lpthread", external=True)
        session.run(str(program), external=True)
