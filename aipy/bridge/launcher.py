"""Makes the executable of a program that CPython runs: the launcher of `runtime/launcher/`, the program behind it."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import tempfile
from pathlib import Path

from aipy.bridge import payload
from aipy.bridge.payload import Payload
from aipy.cache.keys import digest
from aipy.diagnostics import codes
from aipy.diagnostics.diagnostic import CompileError, Diagnostic, Span
from aipy.link.zig import C_FLAGS, compile_c, link_executable, link_flags
from aipy.resources import PACKAGE, shipped_folder
from aipy.session import Python, Session
from aipy.targets.target import host_target_name

_MAGIC = b"AIPYPROG"
_COLLECT = "import sys; sys.path.append(sys.argv.pop(1)); from aipy.bridge.payload import main; main()"
_FNV_START = 0xCBF29CE484222325
_FNV_PRIME = 0x100000001B3


def make_launcher(session: Session, program: Payload, output: Path) -> None:
    """Writes the executable that starts the session's CPython on the program; raises `CompileError` and `OSError`."""
    target = session.options.target
    if target.name not in (host_target_name(), f"{host_target_name()}-musl"):
        raise CompileError(
            Diagnostic(
                codes.TARGET_WITHOUT_CPYTHON,
                f"the program needs CPython, which cannot be started on `{target.name}` from here",
                help="`aipy check FILE` lists what needs CPython",
            )
        )
    stub = _launcher_stub(session)
    output.write_bytes(stub + program.data + _footer(len(stub), len(program.data), session.options.python))


def collect_program(session: Session, path: Path, full_path: str) -> Payload:
    """Compiles the program's own files with the session's CPython; raises `CompileError` when the main file is wrong.

    `full_path` is what CPython makes of the main file's `path`: absolute, nothing resolved.
    """
    python = session.options.python
    if python.is_running:
        return payload.build_payload(full_path)
    command = [str(python.executable), "-I", "-c", _COLLECT, str(PACKAGE.parent), full_path]
    result = subprocess.run(command, capture_output=True, check=False)
    head, _, data = result.stdout.partition(b"\n")
    if result.returncode != 0 or not head:
        words = result.stderr.decode("utf-8", "replace").strip().splitlines()
        raise CompileError(Diagnostic(codes.UNKNOWN_PYTHON, f"`{python.executable}` cannot compile `{path}`", notes=tuple(words[-3:])))
    answer = json.loads(head)
    if "error" in answer:
        raise CompileError(_syntax_error(path, *answer["error"]))
    return Payload(data, answer["files"], answer["folders"])


def _launcher_stub(session: Session) -> bytes:
    source = shipped_folder("runtime") / "launcher" / "launcher.c"
    text = source.read_bytes()
    target = session.options.target
    key = digest(["launcher", target.name, target.zig, *C_FLAGS, *target.compile_flags, *target.link_flags, text])
    found = session.store.get("launcher", key)
    if found is not None:
        return found
    with session.store.lock(f"launcher-{key[:16]}"):
        found = session.store.get("launcher", key)
        if found is not None:
            return found
        with session.progress.step(f"building the launcher for {target.name} (once)"), tempfile.TemporaryDirectory(prefix="aipy-") as folder:
            scratch = Path(folder)
            compile_c(session, source, scratch / "launcher.o", [])
            link_executable(session, [scratch / "launcher.o"], scratch / "launcher", link_flags(target, debug=False))
            stub = (scratch / "launcher").read_bytes()
        session.store.put("launcher", key, stub)
        return stub


def _footer(start: int, length: int, python: Python) -> bytes:
    path = os.fsencode(python.executable)
    version = "{}.{}".format(*python.version).encode()
    numbers = struct.pack("<qqqq", start, length, len(path), len(version))
    return path + version + _MAGIC + numbers + struct.pack("<Q", _fnv1a(path + version + numbers))


def _fnv1a(data: bytes) -> int:
    value = _FNV_START
    for byte in data:
        value = (value ^ byte) * _FNV_PRIME & 0xFFFFFFFFFFFFFFFF
    return value


def _syntax_error(path: Path, message: str, line: int | None, column: int | None, end_line: int | None, end_column: int | None, kind: str) -> Diagnostic:
    line, column = line or 1, max(column or 1, 1)
    span = Span(str(path), line, column, end_line or line, max(end_column or 0, column + 1))
    return Diagnostic(codes.SYNTAX_ERROR, message, span, notes=() if kind == "SyntaxError" else (f"CPython raises `{kind}`",))
