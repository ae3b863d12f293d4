"""generator: the value of calling a function with `yield`."""

from __future__ import annotations

from typing import Any, Generic

from aipy.library.marks import Element, runtime


class generator(Generic[Element]):
    @runtime("")
    def __iter__(self) -> Any: ...
    @runtime("calls", symbol="aipy_generator_next_value")
    def __next__(self) -> Element: ...
    @runtime("calls")
    def send(self, value: Any, /) -> Element: ...
    @runtime("calls")
    def throw(self, type: Any, value: Any = None, traceback: Any = None, /) -> Element: ...
    @runtime("calls")
    def close(self) -> None: ...
