"""type: classes as values, and the descriptors classes hold."""

from __future__ import annotations

from typing import Any

from aipy.library.marks import MISSING, runtime


class type:
    @runtime("reads allocates")
    def __or__(self: Any, other: Any, /) -> Any: ...
    @runtime("reads allocates")
    def __ror__(self: Any, other: Any, /) -> Any: ...
    @runtime("reads allocates raises")
    def mro(self) -> list[Any]: ...


class property:
    @runtime("allocates", symbol="aipy_property_method_new")
    def __new__(cls, fget: Any = None, fset: Any = None, fdel: Any = None, doc: Any = None) -> Any: ...
    @runtime("allocates")
    def getter(self, fget: Any, /) -> Any: ...
    @runtime("allocates")
    def setter(self, fset: Any, /) -> Any: ...
    @runtime("allocates")
    def deleter(self, fdel: Any, /) -> Any: ...


class staticmethod:
    @runtime("allocates", symbol="aipy_staticmethod_method_new")
    def __new__(cls, function: Any, /) -> Any: ...


class classmethod:
    @runtime("allocates", symbol="aipy_classmethod_method_new")
    def __new__(cls, function: Any, /) -> Any: ...


class super:
    @runtime("allocates raises", symbol="aipy_super_method_new")
    def __new__(cls, type: Any = MISSING, object_or_type: Any = MISSING, /) -> Any: ...
