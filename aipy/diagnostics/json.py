"""Renders diagnostics for programs: one JSON object for a run."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from aipy.diagnostics.diagnostic import Diagnostic


def render_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Returns `{"diagnostics": [...]}` as one line that ends with a newline."""
    return json.dumps({"diagnostics": [to_record(diagnostic) for diagnostic in diagnostics]}) + "\n"


def to_record(diagnostic: Diagnostic) -> dict[str, object]:
    """Returns the JSON form of one diagnostic; `span` and `help` may be null."""
    return {
        "code": diagnostic.code.name,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "span": asdict(diagnostic.span) if diagnostic.span is not None else None,
        "help": diagnostic.help,
        "notes": list(diagnostic.notes),
    }
