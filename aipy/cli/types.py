"""`aipy types`: what the compiler knows of every parameter, return and variable."""

from __future__ import annotations

from pathlib import Path

import click

from aipy.cli import options
from aipy.cli.show import show_diagnostics, show_json


@click.command("types")
@options.file
@options.as_json
def command(file: str, as_json: bool) -> int:
    """Print every inferred type of FILE with its position."""
    from aipy import driver
    from aipy.session import open_session

    session = open_session()
    found = driver.types_program(session, Path(file))
    if as_json:
        show_json(found)
        return 0
    show_diagnostics(session.sink.diagnostics)
    for entry in found:
        click.echo(_line(entry))
    if not found:
        click.echo(f"{file}: no types are known: CPython runs the program; `aipy check {file}` says why", err=True)
    return 0


def _line(entry: dict[str, object]) -> str:
    function = entry.get("function", "<module>")
    what = entry.get("parameter") or entry.get("variable") or "returns"
    names = entry["type"]
    shown = " | ".join(map(str, names)) if isinstance(names, list) else str(names)
    return f"{entry['file']}:{entry['line_number']}:{entry['col_offset']}: {function}: {what}: {shown}"
