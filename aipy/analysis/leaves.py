"""The parts of unboxed tuples."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from aipy.ir.types import Kind, MirType


@cache
def leaves(type: MirType) -> tuple[tuple[tuple[int, ...], MirType], ...]:
    """The items of unboxed tuples with their paths; of any other type itself at the empty path; nothing for NONE."""
    return tuple(_leaves(type, ()))


def _leaves(type: MirType, path: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], MirType]]:
    if type.kind is Kind.TUPLE:
        for index, item in enumerate(type.items):
            yield from _leaves(item, (*path, index))
    elif type.kind is not Kind.NONE:
        yield path, type
