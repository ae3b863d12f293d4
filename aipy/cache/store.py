"""The local cache: entries found by key, written whole or not at all, safe for concurrent processes.

    <root>/v1/<kind>/<aa>/<key>                data: a header line with checksum and length, then the bytes
    <root>/v1/artifact/<aa>/<key>/<name>       a file that other programs open by path; `<name>.sum` beside it
    <root>/tmp/                                entries being written
    <root>/locks/                              one file per lock, so that concurrent builds do a thing once
    <root>/zig/                                zig's own cache (its C libraries); not counted, not evicted

A reader sees a whole entry or none, because writers rename. An entry whose checksum is wrong is a miss and is removed.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from aipy.cache.keys import file_digest

DEFAULT_LIMIT = 2 << 30
_MAGIC = b"aipy-cache-1"
_ARTIFACT = "artifact"
_TOUCH_AFTER = 3600.0


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept under one key: a file, or a folder for an artifact; `used` is seconds since the epoch."""

    path: Path
    kind: str
    key: str
    size: int
    used: float


class Store:
    """The cache under one folder; the folder is made when the first entry is written."""

    def __init__(self, root: Path, limit: int = DEFAULT_LIMIT) -> None:
        self.root = root
        self.limit = limit

    def get(self, kind: str, key: str) -> bytes | None:
        """Returns the data kept under the key, or None; a damaged entry is removed."""
        path = self._entry(kind, key)
        try:
            raw = path.read_bytes()
        except OSError:
            return None
        data = _unwrap(raw)
        if data is None:
            with suppress(OSError):
                path.unlink()
            return None
        _touch(path)
        return data

    def put(self, kind: str, key: str, data: bytes) -> bool:
        """Keeps the data under the key; false when the cache cannot be written, which is never an error."""
        path = self._entry(kind, key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with self._scratch() as scratch:
                temporary = scratch / "entry"
                _write_durably(temporary, _wrap(data))
                os.replace(temporary, path)
        except OSError:
            return False
        self._account(len(data))
        return True

    def path_for_artifact(self, key: str, name: str) -> Path | None:
        """Returns the path of the artifact `name` kept under the key, or None; a damaged one is removed."""
        folder = self._entry(_ARTIFACT, key)
        path = folder / name
        try:
            expected = (folder / f"{name}.sum").read_text("ascii").strip()
            if file_digest(path) == expected:
                _touch(folder)
                return path
        except (OSError, ValueError):
            pass
        if folder.exists():
            shutil.rmtree(folder, ignore_errors=True)
        return None

    def put_artifact(self, key: str, name: str, make: Callable[[Path], None]) -> Path | None:
        """Keeps the file that `make(path)` writes and returns its path, None when the cache cannot be written.

        An error of `make` that is not the cache's comes out unchanged.
        """
        folder = self._entry(_ARTIFACT, key)
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            with self._scratch() as scratch:
                parts = scratch / "artifact"
                parts.mkdir()
                make(parts / name)
                _write_durably(parts / f"{name}.sum", file_digest(parts / name).encode())
                size = (parts / name).stat().st_size
                _rename_folder(parts, folder)
        except OSError:
            return None
        self._account(size)
        return folder / name

    @contextmanager
    def lock(self, name: str) -> Iterator[None]:
        """Lets one process at a time into the body; without a cache folder that can be written, everybody."""
        try:
            folder = self.root / "locks"
            folder.mkdir(parents=True, exist_ok=True)
            file = (folder / name).open("a+b")
        except OSError:
            yield
            return
        with file:
            _lock(file.fileno())
            yield

    def folder(self, name: str) -> Path:
        """Returns a folder for another program's cache (zig's), made if need be; raises `OSError`."""
        path = self.root / name
        path.mkdir(parents=True, exist_ok=True)
        return path

    def entries(self) -> Iterator[Entry]:
        """Yields every entry, in no order."""
        for kind in _listing(self.root / "v1"):
            for shard in _listing(kind):
                for path in _listing(shard):
                    with suppress(OSError):
                        status = path.stat()
                        inside = [file.stat().st_size for file in path.iterdir()] if path.is_dir() else [status.st_size]
                        yield Entry(path, kind.name, path.name, sum(inside), status.st_mtime)

    def verify(self) -> tuple[int, list[str]]:
        """Reads every entry; returns how many are sound, and the names of the damaged ones, which are removed."""
        sound = 0
        damaged = []
        for entry in list(self.entries()):
            if _is_sound(entry):
                sound += 1
            else:
                damaged.append(f"{entry.kind}/{entry.key}")
                _remove(entry.path)
        return sound, sorted(damaged)

    def evict(self, limit: int) -> int:
        """Removes the entries used longest ago until all take at most `limit` bytes; returns the bytes removed."""
        entries = sorted(self.entries(), key=lambda entry: entry.used)
        total = sum(entry.size for entry in entries)
        removed = 0
        for entry in entries:
            if total - removed <= limit:
                break
            _remove(entry.path)
            removed += entry.size
        self._sweep_scratch()
        self._write_usage(total - removed)
        return removed

    def clear(self) -> int:
        """Removes everything, zig's cache too; returns the bytes removed."""
        total = sum(entry.size for entry in self.entries()) + folder_size(self.root / "zig")
        for name in ("v1", "tmp", "zig", "usage"):
            _remove(self.root / name)
        return total

    def _entry(self, kind: str, key: str) -> Path:
        return self.root / "v1" / kind / key[:2] / key

    @contextmanager
    def _scratch(self) -> Iterator[Path]:
        folder = self.root / "tmp"
        folder.mkdir(parents=True, exist_ok=True)
        path = Path(tempfile.mkdtemp(dir=folder))
        try:
            yield path
        finally:
            shutil.rmtree(path, ignore_errors=True)

    def _account(self, size: int) -> None:
        """Adds to the known use, and evicts down to 80 % when it passes the limit.

        Concurrent writers may lose an addition; the count is made true again by the next eviction.
        """
        try:
            used = int((self.root / "usage").read_text("ascii")) + size
        except (OSError, ValueError):
            used = sum(entry.size for entry in self.entries())
        if used > self.limit:
            self.evict(self.limit * 8 // 10)
        else:
            self._write_usage(used)

    def _write_usage(self, size: int) -> None:
        with suppress(OSError), self._scratch() as scratch:
            (scratch / "usage").write_text(str(size), "ascii")
            os.replace(scratch / "usage", self.root / "usage")

    def _sweep_scratch(self) -> None:
        """Removes what killed writers left behind more than a day ago."""
        for path in _listing(self.root / "tmp"):
            with suppress(OSError):
                if path.stat().st_mtime < time.time() - 86400:
                    _remove(path)


def default_root() -> Path:
    """Returns the cache folder: `AIPY_CACHE_DIR`, else `aipy` in the system's place for caches."""
    named = os.environ.get("AIPY_CACHE_DIR")
    if named:
        return Path(named).absolute()
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(base).absolute() / "aipy"


def default_limit() -> int:
    """Returns the size limit in bytes: `AIPY_CACHE_LIMIT_MB`, else 2 GiB."""
    try:
        return int(os.environ["AIPY_CACHE_LIMIT_MB"]) << 20
    except (KeyError, ValueError):
        return DEFAULT_LIMIT


def folder_size(folder: Path) -> int:
    """Returns the bytes of all files below a folder; 0 if there is none."""
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                total += os.lstat(os.path.join(parent, name)).st_size
    return total


def _wrap(data: bytes) -> bytes:
    return b"%s %s %d\n" % (_MAGIC, hashlib.sha256(data).hexdigest().encode(), len(data)) + data


def _unwrap(raw: bytes) -> bytes | None:
    head, newline, data = raw.partition(b"\n")
    fields = head.split(b" ")
    if not newline or len(fields) != 3 or fields[0] != _MAGIC or fields[2] != b"%d" % len(data):
        return None
    return data if hashlib.sha256(data).hexdigest().encode() == fields[1] else None


def _is_sound(entry: Entry) -> bool:
    try:
        if not entry.path.is_dir():
            return _unwrap(entry.path.read_bytes()) is not None
        sums = list(entry.path.glob("*.sum"))
        return bool(sums) and all(file_digest(path.with_suffix("")) == path.read_text("ascii").strip() for path in sums)
    except (OSError, ValueError):
        return False


def _write_durably(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _rename_folder(source: Path, target: Path) -> None:
    """Puts a finished folder in place; another process that was first keeps its equal one."""
    try:
        os.rename(source, target)
    except OSError as error:
        if error.errno not in (errno.EEXIST, errno.ENOTEMPTY, errno.EACCES) or not target.is_dir():
            raise


def _touch(path: Path) -> None:
    """Marks the entry as used, at most once an hour, for the order of eviction."""
    with suppress(OSError):
        if time.time() - path.stat().st_mtime > _TOUCH_AFTER:
            os.utime(path)


def _listing(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _lock(descriptor: int) -> None:
    """Waits for the exclusive lock of an open file; the system frees it when the file is closed or the process dies."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)
