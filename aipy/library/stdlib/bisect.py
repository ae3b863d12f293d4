"""bisect: binary search in sorted sequences."""

from __future__ import annotations

from typing import Any

from aipy.library.marks import Length, i64, runtime


@runtime("calls")
def bisect_left(a: Any, x: Any, lo: i64 = 0, hi: Any = None, *, key: Any = None) -> Length: ...
@runtime("calls")
def bisect_right(a: Any, x: Any, lo: i64 = 0, hi: Any = None, *, key: Any = None) -> Length: ...
@runtime("calls", symbol="aipy_bisect_bisect_right")
def bisect(a: Any, x: Any, lo: i64 = 0, hi: Any = None, *, key: Any = None) -> Length: ...
@runtime("calls")
def insort_left(a: Any, x: Any, lo: i64 = 0, hi: Any = None, *, key: Any = None) -> None: ...
@runtime("calls")
def insort_right(a: Any, x: Any, lo: i64 = 0, hi: Any = None, *, key: Any = None) -> None: ...
@runtime("calls", symbol="aipy_bisect_insort_right")
def insort(a: Any, x: Any, lo: i64 = 0, hi: Any = None, *, key: Any = None) -> None: ...
