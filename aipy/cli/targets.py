"""`aipy targets`: the machines aipy can compile for."""

from __future__ import annotations

import click

from aipy.cli import options
from aipy.cli.show import show_json
from aipy.targets.target import host_target_name, load_target, target_names


@click.command("targets")
@options.as_json
def command(as_json: bool) -> int:
    """List the targets; the one marked is this machine."""
    targets = [load_target(name) for name in target_names()]
    host = host_target_name()
    if as_json:
        show_json([{"name": t.name, "triple": t.triple, "libc": t.libc, "object_format": t.object_format, "host": t.name == host} for t in targets])
    else:
        for target in targets:
            click.echo(f"{'*' if target.name == host else ' '} {target.name:<20} {target.triple:<28} {target.libc}")
    return 0
