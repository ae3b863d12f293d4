"""complex."""

from __future__ import annotations

from typing import Any

from aipy.library.marks import MISSING, runtime


class complex:
    @runtime("calls raises", symbol="aipy_complex_make")
    def __new__(cls, real: Any = MISSING, imag: Any = MISSING) -> complex: ...

    @runtime("allocates raises")
    def __add__(self, other: Any, /) -> Any: ...

    @runtime("allocates raises")
    def __radd__(self, other: Any, /) -> Any: ...

    @runtime("allocates raises")
    def __sub__(self, other: Any, /) -> Any: ...

    @runtime("allocates raises")
    def __rsub__(self, other: Any, /) -> Any: ...

    @runtime("allocates raises")
    def __mul__(self, other: Any, /) -> Any: ...

    @runtime("allocates raises")
    def __rmul__(self, other: Any, /) -> Any: ...

    @runtime("allocates raises")
    def __truediv__(self, other: Any, /) -> Any: ...

    @runtime("allocates raises")
    def __rtruediv__(self, other: Any, /) -> Any: ...

    @runtime("allocates raises")
    def __pow__(self, other: Any, /) -> Any: ...

    @runtime("allocates raises")
    def __rpow__(self, other: Any, /) -> Any: ...

    @runtime("allocates")
    def __neg__(self) -> complex: ...

    @runtime("")
    def __pos__(self) -> complex: ...

    @runtime("raises")
    def __abs__(self) -> float: ...

    @runtime("")
    def __bool__(self) -> bool: ...

    @runtime("")
    def __eq__(self, other: Any, /) -> Any: ...

    @runtime("")
    def __ne__(self, other: Any, /) -> Any: ...

    @runtime("")
    def __hash__(self) -> int: ...

    @runtime("", symbol="aipy_complex_pos")
    def __complex__(self) -> complex: ...

    @runtime("allocates")
    def __repr__(self) -> str: ...

    @runtime("allocates", symbol="aipy_complex_repr")
    def __str__(self) -> str: ...

    @runtime("allocates raises", symbol="aipy_complex_format_spec")
    def __format__(self, format_spec: str, /) -> str: ...

    @runtime("allocates")
    def __getnewargs__(self) -> tuple[float, float]: ...

    @runtime("allocates")
    def conjugate(self) -> complex: ...

    @property
    @runtime("")
    def real(self) -> float: ...

    @property
    @runtime("")
    def imag(self) -> float: ...
