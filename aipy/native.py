"""The seam between the driver and the native compiler, `aipy.pipeline`.

The pipeline says of each function whether it is native. Where it breaks, the program is left to CPython, a report is
written, and a warning and `check` say so: a bug of aipy must not keep a program from running, nor pass unseen.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from aipy.diagnostics import codes
from aipy.diagnostics.codes import Code
from aipy.diagnostics.coverage import FunctionReport, Reason, Tier
from aipy.diagnostics.diagnostic import CompileError, Diagnostic, Span
from aipy.diagnostics.report import write_report
from aipy.outline import outline
from aipy.session import Session
from aipy.source import Source

_PIPELINE = "aipy.pipeline"
NATIVE_VERSION = (3, 11)  # whose messages, numbers and orders the runtime has
TypeRecord = dict[str, object]


@dataclass(frozen=True, slots=True)
class NativeResult:
    """What the native compiler made of a program; `code` is an object file, or None when CPython runs everything.

    `inputs` are the files it read besides the main file and `complete` is false when a bug cut it short.
    """

    code: bytes | None
    needs_python: bool
    functions: tuple[FunctionReport, ...]
    types: tuple[TypeRecord, ...] = ()
    inputs: tuple[Path, ...] = ()
    complete: bool = True


class _PipelineResult(Protocol):
    functions: Sequence[FunctionReport]
    needs_python: bool
    types: Sequence[TypeRecord]
    code: bytes | None


class _Pipeline(Protocol):
    def compile_to_object(self, session: Session, path: Path) -> _PipelineResult: ...

    def dump(self, session: Session, path: Path, stage: str, function: str | None) -> str | None: ...


def compile_native(session: Session, source: Source) -> NativeResult:
    """Compiles what can be native; raises `CompileError` for an error of the program."""
    if session.options.python.version != sys.version_info[:2] or sys.version_info[:2] != NATIVE_VERSION:
        message = "native code has the behaviour of CPython {}.{} so far".format(*NATIVE_VERSION)
        return _all_interpreted(source, codes.OTHER_PYTHON, message)
    try:
        pipeline = _load_pipeline() if session.native else None
        if pipeline is None:
            return _all_interpreted(source, codes.NOT_YET_NATIVE, "not compiled natively yet")
        result = pipeline.compile_to_object(session, source.path)
    except CompileError:
        raise
    except Exception as error:
        return _broken(session, source, error)
    inputs = tuple(getattr(result, "inputs", ()))
    return NativeResult(result.code, result.needs_python, tuple(result.functions), tuple(result.types), inputs)


def dump_stage(session: Session, source: Source, stage: str, function: str | None) -> str | None:
    """Returns one stage's text for the program, or for one function; None where the stage was not reached."""
    pipeline = _load_pipeline()
    return None if pipeline is None or not hasattr(pipeline, "dump") else pipeline.dump(session, source.path, stage, function)


def _load_pipeline() -> _Pipeline | None:
    if importlib.util.find_spec(_PIPELINE) is None:
        return None
    return cast(_Pipeline, importlib.import_module(_PIPELINE))


def _broken(session: Session, source: Source, error: Exception) -> NativeResult:
    report = write_report(session.store.root, error, [source.path])
    session.sink.report(
        Diagnostic(
            codes.NATIVE_BROKEN,
            f"the native compiler failed on `{source.path}`, which is left to CPython: {type(error).__name__}",
            Span(str(source.path), 1, 1, 1, 1),
            notes=(f"a report was written to `{report}`",),
            help="please attach the report to an issue",
        )
    )
    return _all_interpreted(source, codes.NATIVE_BROKEN, "the native compiler failed on this program", complete=False)


def _all_interpreted(source: Source, code: Code, message: str, complete: bool = True) -> NativeResult:
    functions = tuple(
        FunctionReport(
            entry.name,
            entry.line,
            Tier.INTERPRETED,
            (Reason(entry.line, 1, code.name, message, "nothing to do: CPython runs it with the same result"),),
        )
        for entry in outline(source.tree)
    )
    return NativeResult(None, True, functions, complete=complete)
