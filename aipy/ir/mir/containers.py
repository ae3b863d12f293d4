"""Lists, unboxed and heap tuples, text: what compiled code does without a call on its fast path.

A list's items have one MIR type, the op's or operand's: I64 (always RAW), INT (RAW until an item does not fit, then
words: the list's `kind` byte tells), FLOAT, BOOL, ANY, REF (stored as its word).
"""

from __future__ import annotations

from aipy.ir.effects import ALLOCATES, PURE, READS, READS_RAISES, WRITES, WRITES_RAISES
from aipy.ir.op import Op, Value
from aipy.ir.types import MirType


class NewList(Op, name="list.new", effects=ALLOCATES):
    """A list of these items with item type `item`, and room for `capacity` if that is larger: REF list."""

    items: tuple[Value, ...]
    item: MirType
    capacity: int
    takes = ("items",)


class ListLength(Op, name="list.length", effects=READS):
    """The number of items, I64."""

    list: Value


class ListGet(Op, name="list.get", effects=READS_RAISES):
    """Item `index` (I64, negative from the end) of the op's type; IndexError ("list index out of range"). An INT that
    does not fit exits to wide. `checked` False: 0 <= index < length is proved."""

    list: Value
    index: Value
    checked: bool


class ListSet(Op, name="list.set", effects=WRITES_RAISES):
    """Stores item `index`; IndexError ("list assignment index out of range"). The old item is released last."""

    list: Value
    index: Value
    value: Value
    checked: bool
    takes = ("value",)


class ListAppend(Op, name="list.append", effects=WRITES):
    """Appends."""

    list: Value
    value: Value
    takes = ("value",)


class ListRepeat(Op, name="list.repeat", effects=ALLOCATES):
    """`[value] * count` (count I64): REF list with item type of `value`."""

    value: Value
    count: Value


class MakeTuple(Op, name="tuple.make", effects=PURE):
    """An unboxed tuple of the items."""

    items: tuple[Value, ...]
    takes = ("items",)


class TupleItem(Op, name="tuple.item", effects=PURE):
    """Item `index` of an unboxed tuple."""

    tuple: Value
    index: int
    alias = "tuple"


class BoxTuple(Op, name="tuple.box", effects=ALLOCATES):
    """A heap tuple of the items (REF tuple); its static `kinds` follow from their types (INT: words)."""

    items: tuple[Value, ...]
    takes = ("items",)


class HeapTupleItem(Op, name="heap_tuple.item", effects=READS):
    """Item `index` of a heap tuple that holds a value of the op's type there: a number or bool in its own form or as a
    word, by the tuple's kinds; ANY only of a reference. An INT that does not fit exits to wide."""

    tuple: Value
    index: int


class HeapTupleLength(Op, name="heap_tuple.length", effects=PURE):
    """The number of items, I64."""

    tuple: Value


class HeapTupleGet(Op, name="heap_tuple.get", effects=READS_RAISES):
    """Item `index` (I64, negative from the end) as ANY, boxed by its kind; IndexError ("tuple index out of range")."""

    tuple: Value
    index: Value


class StrLength(Op, name="str.length", effects=PURE):
    """The number of code points, I64."""

    text: Value


class StrGet(Op, name="str.get", effects=READS_RAISES):
    """Character `index` (I64, negative from the end) as a str; IndexError ("string index out of range")."""

    text: Value
    index: Value
    checked: bool


class StrCodePoint(Op, name="str.code_point", effects=READS_RAISES):
    """Character `index` as a number, I64 (`ord(s[i])` without the str); checked like `str.get`."""

    text: Value
    index: Value
    checked: bool


class StrEqual(Op, name="str.equal", effects=PURE):
    """Whether two texts are equal: a BOOL. Compares addresses, lengths and kinds before contents."""

    left: Value
    right: Value


class SlotPack(Op, name="slot.pack", effects=PURE):
    """The bits that a container slot holds for a value (I64: raw, INT: as ANY word): SLOT, for a runtime call."""

    value: Value
    takes = ("value",)


class SlotUnpack(Op, name="slot.unpack", effects=PURE):
    """A value of the op's type from slot bits (INT from a word: exits to wide when it does not fit)."""

    bits: Value


class DictEntryValue(Op, name="dict.entry_value", effects=READS):
    """The value in entry `index` (I64) of a dict, of the op's type: a new reference."""

    dict: Value
    index: Value


class DictEntryKey(Op, name="dict.entry_key", effects=READS):
    """The key in entry `index` (I64) of a dict, of the op's type: a new reference."""

    dict: Value
    index: Value


class SetEntryKey(Op, name="set.entry_key", effects=READS):
    """The item in table position `index` (I64) of a set, of the op's type: a new reference."""

    set: Value
    index: Value
