"""`aipy check`: how much of a program is native, and why not all."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from pathlib import Path

import click

from aipy.cli import options
from aipy.cli.show import show_diagnostics, show_json
from aipy.diagnostics.coverage import ProgramReport, Tier


@click.command("check")
@options.file
@options.python
@options.as_json
def command(file: str, python: str | None, as_json: bool) -> int:
    """Tell of every function of FILE whether it is native, mixed or interpreted, with each reason."""
    from aipy import driver
    from aipy.session import open_session

    session = open_session(python=python)
    report = driver.check_program(session, Path(file))
    if as_json:
        show_json(asdict(report))
    else:
        show_diagnostics(session.sink.diagnostics)
        click.echo(_text(report), nl=False)
    return 0


def _text(report: ProgramReport) -> str:
    tiers = Counter(function.tier for function in report.functions)
    world = "needs CPython at run time" if report.needs_python else "needs no Python at run time"
    lines = [f"{report.file}: {tiers[Tier.NATIVE]} of {len(report.functions)} functions native; the program {world}"]
    width = max((len(function.name) for function in report.functions), default=0)
    for function in report.functions:
        lines.append(f"  {function.name:<{width}}  line {function.line:<5} {function.tier}")
        lines.extend(f"    {report.file}:{why.line}:{why.column}: {why.code}: {why.message}; {why.remedy}" for why in function.reasons)
    return "\n".join(lines) + "\n"
