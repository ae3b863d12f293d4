"""Runs zig, which compiles C and links for every target from one machine.

The program in the `ziglang` package is run directly (starting it through Python costs 30 ms). Measured on x86-64 Linux:
`zig cc` links an executable in 15 to 20 ms once it has the target's C library, so nothing is gained by calling its
linker with a command line of our own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.machinery import PathFinder
from pathlib import Path

from aipy.diagnostics import codes
from aipy.diagnostics.diagnostic import CompileError, Diagnostic
from aipy.session import Session
from aipy.targets.target import Target

C_FLAGS = ("-std=c11", "-O2", "-ffp-contract=off", "-fno-sanitize=undefined", "-Wall", "-Wextra")
_NEWEST_QUOTE = 2000


def find_zig() -> Path:
    """Returns the zig program; raises `CompileError` when the `ziglang` package or the program in it is missing."""
    spec = PathFinder.find_spec("ziglang")
    if spec is not None and spec.origin is not None:
        program = Path(spec.origin).parent / ("zig.exe" if sys.platform == "win32" else "zig")
        if os.access(program, os.X_OK):
            return program
    raise CompileError(Diagnostic(codes.ZIG_MISSING, "zig is missing: it comes with the package `ziglang`", help="`python -m pip install ziglang`"))


def compile_c(session: Session, source: Path, output: Path, includes: Sequence[Path], flags: Sequence[str] = ()) -> None:
    """Compiles one C file to an object for the session's target; raises `CompileError`."""
    include_flags = [f"-I{folder}" for folder in includes]
    target = session.options.target
    run_zig(session, ["cc", "-target", target.zig, *C_FLAGS, *target.compile_flags, *flags, *include_flags, "-c", str(source), "-o", str(output)])


def make_archive(session: Session, objects: Sequence[Path], output: Path) -> None:
    """Puts objects into a static archive; raises `CompileError`."""
    run_zig(session, ["ar", "rcsD", str(output), *map(str, objects)])


def link_executable(session: Session, inputs: Sequence[Path], output: Path, flags: Sequence[str] = ()) -> None:
    """Links objects and archives, in that order, to an executable for the session's target; raises `CompileError`."""
    target = session.options.target
    with session.progress.step(f"linking for {target.name}"):
        run_zig(session, ["cc", "-target", target.zig, "-fno-sanitize=undefined", *target.link_flags, *flags, *map(str, inputs), "-o", str(output)])


def link_flags(target: Target, debug: bool) -> list[str]:
    """Returns what to add for a build without debug information: symbols are left out."""
    return [] if debug or target.object_format == "macho" else ["-Wl,-s"]


def run_zig(session: Session, arguments: Sequence[str]) -> None:
    """Runs zig with its caches in ours; raises `CompileError` with zig's words when it fails."""
    zig = find_zig()
    environment = dict(os.environ)
    try:
        cache = str(session.store.folder("zig"))
        environment["ZIG_GLOBAL_CACHE_DIR"] = environment["ZIG_LOCAL_CACHE_DIR"] = cache
    except OSError:
        pass
    result = subprocess.run([str(zig), *arguments], stdin=subprocess.DEVNULL, capture_output=True, env=environment, check=False)
    if result.returncode == 0:
        return
    words = result.stderr.decode("utf-8", "replace").strip()
    if "NoSpaceLeft" in words or "No space left" in words:
        raise CompileError(Diagnostic(codes.DISK_FULL, "no space left on the disk of the cache or the output", help="`aipy cache clear` frees some"))
    shown = words if len(words) <= _NEWEST_QUOTE else words[:_NEWEST_QUOTE] + " ..."
    message = f"`zig {arguments[0]}` failed with exit code {result.returncode}"
    raise CompileError(Diagnostic(codes.TOOL_FAILED, message, notes=tuple(shown.splitlines()), help="run `aipy doctor`"))
