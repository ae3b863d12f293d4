"""The pipeline from a source file to an artifact; the only module that knows every stage."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from aipy.cache.keys import digest, file_digest
from aipy.diagnostics import codes
from aipy.diagnostics.coverage import FunctionReport, ProgramReport
from aipy.diagnostics.diagnostic import CompileError, Diagnostic, Span
from aipy.session import Session

_MODULE_ENDINGS = (".py", ".so", ".pyd")
_MOST_PLACES = 20


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished executable; `kept` tells that it lies in the cache and stays there."""

    path: Path
    needs_python: bool
    kept: bool


def compile_program(session: Session, path: Path, output: Path, spelling: str | None = None) -> Path:
    """Compiles the program to the executable `output` and returns that; raises `CompileError` and leaves nothing then.

    `spelling` is the path as the user wrote it, where it is not `str(path)`: CPython shows `./x.py` as it is written.
    """
    from aipy.link.output import install_executable

    if output.exists() and path.exists() and output.samefile(path):
        raise CompileError(Diagnostic(codes.OUTPUT_IS_SOURCE, f"`{output}` is the source itself", help="name another file with `-o`"))
    with artifact_of(session, path, spelling) as artifact:
        install_executable(output, lambda temporary: _copy(artifact.path, temporary))
    return output


@contextmanager
def artifact_of(session: Session, path: Path, spelling: str | None = None) -> Iterator[Artifact]:
    """Gives the program's executable, from the cache if nothing it was made of has changed; raises `CompileError`."""
    full_path = _full_path(spelling or str(path))
    found = _unchanged(session, full_path)
    if found is not None:
        yield found
        return
    with tempfile.TemporaryDirectory(prefix="aipy-") as folder:
        yield _build(session, path, full_path, Path(folder))


def check_program(session: Session, path: Path) -> ProgramReport:
    """Tells of every function whether it is native, and why not; raises `CompileError`."""
    from aipy.native import compile_native
    from aipy.source import parse_source

    result = compile_native(session, parse_source(path))
    return ProgramReport(str(path), result.needs_python, result.functions)


def types_program(session: Session, path: Path) -> list[dict[str, object]]:
    """Returns every inferred type with its position, as `aipy types --json` prints it; raises `CompileError`."""
    from aipy.native import compile_native
    from aipy.source import parse_source

    return list(compile_native(session, parse_source(path)).types)


def dump(session: Session, path: Path, stage: str, function: str | None) -> str:
    """Returns the text of one stage (`hir`, `facts`, `mir`, `llvm`, `asm`); raises `CompileError` if it was not reached."""
    from aipy.native import dump_stage
    from aipy.source import parse_source

    text = dump_stage(session, parse_source(path), stage, function)
    if text is None:
        where = f"function `{function}`" if function else f"`{path}`"
        raise CompileError(Diagnostic(codes.STAGE_UNAVAILABLE, f"{where} has no `{stage}`", help=f"`aipy check {path}` says why"))
    return text


def default_output(session: Session, path: Path) -> Path:
    """Returns the executable's name when the user gives none: the source's, without `.py`, in the current folder."""
    stem = path.stem if path.suffix in (".py", ".pyw") else path.name + ".out"
    return Path(stem + session.options.target.exe_suffix)


def _build(session: Session, path: Path, full_path: str, scratch: Path) -> Artifact:
    """Builds the executable and keeps it, with a list of all it was made of, in the cache."""
    from aipy.bridge.launcher import collect_program, make_launcher
    from aipy.link.executable import make_executable
    from aipy.native import compile_native
    from aipy.source import parse_source, read_source

    if session.options.python.is_running:
        native = compile_native(session, parse_source(path))
        needs_python, complete = native.needs_python or native.code is None, native.complete
    else:
        read_source(path)
        native, needs_python, complete = None, True, True
    if needs_python and session.options.standalone:
        raise CompileError(*_standalone_errors(path, native.functions if native is not None else ()))
    made = scratch / "program"
    program = collect_program(session, path, full_path)
    if native is not None and native.code is not None and not needs_python:
        inputs = [*program.files, *map(str, native.inputs)]
        try:
            make_executable(session, native.code, made)
        except CompileError as error:
            if not _lacks_symbol(error):
                raise
            # a declaration without its C function: our bug, which must not keep the program from running
            session.sink.report(
                Diagnostic(codes.NATIVE_BROKEN, f"the native code of `{path}` does not link, so it is left to CPython", notes=error.diagnostics[0].notes)
            )
            needs_python, complete = True, False
            make_launcher(session, program, made)
    else:
        make_launcher(session, program, made)
        inputs = program.files
    made.chmod(0o755)
    if not complete:
        return Artifact(made, needs_python, kept=False)
    return _keep(session, full_path, made, needs_python, inputs, program.folders)


def _lacks_symbol(error: CompileError) -> bool:
    """Whether linking failed because a symbol is not defined."""
    return any("undefined symbol" in note for diagnostic in error.diagnostics for note in diagnostic.notes)


def _keep(session: Session, full_path: str, made: Path, needs_python: bool, inputs: list[str], folders: list[str]) -> Artifact:
    files = {name: file_digest(Path(name)) for name in inputs}
    name = Path(full_path).stem or "program"
    key = session.key("artifact", full_path, *(part for pair in sorted(files.items()) for part in pair))
    kept = session.store.put_artifact(key, name, lambda target: _copy(made, target))
    if kept is None:
        session.sink.report(Diagnostic(codes.CACHE_UNUSABLE, f"the cache folder `{session.store.root}` cannot be written", help="set `AIPY_CACHE_DIR`"))
        return Artifact(made, needs_python, kept=False)
    record = {
        "files": files,
        "folders": {folder: _listing_digest(folder) for folder in folders},
        "artifact": key,
        "name": name,
        "needs_python": needs_python,
    }
    session.store.put("program", _program_key(session, full_path), json.dumps(record).encode())
    return Artifact(kept, needs_python, kept=True)


def _unchanged(session: Session, full_path: str) -> Artifact | None:
    """The executable of an earlier run, if every file has its content and no folder of modules has other modules."""
    data = session.store.get("program", _program_key(session, full_path))
    if data is None:
        return None
    record = json.loads(data)
    try:
        if any(file_digest(Path(name)) != expected for name, expected in record["files"].items()):
            return None
    except OSError:
        return None
    if any(_listing_digest(folder) != expected for folder, expected in record["folders"].items()):
        return None
    found = session.store.path_for_artifact(record["artifact"], record["name"])
    return None if found is None else Artifact(found, record["needs_python"], kept=True)


def _program_key(session: Session, full_path: str) -> str:
    return session.key("program", full_path)


def _full_path(spelling: str) -> str:
    """The path as CPython makes it absolute: joined to the current folder, nothing resolved."""
    return os.path.join(os.getcwd(), spelling)


def _listing_digest(folder: str) -> str:
    """Names what could be imported from a folder: a new module there may hide another one."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if entry.name.endswith(_MODULE_ENDINGS) or entry.is_dir()]
    except OSError:
        names = []
    return digest(sorted(name for name in names if name != "__pycache__"))


def _copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)
    target.chmod(0o755)


def _standalone_errors(path: Path, functions: tuple[FunctionReport, ...]) -> list[Diagnostic]:
    reasons = [(function, reason) for function in functions for reason in function.reasons]
    found = [
        Diagnostic(
            codes.NEEDS_CPYTHON,
            f"`{function.name}` needs CPython: {reason.message}",
            Span(str(path), reason.line, reason.column, reason.line, reason.column + 1),
            help=reason.remedy,
            notes=(f"reason {reason.code}",),
        )
        for function, reason in reasons[:_MOST_PLACES]
    ]
    if len(reasons) > _MOST_PLACES:
        found.append(Diagnostic(codes.NEEDS_CPYTHON, f"and {len(reasons) - _MOST_PLACES} more places", help=f"`aipy check {path}` lists all"))
    return found or [Diagnostic(codes.NEEDS_CPYTHON, f"`{path}` needs CPython", help="compile without `--standalone`")]
