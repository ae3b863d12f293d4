"""Makes the executable of a program that needs no Python: its object, the C runtime, the C library."""

from __future__ import annotations

import tempfile
from pathlib import Path

from aipy.link.runtime import runtime_archive
from aipy.link.zig import link_executable, link_flags
from aipy.session import Session


def make_executable(session: Session, code: bytes, output: Path) -> None:
    """Links the object file in `code` with the runtime to `output`; raises `CompileError`.

    `output` is written in place: the caller gives a temporary name and renames it.
    """
    with tempfile.TemporaryDirectory(prefix="aipy-") as folder:
        scratch = Path(folder)
        program = scratch / "program.o"
        program.write_bytes(code)
        archive = runtime_archive(session, scratch)
        options = session.options
        link_executable(session, [program, archive], output, [*link_flags(options.target, options.debug), *_libraries(session)])


def _libraries(session: Session) -> list[str]:
    return ["-lm", "-lpthread"] if session.options.target.system == "linux" else []
