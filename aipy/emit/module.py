"""A MIR program as one LLVM module, in text."""

from __future__ import annotations

from aipy.emit.body import emit_narrow, emit_thunk, emit_wide, find_starts
from aipy.emit.classes import emit_class
from aipy.emit.coroutines import RESUME, emit_generator
from aipy.emit.data import quote
from aipy.emit.entries import emit_boxed_entry, emit_finish, emit_function_data, emit_main
from aipy.emit.prelude import ATTRIBUTES, HELPERS, METADATA, TYPES
from aipy.emit.program import EXIT_FRAME, Program, open_program
from aipy.emit.slots import unset_bits
from aipy.ir.module import Abi, MirModule


def emit(module: MirModule, level: int, triple: str) -> str:
    """LLVM IR of a program that the passes are done with; `level` is 0 to 3."""
    program = open_program(module)
    bodies = [emit_function(program, function.symbol) for function in module.functions]
    bodies += [emit_boxed_entry(program, function) for function in module.functions if function.abi is Abi.BOXED]
    find_starts(program)
    for function in module.functions:
        if function.abi is not Abi.GENERATOR and (function.symbol in program.entries or function.symbol in program.starts):
            bodies.append(emit_wide(program, function))
    bodies += [emit_thunk(program, program.functions[symbol]) for symbol in program.thunks]
    bodies += [emit_class(program, layout) for layout in module.classes]
    bodies.append(emit_main(program))
    bodies.append(emit_finish(program))
    bodies += emit_function_data(program)
    for symbol in program.data.types:
        program.object(symbol)
    slots = [f"@{quote(slot.symbol)} = internal global i64 {unset_bits(slot.type)}, align 8" for slot in module.globals]
    frame = f"@{EXIT_FRAME} = internal global [{program.exit_frame_size} x i64] zeroinitializer, align 16"
    return "\n".join(
        [
            f'target triple = "{triple}"\n',
            TYPES,
            frame,
            *slots,
            *program.data.lines,
            *program.declarations.values(),
            "",
            *bodies,
            RESUME if program.resumes else "",
            *(HELPERS[name] for name in program.helpers),
            ATTRIBUTES,
            METADATA,
        ]
    )


def emit_function(program: Program, symbol: str) -> str:
    """The LLVM functions of one MIR function, except its wide code."""
    function = program.functions[symbol]
    if function.abi is Abi.GENERATOR:
        return emit_generator(program, function)
    return emit_narrow(program, function)
