"""time: clocks, sleeping, broken-down time."""

from __future__ import annotations

from typing import Any

from aipy.library.marks import runtime


class struct_time(tuple):
    @runtime("calls raises")
    def __new__(cls, sequence: Any) -> struct_time: ...

    @runtime("allocates raises")
    def __repr__(self) -> str: ...

    @property
    @runtime("")
    def tm_year(self) -> Any: ...

    @property
    @runtime("")
    def tm_mon(self) -> Any: ...

    @property
    @runtime("")
    def tm_mday(self) -> Any: ...

    @property
    @runtime("")
    def tm_hour(self) -> Any: ...

    @property
    @runtime("")
    def tm_min(self) -> Any: ...

    @property
    @runtime("")
    def tm_sec(self) -> Any: ...

    @property
    @runtime("")
    def tm_wday(self) -> Any: ...

    @property
    @runtime("")
    def tm_yday(self) -> Any: ...

    @property
    @runtime("")
    def tm_isdst(self) -> Any: ...


@runtime("reads writes")
def time() -> float: ...


@runtime("reads writes allocates")
def time_ns() -> int: ...


@runtime("reads writes")
def perf_counter() -> float: ...


@runtime("reads writes allocates", symbol="aipy_time_monotonic_ns")
def perf_counter_ns() -> int: ...


@runtime("reads writes", symbol="aipy_time_perf_counter")
def monotonic() -> float: ...


@runtime("reads writes allocates")
def monotonic_ns() -> int: ...


@runtime("reads writes")
def process_time() -> float: ...


@runtime("reads writes allocates")
def process_time_ns() -> int: ...


@runtime("reads writes")
def thread_time() -> float: ...


@runtime("reads writes allocates")
def thread_time_ns() -> int: ...


@runtime("calls raises")
def sleep(secs: Any, /) -> None: ...


@runtime("calls raises")
def localtime(seconds: Any = None, /) -> struct_time: ...


@runtime("calls raises")
def gmtime(seconds: Any = None, /) -> struct_time: ...


@runtime("calls raises")
def mktime(tuple: Any, /) -> float: ...


@runtime("calls raises")
def asctime(tuple: Any = None, /) -> str: ...


@runtime("calls raises")
def ctime(seconds: Any = None, /) -> str: ...


@runtime("calls raises")
def strftime(format: str, tuple: Any = None, /) -> str: ...
