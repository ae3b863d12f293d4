"""Options that several commands share, each declared once."""

from __future__ import annotations

import click

optimization = click.option("-O", "optimization", type=click.IntRange(0, 3), default=2, show_default=True, help="How hard to optimise: -O0 to -O3.")
target = click.option("--target", metavar="TARGET", help="The machine to compile for; `aipy targets` lists them.")
standalone = click.option("--standalone", is_flag=True, help="Refuse what needs CPython at run time.")
debug = click.option("--debug", is_flag=True, help="Keep symbols and line tables.")
python = click.option("--python", metavar="VERSION", help="The CPython to be equal to: a version or a path. Default: the running one.")
as_json = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
file = click.argument("file", metavar="FILE")
