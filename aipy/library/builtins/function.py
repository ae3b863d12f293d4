"""traceback: where an exception passed through. Functions and methods have no declared members; their attributes are in C."""

from __future__ import annotations

from typing import Any

from aipy.library.marks import Length, runtime


class traceback:
    @property
    @runtime("reads")
    def tb_lineno(self: Any) -> Length: ...
    @property
    @runtime("reads allocates")
    def tb_next(self: Any) -> Any: ...
    @property
    @runtime("reads")
    def tb_frame(self: Any) -> Any: ...
