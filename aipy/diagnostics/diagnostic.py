"""One message to the user, and the exception that carries messages out of the compiler."""

from __future__ import annotations

from dataclasses import dataclass, field

from aipy.diagnostics.codes import Code, Severity


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of source; lines and columns count characters from 1, the end column is one past the last."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One message: a code of the table, the text of this occurrence, where, and what to do instead."""

    code: Code
    message: str
    span: Span | None = None
    help: str | None = None
    notes: tuple[str, ...] = ()
    source_line: str | None = None

    @property
    def severity(self) -> Severity:
        """Whether it stops the compilation."""
        return self.code.severity


class CompileError(Exception):
    """The compilation cannot go on, for reasons the user can read."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(d.message for d in diagnostics))
        self.diagnostics = diagnostics

    @property
    def exit_code(self) -> int:
        """What the process should return."""
        return max((d.code.exit_code for d in self.diagnostics), default=1)


@dataclass(slots=True)
class Sink:
    """Collects the diagnostics of one run that do not stop it."""

    diagnostics: list[Diagnostic] = field(default_factory=list)

    def report(self, diagnostic: Diagnostic) -> None:
        """Keeps a diagnostic until the command shows it."""
        self.diagnostics.append(diagnostic)
