"""How a file of emitters says which op each is for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from aipy.emit.function import FunctionEmitter
from aipy.ir.op import Op

Emitter = Callable[[FunctionEmitter, Op], None]
SomeEmitter = TypeVar("SomeEmitter", bound=Callable[..., None])


def emits(table: dict[type[Op], Emitter], *classes: type[Op]) -> Callable[[SomeEmitter], SomeEmitter]:
    """Registers the decorated function, whose second parameter is one of `classes`, as their emitter in `table`."""

    def register(function: SomeEmitter) -> SomeEmitter:
        for op_class in classes:
            table[op_class] = function
        return function

    return register
