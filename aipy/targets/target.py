"""Reads `toolchains/<name>.toml`: everything aipy knows of a machine it can make code for.

triple          the LLVM triple
zig             zig's name of the same machine, with the oldest version of the C library
system          linux, macos, windows or wasi: picks `runtime/src/platform/<system>.c`
libc            the C library, for people
object_format   elf, macho, coff or wasm
exe_suffix      what the name of an executable ends with
cpu             the oldest processor the code must run on, as LLVM names it
compile.flags   for every C file; link.flags for every executable
test.run        the command in front of an executable that runs it here; test.runnable false: no way to run it
"""

from __future__ import annotations

import platform
import sys
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from aipy.diagnostics import codes
from aipy.diagnostics.diagnostic import CompileError, Diagnostic
from aipy.diagnostics.suggest import did_you_mean
from aipy.resources import shipped_folder


@dataclass(frozen=True, slots=True)
class Target:
    """One machine: a file of `toolchains/`, its name without the suffix."""

    name: str
    triple: str
    zig: str
    system: str
    libc: str
    object_format: str
    exe_suffix: str
    cpu: str
    compile_flags: tuple[str, ...]
    link_flags: tuple[str, ...]
    test_run: tuple[str, ...]
    runnable: bool


def target_names() -> list[str]:
    """Returns the names of all targets, sorted."""
    return sorted(path.stem for path in shipped_folder("toolchains").glob("*.toml"))


@cache
def load_target(name: str) -> Target:
    """Returns the target of that name; raises `CompileError` for an unknown one."""
    names = target_names()
    if name not in names:
        remedy = did_you_mean(name, names) or f"one of {', '.join(f'`{known}`' for known in names)}"
        raise CompileError(Diagnostic(codes.UNKNOWN_TARGET, f"there is no target `{name}`", help=remedy))
    return _read(shipped_folder("toolchains") / f"{name}.toml")


def host_target_name() -> str:
    """Returns the name of the target that is this machine, whether or not there is such a file."""
    machine = {"AMD64": "x86_64", "x64": "x86_64", "arm64": "aarch64", "ARM64": "aarch64"}.get(platform.machine(), platform.machine())
    system = {"darwin": "macos", "win32": "windows"}.get(sys.platform, sys.platform)
    return f"{system}-{machine}"


def _read(path: Path) -> Target:
    with path.open("rb") as file:
        table = tomllib.load(file)
    return Target(
        name=path.stem,
        triple=table["triple"],
        zig=table["zig"],
        system=table["system"],
        libc=table["libc"],
        object_format=table["object_format"],
        exe_suffix=table["exe_suffix"],
        cpu=table["cpu"],
        compile_flags=tuple(table["compile"]["flags"]),
        link_flags=tuple(table["link"]["flags"]),
        test_run=tuple(table["test"]["run"]),
        runnable=table["test"]["runnable"],
    )
