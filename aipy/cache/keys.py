"""Keys of cache entries: a digest of everything a result depends on."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path

from aipy import __version__
from aipy.resources import PACKAGE, shipped_folder


def digest(parts: Iterable[str | bytes]) -> str:
    """Returns the SHA-256 of the parts in hex; each part is preceded by its length, so that no two lists collide."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        total.update(b"%d:" % len(data))
        total.update(data)
    return total.hexdigest()


@cache
def compiler_digest() -> str:
    """Returns the digest of aipy itself: its version, its sources with the C runtime and targets, its LLVM and zig."""
    parts: list[str | bytes] = [__version__]
    for root, suffixes in (
        (PACKAGE, (".py", ".bc")),
        (shipped_folder("runtime"), (".c", ".h")),
        (shipped_folder("toolchains"), (".toml",)),
    ):
        for path in sorted(_files(str(root), suffixes)):
            with open(path, "rb") as file:
                parts += [os.path.relpath(path, root), file.read()]
    parts += [_identity("llvmlite", "binding"), _identity("ziglang", "zig")]
    return digest(parts)


def file_digest(path: Path) -> str:
    """Returns the SHA-256 of a file's bytes in hex; raises `OSError`."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _files(folder: str, suffixes: tuple[str, ...]) -> Iterable[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path, suffixes)
            elif entry.name.endswith(suffixes):
                yield entry.path


def _identity(package: str, member: str) -> str:
    """Names the installed build of a package without importing it: its file, that file's size and time."""
    spec = PathFinder.find_spec(package)
    if spec is None or spec.origin is None:
        return f"{package} missing"
    try:
        status = os.stat(os.path.join(os.path.dirname(spec.origin), member))
    except OSError:
        return f"{package} incomplete"
    return f"{package} {status.st_size} {status.st_mtime_ns}"
