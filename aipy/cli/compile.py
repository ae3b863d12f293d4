"""`aipy compile`: a program to an executable."""

from __future__ import annotations

from pathlib import Path

import click

from aipy.cli import options
from aipy.cli.show import show_diagnostics, show_json


@click.command("compile")
@options.file
@click.option("-o", "--output", "output", metavar="OUT", help="The executable to write. Default: the file's name without `.py`.")
@options.optimization
@options.target
@options.standalone
@options.debug
@options.python
@options.as_json
def command(file: str, output: str | None, optimization: int, target: str | None, standalone: bool, debug: bool, python: str | None, as_json: bool) -> int:
    """Compile FILE and what it imports to an executable."""
    from aipy import driver
    from aipy.diagnostics.json import to_record
    from aipy.session import open_session

    session = open_session(optimization=optimization, target=target, standalone=standalone, debug=debug, python=python)
    path = Path(file)
    written = driver.compile_program(session, path, Path(output) if output else driver.default_output(session, path), file)
    found = session.sink.diagnostics
    if as_json:
        show_json({"file": file, "output": str(written), "target": session.options.target.name, "diagnostics": [to_record(d) for d in found]})
    else:
        show_diagnostics(found)
    return 0
