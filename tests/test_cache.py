"""The cache: whole entries or none, damaged ones are misses, a limit, many processes at once."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from aipy.cache.keys import compiler_digest, digest
from aipy.cache.store import Store, default_limit, default_root

KEY = digest(["a"])
OTHER = digest(["b"])


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


def entry_path(store: Store, key: str) -> Path:
    return next(entry.path for entry in store.entries() if entry.key == key)


def test_data_comes_back(store: Store) -> None:
    assert store.get("object", KEY) is None
    assert store.put("object", KEY, b"data\n\0")
    assert store.get("object", KEY) == b"data\n\0"
    assert store.get("summary", KEY) is None
    assert store.put("object", KEY, b"")
    assert store.get("object", KEY) == b""


def test_keys_do_not_collide() -> None:
    assert digest(["ab", "c"]) != digest(["a", "bc"]) != digest(["abc"])
    assert digest(["é"]) == digest(["é".encode()])
    assert compiler_digest() == compiler_digest()


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-1], lambda data: data + b"x", lambda data: data[:-1] + b"?", lambda data: b"", lambda data: b"\n" + data]
)
def test_damaged_entry_is_a_miss_and_goes(store: Store, damage) -> None:
    store.put("object", KEY, b"some data")
    path = entry_path(store, KEY)
    path.write_bytes(damage(path.read_bytes()))
    assert store.get("object", KEY) is None
    assert not path.exists()


def test_artifact_is_a_file_with_its_mode(store: Store) -> None:
    def make(path: Path) -> None:
        path.write_bytes(b"#!/bin/sh\n")
        path.chmod(0o755)

    assert store.path_for_artifact(KEY, "tool") is None
    path = store.put_artifact(KEY, "tool", make)
    assert path is not None and path == store.path_for_artifact(KEY, "tool")
    assert path.name == "tool" and os.access(path, os.X_OK)
    assert store.put_artifact(KEY, "tool", make) == path
    path.write_bytes(b"changed")
    assert store.path_for_artifact(KEY, "tool") is None
    assert not path.exists()


def test_failing_maker_leaves_nothing(store: Store) -> None:
    def fail(path: Path) -> None:
        path.write_bytes(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.put_artifact(KEY, "tool", fail)
    assert list(store.entries()) == []
    assert list((store.root / "tmp").iterdir()) == []


def test_oldest_go_first_when_the_limit_is_passed(tmp_path: Path) -> None:
    store = Store(tmp_path, limit=10_000)
    keys = [digest([str(number)]) for number in range(9)]
    for age, key in enumerate(keys):
        store.put("object", key, bytes(1000))
        os.utime(entry_path(store, key), (1_000_000 + age, 1_000_000 + age))
    store.get("object", keys[0])
    store.put("object", OTHER, bytes(1500))
    left = {entry.key for entry in store.entries()}
    assert OTHER in left and keys[0] in left, "what was just written or used stays"
    assert keys[1] not in left
    assert sum(entry.size for entry in store.entries()) <= 10_000


def test_unwritable_folder_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = Store(tmp_path / "file")
    assert store.put("object", KEY, b"x") is False
    assert store.get("object", KEY) is None
    assert store.put_artifact(KEY, "tool", lambda path: path.write_bytes(b"") and None) is None
    with store.lock("name"):
        pass


def test_verify_names_and_removes_the_damaged(store: Store) -> None:
    store.put("object", KEY, b"sound")
    store.put("object", OTHER, b"damaged")
    store.put_artifact(KEY, "tool", lambda path: path.write_bytes(b"x") and None)
    path = entry_path(store, OTHER)
    path.write_bytes(path.read_bytes()[:-2])
    assert store.verify() == (2, [f"object/{OTHER}"])
    assert store.verify() == (2, [])


def test_clear_removes_all(store: Store) -> None:
    store.put("object", KEY, b"12345")
    assert store.clear() > 5
    assert list(store.entries()) == []


def _work(root: Path, worker: int) -> list[bool]:
    """Writes and reads the same keys as the other workers, over a limit that makes all of them evict."""
    store = Store(root, limit=50_000)
    seen = []
    for number in range(60):
        key = digest([str(number)])
        data = str(number).encode() * 1000
        store.put("object", key, data)
        found = store.get("object", key)
        seen.append(found is None or found == data)
        path = store.put_artifact(key, "tool", lambda path, data=data: path.write_bytes(data) and None)
        kept = store.path_for_artifact(key, "tool")
        try:
            seen.append(path is None or kept is None or kept.read_bytes() == data)
        except FileNotFoundError:
            seen.append(True)
    return seen


def test_many_processes(tmp_path: Path) -> None:
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        for seen in pool.map(_work, [tmp_path] * 4, range(4)):
            assert all(seen)
    assert Store(tmp_path).verify()[1] == []


def _count_once(root: Path, number: int) -> None:
    store = Store(root)
    with store.lock("count"):
        path = root / "count"
        path.write_text(str(int(path.read_text()) + 1 if path.exists() else 1))


def test_lock_lets_one_in(tmp_path: Path) -> None:
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        list(pool.map(_count_once, [tmp_path] * 40, range(40)))
    assert (tmp_path / "count").read_text() == "40"


def test_folder_and_limit_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AIPY_CACHE_DIR", str(tmp_path))
    assert default_root() == tmp_path
    monkeypatch.delenv("AIPY_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_root() == tmp_path / "aipy"
    monkeypatch.setenv("AIPY_CACHE_LIMIT_MB", "3")
    assert default_limit() == 3 << 20
