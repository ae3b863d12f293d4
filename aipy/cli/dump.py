"""`aipy dump`: looks into the compiler."""

from __future__ import annotations

from pathlib import Path

import click

from aipy.cli import options
from aipy.cli.show import show_json

_STAGES = ("hir", "facts", "mir", "llvm", "asm")


@click.command("dump")
@options.file
@click.option("--stage", type=click.Choice(_STAGES), required=True, help="What to print.")
@click.option("--function", metavar="NAME", help="Only this function, by its qualified name.")
@options.optimization
@options.target
@options.as_json
def command(file: str, stage: str, function: str | None, optimization: int, target: str | None, as_json: bool) -> int:
    """Print a stage of the native compilation of FILE."""
    from aipy import driver
    from aipy.session import open_session

    session = open_session(optimization=optimization, target=target)
    text = driver.dump(session, Path(file), stage, function)
    if as_json:
        show_json({"file": file, "stage": stage, "function": function, "text": text})
    else:
        click.echo(text, nl=not text.endswith("\n"))
    return 0
