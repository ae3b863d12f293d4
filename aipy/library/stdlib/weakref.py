"""weakref: references that do not keep their target alive."""

from __future__ import annotations

from typing import Any

from aipy.library.marks import Length, runtime


class ref:
    @runtime("writes raises allocates")
    def __new__(cls, object: Any, callback: Any = None, /) -> Any: ...
    @runtime("reads")
    def __call__(self) -> Any: ...
    @runtime("calls")
    def __hash__(self) -> Length: ...
    @runtime("calls")
    def __eq__(self, other: Any, /) -> Any: ...
    @runtime("reads allocates")
    def __repr__(self) -> Any: ...
    @property
    @runtime("reads")
    def __callback__(self) -> Any: ...


@runtime("reads")
def getweakrefcount(object: Any, /) -> Length: ...
