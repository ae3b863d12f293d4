"""Finds the command, runs it, and turns whatever happens into one message and an exit code.

0: done. 1: the program has errors. 2: wrong usage. 3: a bug of aipy, of which a report is written. 130: interrupted.
"""

from __future__ import annotations

import importlib
import signal
import sys
from collections.abc import Iterable
from pathlib import Path
from types import FrameType

import click

from aipy.diagnostics import codes
from aipy.diagnostics.diagnostic import CompileError, Diagnostic
from aipy.diagnostics.suggest import did_you_mean

COMMANDS = {
    "compile": "Compile a program to an executable.",
    "run": "Compile a program, from the cache if nothing changed, and run it.",
    "check": "Tell of every function whether it is native, and why not.",
    "types": "Print every inferred type with its position.",
    "explain": "Explain a code that aipy printed.",
    "targets": "List the machines aipy can compile for.",
    "doctor": "Check this installation.",
    "cache": "Inspect, verify or clear what earlier runs kept.",
    "dump": "Print a stage of the native compilation.",
}
_INTERRUPTED = 130


class _UnknownCommand(click.UsageError):
    def __init__(self, name: str) -> None:
        super().__init__(f"there is no command `{name}`")
        self.name = name


class CommandGroup(click.Group):
    """The `aipy` command; the module of a subcommand is imported when that is used, so that help stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Imports one command."""
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"aipy.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with an error that names the nearest command."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise _UnknownCommand(args[0])
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands from the table, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="ai-python-compiler", prog_name="aipy")
def aipy() -> None:
    """Compile ordinary Python to native code."""


def run_command_line(arguments: list[str]) -> int:
    """Runs `aipy ARGUMENTS` and returns the exit code; every failure is one message on standard error."""
    as_json = _wants_json(arguments)
    signal.signal(signal.SIGTERM, _stop)
    try:
        result = aipy.main(arguments, prog_name="aipy", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except CompileError as error:
        _show(error.diagnostics, as_json)
        return error.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        print(error.format_message(), file=sys.stderr)
        return 2
    except click.UsageError as error:
        _show([_usage_diagnostic(error)], as_json)
        return 2
    except (click.Abort, KeyboardInterrupt):
        print("aipy: interrupted", file=sys.stderr)
        return _INTERRUPTED
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except Exception as error:
        return _report_bug(error, arguments, as_json)


def _stop(number: int, frame: FrameType | None) -> None:
    """Ends on SIGTERM as on Ctrl-C: temporary files are removed on the way out."""
    sys.exit(128 + number)


def _show(diagnostics: Iterable[Diagnostic], as_json: bool) -> None:
    from aipy.cli.show import show_diagnostics

    show_diagnostics(diagnostics, as_json)


def _wants_json(arguments: list[str]) -> bool:
    """Whether aipy itself is asked for JSON; what comes after the file of `run` is the program's."""
    if arguments[:1] == ["run"]:
        own = []
        for argument in arguments[1:]:
            if not argument.startswith("-") or argument in ("-m", "--"):
                break
            own.append(argument)
        return "--json" in own
    return "--json" in arguments


def _usage_diagnostic(error: click.UsageError) -> Diagnostic:
    path = error.ctx.command_path if error.ctx is not None else "aipy"
    if isinstance(error, _UnknownCommand):
        remedy = did_you_mean(error.name, COMMANDS)
        if remedy is None and (error.name.endswith(".py") or Path(error.name).exists()):
            remedy = f"to run a file write `aipy run {error.name}`"
        return Diagnostic(codes.UNKNOWN_COMMAND, error.message, help=remedy or "`aipy --help` lists the commands")
    if isinstance(error, click.NoSuchOption):
        known = [name for parameter in (error.ctx.command.params if error.ctx else []) for name in (*parameter.opts, *parameter.secondary_opts)]
        remedy = did_you_mean(error.option_name, [name for name in known if name.startswith("-")])
        return Diagnostic(codes.UNKNOWN_OPTION, f"`{path}` has no option `{error.option_name}`", help=remedy or f"`{path} --help` lists its options")
    message = " ".join(error.format_message().split()).rstrip(".").replace(". Choose from: ", ", one of ").replace("'", "`")
    return Diagnostic(codes.WRONG_USAGE, message[:1].lower() + message[1:], help=f"`{path} --help` shows the form")


def _report_bug(error: Exception, arguments: list[str], as_json: bool) -> int:
    from aipy.cache.store import default_root
    from aipy.diagnostics.report import write_report

    sources = [Path(argument) for argument in arguments if argument.endswith(".py")]
    report = write_report(default_root(), error, sources)
    where = (f"a report was written to `{report}`",) if report is not None else ()
    message = f"internal error: {type(error).__name__}"
    _show([Diagnostic(codes.INTERNAL_ERROR, message, notes=where, help="please attach the report to an issue")], as_json)
    return codes.INTERNAL_ERROR.exit_code
