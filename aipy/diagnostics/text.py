"""Renders diagnostics for people: the message, the source line with a caret, help and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from aipy.diagnostics.codes import Severity
from aipy.diagnostics.diagnostic import Diagnostic, Span

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.REASON: "36"}


def render_text(diagnostics: Iterable[Diagnostic], *, colour: bool = False) -> str:
    """Returns the diagnostics as text that ends with a newline, or the empty string for none."""
    return "".join(_render(diagnostic, colour) for diagnostic in diagnostics)


def _render(diagnostic: Diagnostic, colour: bool) -> str:
    def paint(text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if colour else text

    hue = _COLOURS[diagnostic.severity]
    head = paint(f"{diagnostic.severity}[{diagnostic.code.name}]", f"1;{hue}")
    lines = [f"{head}: {paint(diagnostic.message, '1')}"]
    if diagnostic.span is not None:
        span = diagnostic.span
        lines.append(f"  --> {span.file}:{span.line}:{span.column}")
        if diagnostic.source_line is not None:
            lines.extend(_excerpt(span, diagnostic.source_line, lambda text: paint(text, f"1;{hue}")))
    lines.extend(f"  note: {note}" for note in diagnostic.notes)
    if diagnostic.help is not None:
        lines.append(f"  help: {diagnostic.help}")
    return "\n".join(lines) + "\n"


def _excerpt(span: Span, source_line: str, paint: Callable[[str], str]) -> list[str]:
    """The source line and carets under the span, with tabs kept so that both lines stay aligned."""
    source_line = source_line.rstrip("\r\n")
    gutter = " " * len(str(span.line))
    start = max(0, min(span.column - 1, len(source_line)))
    end = span.end_column - 1 if span.end_line == span.line else len(source_line)
    carets = "^" * max(1, min(end, len(source_line) + 1) - start)
    lead = "".join("\t" if character == "\t" else " " for character in source_line[:start])
    return [f" {gutter} |", f" {span.line} | {source_line}", f" {gutter} | {lead}{paint(carets)}"]
