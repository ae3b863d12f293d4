"""heapq: priority queues on lists."""

from __future__ import annotations

from typing import Any

from aipy.library.marks import Element, runtime


@runtime("calls")
def heappush(heap: list[Element], item: Any, /) -> None: ...
@runtime("calls")
def heappop(heap: list[Element], /) -> Any: ...
@runtime("calls")
def heapify(heap: list[Element], /) -> None: ...
@runtime("calls")
def heapreplace(heap: list[Element], item: Any, /) -> Any: ...
@runtime("calls")
def heappushpop(heap: list[Element], item: Any, /) -> Any: ...


def nlargest(n, iterable, key=None):
    """The n largest items, largest first: `sorted(iterable, key=key, reverse=True)[:n]`."""
    if n <= 0:
        return []
    return sorted(iterable, key=key, reverse=True)[:n]


def nsmallest(n, iterable, key=None):
    """The n smallest items, smallest first: `sorted(iterable, key=key)[:n]`."""
    if n <= 0:
        return []
    return sorted(iterable, key=key)[:n]


def merge(*iterables, key=None, reverse=False):
    """Merges sorted inputs into one sorted output, item by item; equal items come in the order of the inputs."""
    waiting = []
    for order, iterable in enumerate(iterables):
        source = iter(iterable)
        for item in source:
            waiting.append([item if key is None else key(item), order, item, source])
            break
    while waiting:
        best = 0
        for position in range(1, len(waiting)):
            entry, first = waiting[position], waiting[best]
            if (first[0] < entry[0]) if reverse else (entry[0] < first[0]):
                best = position
        entry = waiting[best]
        yield entry[2]
        for item in entry[3]:
            entry[2] = item
            entry[0] = item if key is None else key(item)
            break
        else:
            del waiting[best]
