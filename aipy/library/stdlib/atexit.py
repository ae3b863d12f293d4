"""atexit: functions called when the program ends."""

from __future__ import annotations

from typing import Any

from aipy.library.marks import runtime


@runtime("writes allocates")
def register(func: Any, /, *args: Any, **kwargs: Any) -> Any: ...
@runtime("calls")
def unregister(func: Any, /) -> None: ...
