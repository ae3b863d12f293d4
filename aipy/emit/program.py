"""What all functions of a program share while it is emitted: symbols used, static data, wide code asked for."""

from __future__ import annotations

from dataclasses import dataclass, field

from aipy.emit.data import StaticData, quote
from aipy.emit.prelude import HELPERS, NEEDS, RUNTIME, RUNTIME_NEEDS
from aipy.emit.representation import leaves, llvm_type
from aipy.ir.module import FunctionData, MirFunction, MirModule
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind, MirType

EXIT_FRAME = "aipy.exit_frame"


@dataclass(slots=True)
class Entry:
    """A point of a function's wide code that its narrow code enters: before or after `op`, with `live` in the frame
    (after the op's own result, if `after`)."""

    number: int
    op: Op
    after: bool
    live: list[Value]


@dataclass(slots=True)
class Program:
    """The module being emitted. `entries` are the points where narrow code enters each function's wide code: an op,
    and whether just before or just after it; number 0 is the function's start."""

    module: MirModule
    functions: dict[str, MirFunction]
    function_data: dict[str, FunctionData]
    global_types: dict[str, MirType]
    data: StaticData = field(default_factory=StaticData)
    declarations: dict[str, str] = field(default_factory=dict)
    helpers: dict[str, None] = field(default_factory=dict)
    entries: dict[str, dict[tuple[Op, bool], Entry]] = field(default_factory=dict)
    starts: dict[str, None] = field(default_factory=dict)  # functions whose wide code is entered at the start
    thunks: dict[str, None] = field(default_factory=dict)  # functions called from wide code
    static_functions: dict[str, None] = field(default_factory=dict)  # FunctionData with a static object
    codes: dict[str, None] = field(default_factory=dict)  # FunctionData whose static code is used
    exit_frame_size: int = 1
    resumes: bool = False  # there are generators
    class_symbols: frozenset[str] = frozenset()

    def helper(self, name: str) -> str:
        """The name of a prelude function, which is then part of the output."""
        if name not in self.helpers:
            self.helpers[name] = None
            for other in NEEDS.get(name, ()):
                self.helper(other)
            for symbol in RUNTIME_NEEDS:
                if f"@{symbol}(" in HELPERS[name]:
                    self.runtime(symbol)
        return name

    def runtime(self, symbol: str) -> str:
        """The name of a C function of the table in prelude.py, declared."""
        if symbol not in self.declarations:
            result, parameters = RUNTIME[symbol]
            cold = " #2" if symbol in _COLD else "" if symbol.startswith("llvm.") else " #0"
            self.declarations[symbol] = f"declare {result} @{symbol}({parameters}){cold}"
        return symbol

    def c_function(self, symbol: str, result: str, parameters: str) -> str:
        """The name of any C function, declared with this signature."""
        if symbol not in self.declarations and symbol not in self.functions:
            self.declarations[symbol] = f"declare {result} @{quote(symbol)}({parameters}) #0"
        return quote(symbol)

    def object(self, symbol: str) -> str:
        """The name of a static object: a type, a function object, a singleton; declared if it is the runtime's."""
        if symbol in self.function_data:
            self.static_functions[symbol] = None
        elif symbol not in self.class_symbols and symbol not in self.declarations:
            self.declarations[symbol] = f"@{quote(symbol)} = external global %aipy.object"
        return quote(symbol)

    def function_code(self, symbol: str) -> None:
        """Says that the static code of a FunctionData is used."""
        self.codes[symbol] = None

    def frame_slot(self, index: int) -> str:
        """The address of word `index` of the buffer that carries live values into wide code."""
        self.exit_frame_size = max(self.exit_frame_size, index + 1)
        return f"ptr @{EXIT_FRAME}" if index == 0 else f"ptr getelementptr (i8, ptr @{EXIT_FRAME}, i32 {8 * index})"


_COLD = {"aipy_raise_text", "aipy_traceback_add", "aipy_int_to_i64"}


def open_program(module: MirModule) -> Program:
    """The start state of emitting `module`."""
    return Program(
        module,
        {function.symbol: function for function in module.functions},
        {data.symbol: data for data in module.function_data},
        {slot.symbol: slot.type for slot in module.globals},
        class_symbols=frozenset(layout.symbol for layout in module.classes),
    )


def frame_words(type: MirType) -> int:
    """How many 8-byte words a value takes in the exit frame."""
    return len(leaves(type))


def has_status(function: MirFunction, wide: bool = False) -> bool:
    """Whether calls of the function, or of its wide code, return a status."""
    return function.can_raise or function.can_widen or (wide and function.result.changes_when_wide)


def return_type(function: MirFunction, wide: bool = False) -> str:
    """LLVM's result type of the function or of its wide code: the value, the status, or both."""
    value = llvm_type(function.result)
    nothing = not leaves(function.result)
    if has_status(function, wide):
        return "i32" if nothing else f"{{ {value}, i32 }}"
    return "void" if nothing else value


def parameter_types(function: MirFunction) -> list[MirType]:
    """The types of the parameters."""
    return [param_type(param.type) for param in function.entry.params]


def param_type(type: MirType | None) -> MirType:
    """The type of a MIR value, which always has one."""
    assert type is not None
    return type


def has_words(types: list[MirType]) -> bool:
    """Whether wide code passes any of these differently."""
    return any(type.changes_when_wide for type in types)


def needs_thunk(function: MirFunction) -> bool:
    """Whether wide code calls the function by another ABI than narrow code."""
    return function.result.changes_when_wide or has_words(parameter_types(function))


def is_int(type: MirType) -> bool:
    """Whether wide code holds a word of this type."""
    return type.kind is Kind.INT
