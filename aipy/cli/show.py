"""Where messages go: text on standard error, JSON on standard output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable

from aipy.diagnostics.diagnostic import Diagnostic


def show_diagnostics(diagnostics: Iterable[Diagnostic], as_json: bool = False) -> None:
    """Prints diagnostics; colour only on a terminal, and not with `NO_COLOR`."""
    if as_json:
        from aipy.diagnostics.json import render_json

        sys.stdout.write(render_json(diagnostics))
        return
    from aipy.diagnostics.text import render_text

    colour = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
    sys.stderr.write(render_text(diagnostics, colour=colour))


def show_json(value: object) -> None:
    """Prints a result as JSON."""
    sys.stdout.write(json.dumps(value, indent=2) + "\n")
