"""Builds the C runtime for a target on first use, and finds it again after that."""

from __future__ import annotations

import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from aipy.cache.keys import digest
from aipy.library.header import write
from aipy.library.load import LIBRARY
from aipy.link.zig import C_FLAGS, compile_c, make_archive
from aipy.resources import shipped_folder
from aipy.session import Session

_NAME = "libaipy.a"
_SECTION_FLAGS = ("-ffunction-sections", "-fdata-sections")


def runtime_archive(session: Session, scratch: Path) -> Path:
    """Returns the static archive of the runtime and of what the library's declarations generate; raises `CompileError`.

    Built once per content, target and flags, also when several processes want it at the same time. Where the cache
    cannot be written it is built in `scratch`.
    """
    key = _archive_key(session)
    found = session.store.path_for_artifact(key, _NAME)
    if found is not None:
        return found
    with session.store.lock(f"runtime-{key[:16]}"):
        found = session.store.path_for_artifact(key, _NAME)
        if found is not None:
            return found
        built = scratch / _NAME
        with session.progress.step(f"building the runtime for {session.options.target.name} (once)"):
            _build(session, built)
        kept = session.store.put_artifact(key, _NAME, lambda path: _copy(built, path))
        return kept or built


def runtime_sources(session: Session) -> list[Path]:
    """Returns the C files of the runtime, sorted; those of other operating systems are empty for this one."""
    folder = shipped_folder("runtime") / "src"
    return [*sorted(folder.glob("*.c")), *sorted((folder / "platform").glob("*.c"))]


def _archive_key(session: Session) -> str:
    root = shipped_folder("runtime")
    files = [*runtime_sources(session), *sorted((root / "include").rglob("*.h")), *sorted((root / "src").rglob("*.h"))]
    target = session.options.target
    parts: list[str | bytes] = ["runtime", target.name, target.zig, *C_FLAGS, *target.compile_flags]
    for path in files:
        parts += [str(path.relative_to(root)), path.read_bytes()]
    for path in sorted(LIBRARY.rglob("*.py")):
        parts += [str(path.relative_to(LIBRARY)), path.read_bytes()]
    return digest(parts)


def _build(session: Session, archive: Path) -> None:
    with tempfile.TemporaryDirectory(dir=archive.parent) as folder:
        generated = Path(folder) / "generated"
        write(generated)
        includes = [shipped_folder("runtime") / "include", generated]
        sources = [*runtime_sources(session), *sorted(generated.glob("*.c"))]
        objects = [Path(folder) / f"{path.stem}.o" for path in sources]
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            list(pool.map(lambda pair: compile_c(session, pair[0], pair[1], includes, _SECTION_FLAGS), zip(sources, objects, strict=True)))
        make_archive(session, objects, archive)


def _copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)
