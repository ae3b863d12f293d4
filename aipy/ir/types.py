"""MIR types: how a value is represented in registers.

| type | LLVM | counted | meaning |
|---|---|---|---|
| NONE | nothing | no | the value None, known |
| BOOL | i1 | no | |
| I64 | i64 | no | an int proved to fit |
| INT | i64 | in wide code | an int: raw in narrow code, a word (`aipy_any`) in wide code |
| FLOAT | double | no | |
| ANY | i64 | yes | a tagged word: any Python value |
| REF(layout) | ptr | yes | an object of known layout, never None |
| TUPLE(items) | struct | its items | an unboxed tuple |
| SLOT | i64 | no | the bits of a container slot, between `slot.pack` and a runtime call |
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """The constructor of a MIR type."""

    NONE = "none"
    BOOL = "bool"
    I64 = "i64"
    INT = "int"
    FLOAT = "float"
    ANY = "any"
    REF = "ref"
    TUPLE = "tuple"
    SLOT = "slot"


class SlotKind(Enum):
    """How an 8-byte slot of a container, field, cell or global holds a value: `aipy_kind` of the runtime."""

    RAW = 0
    FLOAT = 1
    BOOL = 2
    ANY = 3


@dataclass(frozen=True, slots=True)
class MirType:
    """A representation; `items` of a TUPLE, `layout` of a REF ("str", "list", ... or a class symbol)."""

    kind: Kind
    items: tuple[MirType, ...] = ()
    layout: str = ""

    def __str__(self) -> str:
        if self.kind is Kind.TUPLE:
            return f"({', '.join(map(str, self.items))})"
        return self.layout if self.kind is Kind.REF else self.kind.value

    @property
    def counted(self) -> bool:
        """Whether narrow or wide code counts references of such a value."""
        if self.kind is Kind.TUPLE:
            return any(item.counted for item in self.items)
        return self.kind in (Kind.ANY, Kind.REF, Kind.INT)

    @property
    def changes_when_wide(self) -> bool:
        """Whether wide code holds such a value differently."""
        return self.kind is Kind.INT or any(item.changes_when_wide for item in self.items)

    @property
    def slot_kind(self) -> SlotKind:
        """How a list item, cell, field or global of this type is stored. INT is a word there, except in lists,
        whose `kind` tells between raw and words."""
        match self.kind:
            case Kind.I64:
                return SlotKind.RAW
            case Kind.FLOAT:
                return SlotKind.FLOAT
            case Kind.BOOL:
                return SlotKind.BOOL
            case _:
                return SlotKind.ANY


NONE = MirType(Kind.NONE)
BOOL = MirType(Kind.BOOL)
I64 = MirType(Kind.I64)
INT = MirType(Kind.INT)
FLOAT = MirType(Kind.FLOAT)
ANY = MirType(Kind.ANY)
SLOT = MirType(Kind.SLOT)
STR = MirType(Kind.REF, layout="str")
BYTES = MirType(Kind.REF, layout="bytes")
LIST = MirType(Kind.REF, layout="list")
DICT = MirType(Kind.REF, layout="dict")
SET = MirType(Kind.REF, layout="set")
HEAP_TUPLE = MirType(Kind.REF, layout="tuple")
CELL = MirType(Kind.REF, layout="cell")
FUNCTION = MirType(Kind.REF, layout="function")
EXCEPTION = MirType(Kind.REF, layout="exception")
GENERATOR = MirType(Kind.REF, layout="generator")


def ref(layout: str) -> MirType:
    """The type of counted pointers to objects of `layout`."""
    return MirType(Kind.REF, layout=layout)


def tuple_of(*items: MirType) -> MirType:
    """The type of unboxed tuples of these items."""
    return MirType(Kind.TUPLE, items=items)
