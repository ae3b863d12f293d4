"""Says on a terminal what takes long, and nothing anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


class Progress:
    """One status line on standard error, erased when the work is done; silent unless that is a terminal."""

    def __init__(self, enabled: bool | None = None) -> None:
        self._enabled = sys.stderr.isatty() if enabled is None else enabled

    @contextmanager
    def step(self, message: str) -> Iterator[None]:
        """Shows `message` while the body runs."""
        if not self._enabled:
            yield
            return
        sys.stderr.write(f"\r\x1b[Kaipy: {message} ...")
        sys.stderr.flush()
        try:
            yield
        finally:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
