"""A whole program in MIR: functions, class layouts, globals."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import Enum

from aipy.ir.effects import ANYTHING, Effects
from aipy.ir.function import Block, Signature
from aipy.ir.types import ANY, MirType


class Abi(Enum):
    """How a MIR function is entered."""

    DIRECT = "direct"  # typed parameters; called by `call.function`
    BOXED = "boxed"  # aipy_code.entry: all parameters ANY, result ANY
    GENERATOR = "generator"  # direct call makes a generator object; the body runs in resumes
    DROP = "drop"  # reserved for compiled destructors


@dataclass(eq=False, slots=True)
class MirFunction:
    """One specialisation. Parameters are the entry block's; all are borrowed from the caller.

    `symbol` is unique in the program; `name` and `line` are for tracebacks and debug information.
    With `has_closure` a hidden parameter, an aipy_function*, follows the thread (`closure.cell` reads it).
    """

    symbol: str
    name: str
    module: str
    file: str
    line: int
    result: MirType
    abi: Abi = Abi.DIRECT
    has_closure: bool = False
    counts_depth: bool = True  # is a Python frame for the recursion limit
    blocks: list[Block] = dataclasses.field(default_factory=list)
    # The rest is set by the pass `summarize_functions`.
    can_raise: bool = True  # may return AIPY_RAISED
    passes_depth: bool = False  # the number of Python frames on the stack comes as a hidden parameter
    can_widen: bool = False  # may return AIPY_WIDE: its result holds INTs and its code may leave for wide code
    effects: Effects = ANYTHING  # of a call; `raises` as `can_raise`

    @property
    def entry(self) -> Block:
        """The block that runs first."""
        return self.blocks[0]


@dataclass(slots=True)
class FieldLayout:
    """One instance attribute: an 8-byte slot."""

    name: str
    type: MirType
    offset: int


@dataclass(slots=True)
class ClassAttribute:
    """A class attribute: a global `any` slot, initialised to a static function object where `function` is set."""

    name: str
    slot: str  # symbol of the slot
    function: str | None = None  # symbol of a FunctionData


@dataclass(slots=True)
class ClassLayout:
    """A class of the program as static type data: `aipy_type` with symbol `symbol`."""

    symbol: str
    name: str
    qualified_name: str
    module: str
    base: str  # symbol of the base type: "aipy_object_type", "aipy_Exception_type" or another ClassLayout's
    ancestry: tuple[str, ...]  # the MRO as symbols, self first
    fields: list[FieldLayout]  # own fields; the bases' come first in memory
    attributes: list[ClassAttribute]
    size: int
    is_exception: bool = False
    has_del: bool = False
    docstring: str | None = None


@dataclass(slots=True)
class FunctionData:
    """A Python function as static data: aipy_code with its boxed entry, and for functions without cells and
    defaults a static immortal aipy_function."""

    symbol: str
    name: str
    qualified_name: str
    module: str
    signature: Signature
    entry: str  # symbol of the MirFunction with Abi.BOXED
    docstring: str | None = None


@dataclass(slots=True)
class GlobalSlot:
    """A module global or class attribute: 8 bytes of static memory, unset at start (ANY kinds: 0)."""

    symbol: str
    name: str
    type: MirType = ANY


@dataclass(slots=True)
class MirModule:
    """Everything emission needs; `main` is the symbol of the function that runs the program."""

    functions: list[MirFunction] = dataclasses.field(default_factory=list)
    classes: list[ClassLayout] = dataclasses.field(default_factory=list)
    function_data: list[FunctionData] = dataclasses.field(default_factory=list)
    globals: list[GlobalSlot] = dataclasses.field(default_factory=list)
    main: str = ""
    sources: dict[str, list[str]] = dataclasses.field(default_factory=dict)  # file -> lines, for tracebacks
