"""`aipy cache`: what earlier runs kept."""

from __future__ import annotations

from collections import defaultdict

import click

from aipy.cache.store import Store, default_limit, default_root, folder_size
from aipy.cli import options
from aipy.cli.show import show_json


@click.group("cache")
def command() -> None:
    """Inspect, verify or clear what earlier runs kept."""


@command.command("info")
@options.as_json
def info(as_json: bool) -> int:
    """Say where the cache is, how large, and what is in it."""
    store = _store()
    kinds: dict[str, list[int]] = defaultdict(list)
    for entry in store.entries():
        kinds[entry.kind].append(entry.size)
    zig = folder_size(store.root / "zig")
    if as_json:
        table = {kind: {"entries": len(sizes), "bytes": sum(sizes)} for kind, sizes in sorted(kinds.items())}
        show_json({"folder": str(store.root), "limit": store.limit, "kinds": table, "zig_bytes": zig})
        return 0
    click.echo(f"{store.root} (limit {_size(store.limit)})")
    for kind, sizes in sorted(kinds.items()):
        click.echo(f"  {kind:<10} {len(sizes):>6} entries  {_size(sum(sizes)):>10}")
    click.echo(f"  {'zig':<10} {'':>14}  {_size(zig):>10}")
    return 0


@command.command("clear")
@options.as_json
def clear(as_json: bool) -> int:
    """Remove everything; it is built again when it is needed."""
    removed = _store().clear()
    if as_json:
        show_json({"removed_bytes": removed})
    else:
        click.echo(f"{_size(removed)} removed")
    return 0


@command.command("verify")
@options.as_json
def verify(as_json: bool) -> int:
    """Read every entry and remove the damaged ones; exit code 1 if there were any."""
    sound, damaged = _store().verify()
    if as_json:
        show_json({"sound": sound, "removed": damaged})
    else:
        click.echo(f"{sound} entries sound, {len(damaged)} damaged and removed")
        for name in damaged:
            click.echo(f"  {name}")
    return 1 if damaged else 0


def _store() -> Store:
    return Store(default_root(), default_limit())


def _size(count: int) -> str:
    return f"{count / (1 << 20):.1f} MiB"
