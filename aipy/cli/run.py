"""`aipy run`: compiles, then becomes the program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import click

from aipy import driver
from aipy.cli import options
from aipy.cli.show import show_diagnostics
from aipy.diagnostics.diagnostic import CompileError
from aipy.session import Session, open_session

_TAKES_VALUE = ("--target", "--python", "-O")


class RunCommand(click.Command):
    """Options of aipy come before the file or `-m MODULE`; everything after is the program's."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Ends aipy's own options behind `-m MODULE`; behind a file click does it."""
        index = 0
        while index < len(args) and args[index].startswith("-") and args[index] not in ("--", "-"):
            if args[index] == "-m" and index + 1 < len(args):
                args = [*args[: index + 2], "--", *args[index + 2 :]]
                break
            index += 2 if args[index] in _TAKES_VALUE else 1
        return super().parse_args(ctx, args)


@click.command("run", cls=RunCommand, context_settings={"allow_interspersed_args": False})
@click.option("-m", "module", metavar="MODULE", help="Run a module by its dotted name, as `python -m` does.")
@options.optimization
@options.standalone
@options.python
@click.option("--json", "as_json", is_flag=True, help="Print aipy's own messages as JSON, when the program cannot be compiled.")
@click.argument("words", metavar="FILE [ARGS]...", nargs=-1, type=click.UNPROCESSED)
def command(module: str | None, optimization: int, standalone: bool, python: str | None, as_json: bool, words: tuple[str, ...]) -> int:
    """Compile FILE and run it: same arguments, input, output and exit code as `python FILE`."""
    session = open_session(optimization=optimization, standalone=standalone, python=python)
    executable = str(session.options.python.executable)
    if module is not None:
        file = _module_file(module)
        if file is None:
            _become(executable, [executable, "-m", module, *words])
        arguments = [os.path.join(os.getcwd(), file), *words]
    elif words:
        file = Path(words[0])
        arguments = list(words)
    else:
        raise click.MissingParameter(param_type="argument", param_hint="`FILE`", ctx=click.get_current_context())
    try:
        return _run(session, file, arguments, module)
    except CompileError as error:
        if not isinstance(error.__cause__, SyntaxError) or as_json:
            raise
        _print_as_python(error.__cause__, arguments[0])
        return error.exit_code


def _run(session: Session, file: Path, arguments: list[str], module: str | None) -> int:
    executable = str(session.options.python.executable)
    with driver.artifact_of(session, file, arguments[0]) as artifact:
        show_diagnostics(session.sink.diagnostics)
        if module is not None and artifact.needs_python:
            _become(executable, [executable, "-m", module, *arguments[1:]])
        if artifact.kept:
            _become(str(artifact.path), arguments)
        return subprocess.run(arguments, executable=artifact.path, check=False).returncode


def _module_file(module: str) -> Path | None:
    """The file of a module below the current folder; None when CPython has to find it."""
    path = Path(*module.split("."))
    for candidate in (path / "__main__.py", path.with_name(path.name + ".py")):
        if candidate.is_file():
            return candidate
    return None


def _become(executable: str, arguments: list[str]) -> NoReturn:
    """Replaces this process by the program, which starts with the signal handling a shell would give it."""
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":
        sys.exit(subprocess.run(arguments, executable=executable, check=False).returncode)
    import signal

    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    os.execv(executable, arguments)


def _print_as_python(error: SyntaxError, file: str) -> None:
    """Prints the error as `python FILE` does."""
    import traceback

    error.filename = os.path.join(os.getcwd(), file)
    traceback.print_exception(type(error), error, None)
