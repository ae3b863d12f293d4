"""Pointers: casts, type tests, instances, cells, globals, static slots of a frame."""

from __future__ import annotations

from aipy.ir.effects import ALLOCATES, ANYTHING, PURE, READS, READS_RAISES, WRITES
from aipy.ir.op import Op, Value
from aipy.ir.types import MirType


class AnyFromRef(Op, name="any.from_ref", effects=PURE):
    """A REF as ANY: the same reference."""

    operand: Value
    alias = "operand"


class AnyToRef(Op, name="any.to_ref", effects=PURE):
    """An ANY known to be an object of the op's REF type: the same reference. Also between REF types."""

    operand: Value
    alias = "operand"


class AnyIs(Op, name="any.is", effects=PURE):
    """Whether two ANYs are the same object (`aipy_is`: small ints by value, big ints by address): a BOOL."""

    left: Value
    right: Value


class AnyIsNone(Op, name="any.is_none", effects=PURE):
    """Whether an ANY is None: a BOOL."""

    operand: Value


class AnyIsSmall(Op, name="any.is_small", effects=PURE):
    """Whether an ANY is a small int: a BOOL."""

    operand: Value


class AnyHasType(Op, name="any.has_type", effects=PURE):
    """Whether the exact type of an ANY is the runtime type `symbol` (`aipy_int_type` holds small ints too): a BOOL."""

    operand: Value
    symbol: str


class AnyIsInstance(Op, name="any.is_instance", effects=READS):
    """Whether an ANY is an instance of type `symbol` or a subclass: a BOOL. `leaf`: no subclass exists."""

    operand: Value
    symbol: str
    leaf: bool


class NewObject(Op, name="object.new", effects=ALLOCATES):
    """A new instance of class `symbol` with all fields unset: REF."""

    symbol: str


class GetField(Op, name="field.get", effects=READS_RAISES):
    """The field of an instance at byte `offset`, of the op's type. `attribute` names it for AttributeError when it is
    unset; "" where it is proved to be set."""

    object: Value
    offset: int
    attribute: str


class HasField(Op, name="field.is_set", effects=READS):
    """Whether a field is set: a BOOL. `field_type` tells the representation."""

    object: Value
    offset: int
    field_type: MirType


class SetField(Op, name="field.set", effects=WRITES):
    """Stores into a field; the old value is released after the store. `initial`: it is known to be unset."""

    object: Value
    value: Value
    offset: int
    initial: bool
    takes = ("value",)


class DeleteField(Op, name="field.delete", effects=ANYTHING):
    """Unsets a field; AttributeError naming `attribute` if it is unset already."""

    object: Value
    offset: int
    attribute: str
    field_type: MirType


class NewCell(Op, name="cell.new", effects=ALLOCATES):
    """A cell of `content` type, holding `value` or empty: REF cell."""

    value: Value | None
    content: MirType
    takes = ("value",)


class GetCell(Op, name="cell.get", effects=READS_RAISES):
    """A cell's content, of the op's type. If it is empty: NameError for `free`, else UnboundLocalError, naming
    `variable`; with variable "" it is proved to be full."""

    cell: Value
    variable: str
    free: bool


class SetCell(Op, name="cell.set", effects=WRITES):
    """Stores into a cell; the old content is released after the store."""

    cell: Value
    value: Value
    takes = ("value",)


class ClearCell(Op, name="cell.clear", effects=WRITES):
    """Empties a cell of `content` type."""

    cell: Value
    content: MirType


class ClosureCell(Op, name="closure.cell", effects=READS):
    """Cell number `index` of the running function's closure: REF cell, part of the closure for the whole call."""

    index: int
    borrowed = True


class ClosureSelf(Op, name="closure.self", effects=PURE):
    """The function object being called, in a function with a closure: REF function."""

    borrowed = True


class FunctionCell(Op, name="function.cell", effects=READS):
    """Cell number `index` of a function object: REF cell."""

    function: Value
    index: int


class NewFunction(Op, name="function.new", effects=ALLOCATES):
    """A function object of FunctionData `symbol` with cells (REF cell each), defaults (ANY tuple or nothing) and
    keyword defaults (ANY dict or nothing): REF function."""

    symbol: str
    cells: tuple[Value, ...]
    defaults: Value | None
    keyword_defaults: Value | None
    takes = ("cells", "defaults", "keyword_defaults")


class FunctionDefault(Op, name="function.default", effects=READS):
    """Default number `index` (counted over the defaults tuple) of a function object: ANY, a new reference."""

    function: Value
    index: int


class FunctionIs(Op, name="function.is", effects=READS):
    """Whether a REF function or ANY is a function with the code of FunctionData `symbol`: a BOOL."""

    operand: Value
    symbol: str


class GetGlobal(Op, name="global.get", effects=READS_RAISES):
    """A global slot, of the op's type. `variable` names it for NameError when unset; "" where proved set."""

    symbol: str
    variable: str


class GlobalIsSet(Op, name="global.is_set", effects=READS):
    """Whether a global slot is set: a BOOL."""

    symbol: str


class SetGlobal(Op, name="global.set", effects=WRITES):
    """Stores into a global slot; the old value is released after the store."""

    symbol: str
    value: Value
    takes = ("value",)


class DeleteGlobal(Op, name="global.delete", effects=ANYTHING):
    """Unsets a global slot; NameError naming `variable` if it is unset."""

    symbol: str
    variable: str


class NewLocal(Op, name="local.new", effects=ALLOCATES):
    """A mutable variable of this frame (a stack slot LLVM promotes), for the state of inlined iterators. Its content
    is uncounted: I64, INT never, FLOAT, BOOL. Yields nothing usable but by `local.get` and `local.set`."""

    content: MirType


class GetLocal(Op, name="local.get", effects=READS):
    """The content of a frame variable."""

    variable: Value


class SetLocal(Op, name="local.set", effects=WRITES):
    """Changes the content of a frame variable."""

    variable: Value
    value: Value


class Retain(Op, name="retain", effects=WRITES):
    """Adds a reference. On INT: only in wide code."""

    operand: Value


class Release(Op, name="release", effects=ANYTHING.with_(raises=False)):
    """Drops a reference, which may run `__del__`. On INT: only in wide code."""

    operand: Value


class Keep(Op, name="keep", effects=WRITES):
    """The end of a variable's life: its reference is dropped here and not at the last use before."""

    operand: Value
