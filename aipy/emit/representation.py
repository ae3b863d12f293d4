"""How MIR types look in LLVM IR."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from aipy.analysis.leaves import leaves
from aipy.ir.types import Kind, MirType

_SIMPLE = {
    Kind.NONE: "{}",
    Kind.BOOL: "i1",
    Kind.I64: "i64",
    Kind.INT: "i64",
    Kind.FLOAT: "double",
    Kind.ANY: "i64",
    Kind.REF: "ptr",
    Kind.SLOT: "i64",
}


@cache
def llvm_type(type: MirType) -> str:
    """The LLVM type of values of `type` in registers; NONE is the empty struct."""
    if type.kind is Kind.TUPLE:
        return "{ " + ", ".join(map(llvm_type, type.items)) + " }" if type.items else "{}"
    return _SIMPLE[type.kind]


def is_nothing(type: MirType) -> bool:
    """Whether values of the type take no register."""
    return not leaves(type)


def parameter_list(types: Iterator[MirType] | tuple[MirType, ...]) -> list[str]:
    """LLVM types of those that take a register."""
    return [llvm_type(type) for type in types if not is_nothing(type)]


__all__ = ["is_nothing", "leaves", "llvm_type", "parameter_list"]
