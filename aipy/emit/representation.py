"""How MIR types look in LLVM IR."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

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


@cache
def leaves(type: MirType) -> tuple[tuple[tuple[int, ...], MirType], ...]:
    """The items of unboxed tuples with their paths; of any other type itself at the empty path; nothing for NONE."""
    return tuple(_leaves(type, ()))


def _leaves(type: MirType, path: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], MirType]]:
    if type.kind is Kind.TUPLE:
        for index, item in enumerate(type.items):
            yield from _leaves(item, (*path, index))
    elif type.kind is not Kind.NONE:
        yield path, type


def is_nothing(type: MirType) -> bool:
    """Whether values of the type take no register."""
    return not leaves(type)


def parameter_list(types: Iterator[MirType] | tuple[MirType, ...]) -> list[str]:
    """LLVM types of those that take a register."""
    return [llvm_type(type) for type in types if not is_nothing(type)]
