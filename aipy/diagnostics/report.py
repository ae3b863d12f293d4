"""Writes the report of a bug of aipy: one text file with everything needed to find it."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable
from pathlib import Path

from aipy import __version__

_LARGEST_SOURCE = 1 << 20


def write_report(cache_root: Path, error: BaseException, sources: Iterable[Path]) -> Path | None:
    """Writes traceback, versions, command and sources below the cache folder; returns the file, None if no disk takes it."""
    parts = [
        f"aipy {__version__}, CPython {sys.version}, {platform.platform()}",
        f"command: {sys.argv}",
        "".join(traceback.format_exception(error)),
    ]
    for path in sources:
        try:
            parts.append(f"---- {path}\n" + path.read_bytes()[:_LARGEST_SOURCE].decode("utf-8", "backslashreplace"))
        except OSError as problem:
            parts.append(f"---- {path}: {problem}")
    name = f"aipy-report-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.txt"
    for folder in (cache_root / "reports", Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text("\n\n".join(parts), "utf-8", "backslashreplace")
        except OSError:
            continue
        return folder / name
    return None
