"""`aipy explain`: the page of a code."""

from __future__ import annotations

import click

from aipy.cli import options
from aipy.cli.show import show_json
from aipy.diagnostics import codes
from aipy.diagnostics.diagnostic import CompileError, Diagnostic
from aipy.diagnostics.suggest import did_you_mean


@click.command("explain")
@click.argument("code", required=False)
@click.option("--list", "list_all", is_flag=True, help="List all codes with their titles.")
@options.as_json
def command(code: str | None, list_all: bool, as_json: bool) -> int:
    """Explain CODE, such as E0101."""
    if list_all:
        rows = codes.CODES.values()
        if as_json:
            show_json([{"code": row.name, "title": row.title} for row in rows])
        else:
            click.echo("\n".join(f"{row.name:<6} {row.title}" for row in rows))
        return 0
    if code is None:
        raise click.MissingParameter(param_type="argument", param_hint="`CODE`", ctx=click.get_current_context())
    found = codes.CODES.get(code.upper())
    if found is None:
        remedy = did_you_mean(code.upper(), codes.CODES) or "`aipy explain --list` lists all codes"
        raise CompileError(Diagnostic(codes.UNKNOWN_CODE, f"there is no code `{code}`", help=remedy))
    if as_json:
        show_json({"code": found.name, "title": found.title, "severity": str(found.severity), "exit_code": found.exit_code, "page": found.page})
    else:
        click.echo(f"{found.name}: {found.title}\n\n{found.page}")
    return 0
