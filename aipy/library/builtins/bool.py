"""bool."""

from __future__ import annotations

from typing import Any

from aipy.library.marks import runtime


class bool(int):
    @runtime("calls raises", symbol="aipy_bool_make")
    def __new__(cls, x: Any = False, /) -> bool: ...

    @runtime("")
    def __repr__(self) -> str: ...

    @runtime("", symbol="aipy_bool_repr")
    def __str__(self) -> str: ...

    @runtime("allocates raises", symbol="aipy_bool_format_spec")
    def __format__(self, format_spec: str, /) -> str: ...
