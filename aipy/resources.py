"""Finds the folders that are shipped with aipy but are not Python packages.

A wheel carries them in `aipy/_data/`; in a checkout they lie beside the package.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent


def shipped_folder(name: str) -> Path:
    """Returns the folder `name` (`runtime`, `toolchains`) of this installation; raises `FileNotFoundError`."""
    for candidate in (PACKAGE / "_data" / name, PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"the folder {name!r} is missing from this installation of aipy")
