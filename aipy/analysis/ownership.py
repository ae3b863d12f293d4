"""Who holds the reference of each counted value.

| value | held by |
|---|---|
| constants, class and function objects | nobody: immortal |
| parameters of the entry block, `closure.cell` | the caller, for the whole call |
| casts, items of unboxed tuples, loads marked `borrows` | the owner of what they are part of |
| all other op results, parameters of other blocks | the running function: it must release or hand over each |
"""

from __future__ import annotations

from dataclasses import dataclass

from aipy.ir.mir import constants
from aipy.ir.mir.calls import CallRuntime
from aipy.ir.mir.containers import TupleItem
from aipy.ir.module import MirFunction
from aipy.ir.op import Op, Value

_CONSTANTS = tuple(op for op in vars(constants).values() if isinstance(op, type) and issubclass(op, Op) and op is not Op)


@dataclass(slots=True)
class Ownership:
    """Resolves values of one function to their owners."""

    params: frozenset[Value]

    def owner(self, value: Value) -> Value | None:
        """The value of this function whose reference keeps `value` alive; None where nobody has to care."""
        if value.type is None or not value.type.counted:
            return None
        while isinstance(value, Op):
            if value.alias:
                value = getattr(value, value.alias)
            elif value.borrows:
                parent = next(value.operands(), None)
                if parent is None:
                    return None
                value = parent
            else:
                break
        if value in self.params or isinstance(value, _CONSTANTS) or (isinstance(value, Op) and value.borrowed):
            return None
        return value if value.type is not None and value.type.counted else None

    def is_whole(self, value: Value) -> bool:
        """Whether the value is all of its owner, so that handing it over hands over the owner's reference."""
        while isinstance(value, Op):
            if isinstance(value, TupleItem) or value.borrows:
                return False
            if not value.alias:
                break
            value = getattr(value, value.alias)
        return True


def find_ownership(function: MirFunction) -> Ownership:
    """The owners in `function`."""
    return Ownership(frozenset(function.entry.params))


def is_counted(value: Value) -> bool:
    """Whether a consumer of the value needs a reference of it: counted, and not immortal."""
    return value.type is not None and value.type.counted and not isinstance(value, _CONSTANTS)


def taken_operands(op: Op) -> list[Value]:
    """The operands whose reference the op consumes, one entry per reference."""
    if isinstance(op, CallRuntime):
        return [op.args[index] for index in op.taken if is_counted(op.args[index])]
    taken: list[Value] = []
    for field in op.takes:
        value = getattr(op, field)
        if isinstance(value, tuple):
            taken += [item for item in value if is_counted(item)]
        elif value is not None and is_counted(value):
            taken.append(value)
    return taken
