"""What the C runtime calls: boxed entries, static function objects, the program's start and end."""

from __future__ import annotations

from aipy.emit.data import header, quote
from aipy.emit.function import symbol_of
from aipy.emit.program import Program, has_status, return_type
from aipy.emit.wide import own_hidden
from aipy.ir.module import FunctionData, MirFunction
from aipy.ir.types import Kind


def emit_boxed_entry(program: Program, function: MirFunction) -> str:
    """`aipy_code.entry` of a BOXED function: loads the arguments, stores the result."""
    lines = [f"define internal i32 @{symbol_of(function, '.entry')}(ptr %thread, ptr %closure, ptr %args, ptr %out) #0 {{"]
    lines += _load_depth(function)
    arguments = [own_hidden(function)]
    for index in range(len(function.entry.params)):
        lines.append(f"  %at{index} = getelementptr i64, ptr %args, i64 {index}")
        lines.append(f"  %a{index} = load i64, ptr %at{index}, align 8")
        arguments.append(f"i64 %a{index}")
    kind = return_type(function)
    call = f"call fastcc {kind} @{symbol_of(function)}({', '.join(arguments)})"
    if kind == "void":
        lines += [f"  {call}", f"  store i64 ptrtoint (ptr @{program.object('aipy_None')} to i64), ptr %out, align 8", "  ret i32 0"]
    elif not has_status(function):
        lines += [f"  %value = {call}", "  store i64 %value, ptr %out, align 8", "  ret i32 0"]
    elif function.result.kind is Kind.NONE:
        none = f"  store i64 ptrtoint (ptr @{program.object('aipy_None')} to i64), ptr %out, align 8"
        lines += [f"  %status = {call}", none, "  ret i32 %status"]
    else:
        lines += [
            f"  %result = {call}",
            f"  %value = extractvalue {kind} %result, 0",
            f"  %status = extractvalue {kind} %result, 1",
            "  store i64 %value, ptr %out, align 8",
            "  ret i32 %status",
        ]
    return "\n".join([*lines, "}\n"])


def _load_depth(function: MirFunction) -> list[str]:
    """Gets the number of Python frames where code of the program is called from outside."""
    if not function.passes_depth:
        return []
    return ["  %depth.at = getelementptr %aipy.thread, ptr %thread, i32 0, i32 1", "  %depth = load i64, ptr %depth.at, align 8"]


def emit_function_data(program: Program) -> list[str]:
    """Static code, and function objects, of the functions that are used as values."""
    lines = []
    for symbol in program.static_functions:
        program.codes[symbol] = None
        lines.append(
            f"@{quote(symbol)} = internal global %aipy.function {{ {header('aipy_function_type')}, ptr @{quote(symbol + '.code')}, "
            "i64 0, i64 0, i64 0, i64 0, [0 x i64] zeroinitializer }, align 8"
        )
    if program.static_functions:
        program.object("aipy_function_type")
    lines += [_code(program, program.function_data[symbol]) for symbol in program.codes]
    return lines


def _code(program: Program, data: FunctionData) -> str:
    signature = data.signature
    names = [f"ptr @{program.data.text(text)}" for text in (data.name, data.qualified_name, data.module)]
    parameters = signature.names()
    table = "null" if not parameters else "@" + program.data.pointers(tuple(program.data.text(name) for name in parameters))
    docstring = "null" if data.docstring is None else "@" + program.data.text(data.docstring)
    return (
        f"@{quote(data.symbol + '.code')} = internal constant %aipy.code {{ {', '.join(names)}, ptr @{quote(data.entry + '.entry')}, "
        f"i32 {len(signature.positional_only)}, i32 {len(signature.positional)}, i32 {len(signature.keyword_only)}, "
        f"i8 {int(signature.var_positional is not None)}, i8 {int(signature.var_keyword is not None)}, ptr {table}, ptr {docstring} }}"
    )


def emit_main(program: Program) -> str:
    """`aipy_program_main`: runs the module body."""
    lines = ["define i32 @aipy_program_main(ptr %thread) #0 {"]
    if program.module.main:
        function = program.functions[program.module.main]
        kind = return_type(function)
        lines += _load_depth(function)
        call = f"call fastcc {kind} @{symbol_of(function)}({own_hidden(function)})"
        if kind == "void":
            lines += [f"  {call}", "  ret i32 0"]
        elif kind == "i32":
            lines += [f"  %status = {call}", "  ret i32 %status"]
        else:
            lines += [f"  %result = {call}", f"  %status = extractvalue {kind} %result, 1", "  ret i32 %status"]
    else:
        lines.append("  ret i32 0")
    return "\n".join([*lines, "}\n"])


def emit_finish(program: Program) -> str:
    """`aipy_program_finish`: clears globals as CPython does at exit, where that can be observed.

    Names with one leading underscore go first, then the others, each in order of definition.
    """
    lines = ["define void @aipy_program_finish(ptr %thread) #0 {"]
    if any(layout.has_del for layout in program.module.classes):
        counted = [slot for slot in program.module.globals if slot.type.kind in (Kind.ANY, Kind.REF, Kind.INT)]
        private = [slot for slot in counted if slot.name.startswith("_") and not slot.name.startswith("__")]
        rest = [slot for slot in counted if slot not in private and not slot.name.startswith("__")]
        for index, slot in enumerate([*private, *rest]):
            lines.append(f"  %old{index} = load i64, ptr @{quote(slot.symbol)}, align 8")
            lines.append(f"  store i64 0, ptr @{quote(slot.symbol)}, align 8")
            lines.append(f"  call void @{program.helper('aipy.release_old')}(i64 %old{index})")
    return "\n".join([*lines, "  ret void", "}\n"])
