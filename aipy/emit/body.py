"""The LLVM functions of one MIR function: narrow code, wide code, and the thunk by which wide code calls it."""

from __future__ import annotations

from collections.abc import Callable

from aipy.analysis.effects import can_raise
from aipy.analysis.loops import find_loops
from aipy.analysis.order import blocks_in_order
from aipy.emit.constants import is_constant
from aipy.emit.function import FunctionEmitter, declare_params, phi_text, symbol_of
from aipy.emit.ops import EMITTERS
from aipy.emit.prelude import TBAA_THREAD, UNLIKELY
from aipy.emit.program import Entry, Program, has_status, has_words, param_type, parameter_types, return_type
from aipy.emit.representation import is_nothing, leaves, llvm_type
from aipy.emit.wide import LeavingEmitter, assign_slots, enter_from_frame, finish_exits, narrowed, no_words, own_hidden, widened
from aipy.ir.function import Block
from aipy.ir.mir.calls import CallFunction
from aipy.ir.mir.containers import TupleItem
from aipy.ir.module import MirFunction
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind


def emit_narrow(program: Program, function: MirFunction) -> str:
    """The function itself."""
    blocks = blocks_in_order(function)
    emitter = LeavingEmitter(program, function, blocks, wide=False)
    parameters = []
    for index, param in enumerate(function.entry.params):
        if not is_nothing(param_type(param.type)):
            emitter.names[param] = f"%a{index}"
            parameters.append(f"{parameter_type(param)} %a{index}")
    loops = find_loops(function)
    if loops or function.symbol == program.module.main:
        emitter.hot_blocks = {block for loop in loops for block in loop.blocks}
    emit_blocks(emitter, set(blocks), {})
    prologue = [*_count_depth(program, function), "  br label %b0"] if function.counts_depth else ["  br label %b0"]
    finish_exits(emitter)
    group = "#1" if function.symbol == program.module.main and not loops else "#0"
    head = f"define internal fastcc {return_type(function)} @{symbol_of(function)}({_parameters(function, parameters)}) {group} {{"
    return "\n".join([head, "entry:", *emitter.allocas, *prologue, *emitter.lines, "}\n"])


def emit_wide(program: Program, function: MirFunction) -> str:
    """Its wide code, with the entries that have been asked for."""
    blocks = blocks_in_order(function)
    emitter = LeavingEmitter(program, function, blocks, wide=True)
    entries = list(program.entries.get(function.symbol, {}).values())
    if function.symbol in program.starts:
        first = function.entry.ops[0]
        params: list[Value] = [param for param in function.entry.params if not is_nothing(param_type(param.type))]
        entries.append(Entry(0, first, False, params))
    assign_slots(emitter, entries)
    own = _own_words(emitter, entries)
    cases = " ".join(f"i32 {entry.number}, label %in{entry.number}" for entry in entries)
    emitter.start("entry.switch")
    emitter.line(f"switch i32 %point, label %in{entries[-1].number} [ {cases} ]")
    for entry in entries:
        emitter.start(f"in{entry.number}")
        enter_from_frame(emitter, entry, own)
        emitter.line(f"br label %b{blocks.index(function.entry)}" if entry.number == 0 else f"br label %at{entry.number}")
    tops = entered_at_top(entries, lambda op: can_raise(op, program.functions))
    points = {(entry.op, entry.after): entry for entry in entries if entry.number}
    emit_blocks(emitter, tops, points)
    deeper = ["  %deeper = add i64 %depth, 1"] if function.counts_depth else []
    stores = [f"  store {llvm_type(type)} {no_words(type)}, ptr {slot}" for type, slot in emitter.own_words]
    head = f"define internal fastcc {return_type(function, True)} @{symbol_of(function, '.wide')}({_parameters(function, ['i32 %point'])}) #1 {{"
    return "\n".join([head, "entry:", *emitter.allocas, *stores, *deeper, "  br label %entry.switch", *emitter.lines, "}\n"])


def emit_blocks(emitter: FunctionEmitter, tops: set[Block], points: dict[tuple[Op, bool], Entry]) -> None:
    """Emits all blocks: those in `tops` from their start, others from the first entry point in them, if any."""
    with_points = {entry.op.block for entry in points.values()}
    entry_block = emitter.function.entry
    for block in emitter.blocks:
        if (block in tops or block in with_points) and block is not entry_block:
            declare_params(emitter, block)
    for block in emitter.blocks:
        reached = block in tops
        if not reached and block not in with_points:
            continue
        if reached:
            emitter.start(emitter.labels[block])
            if not emitter.wide and block.params and block is not entry_block:
                emitter.phi_lines[block] = len(emitter.lines)
                emitter.lines.append("")
        if emitter.hot_blocks is not None:
            emitter.cold = block not in emitter.hot_blocks
        _emit_ops(emitter, block, reached, points)
    emitter.finish_raises()
    for deferred in emitter.deferred:
        emitter.start(deferred.label)
        for text in deferred.lines:
            emitter.line(text)
    for block, line in emitter.phi_lines.items():
        emitter.lines[line] = phi_text(emitter, block)


def _emit_ops(emitter: FunctionEmitter, block: Block, reached: bool, points: dict[tuple[Op, bool], Entry]) -> None:
    for position, op in enumerate(block.ops):
        if points:
            entry = points.get((op, False))
            if entry is not None:
                reached = _enter_point(emitter, entry, reached)
        if reached and not is_constant(op) and not isinstance(op, TupleItem):
            emitter.position = position
            EMITTERS[type(op)](emitter, op)
        if points:
            entry = points.get((op, True))
            if entry is not None:
                reached = _enter_point(emitter, entry, reached)


def _enter_point(emitter: FunctionEmitter, entry: Entry, reached: bool) -> bool:
    label = f"{emitter.prefix}at{entry.number}"
    if reached:
        emitter.line(f"br label %{label}")
    emitter.start(label)
    return True


def entered_at_top(entries: list[Entry], raises: Callable[[Op], bool]) -> set[Block]:
    """The blocks of wide code that are reached through edges, or hold the function's start. From a point within a
    block its handler is reached only if an op after that point raises."""
    tops: set[Block] = set()
    work: list[Block] = []

    def reach(block: Block) -> None:
        if block not in tops:
            tops.add(block)
            work.append(block)

    for entry in entries:
        block = entry.op.block
        assert block is not None
        if entry.number == 0:
            reach(block)
            continue
        rest = block.ops[block.ops.index(entry.op) + entry.after :]
        for edge in block.edges():
            if edge is not block.unwind or any(raises(op) for op in rest):
                reach(edge.target)
    while work:
        for edge in work.pop().edges():
            reach(edge.target)
    return tops


def _own_words(emitter: FunctionEmitter, entries: list[Entry]) -> dict[Value, str]:
    """Slots for the words made of borrowed numbers, which wide code releases when it returns."""
    live = {value for entry in entries if entry.number for value in entry.live}
    own: dict[Value, str] = {}
    for param in emitter.function.entry.params:
        type = param_type(param.type)
        if param in live and type.changes_when_wide:
            own[param] = emitter.alloca(llvm_type(type))
            emitter.own_words.append((type, own[param]))
    return own


def parameter_type(param: Value) -> str:
    type = param_type(param.type)
    return "ptr nonnull" if type.kind is Kind.REF else llvm_type(type)


def _parameters(function: MirFunction, own: list[str]) -> str:
    closure = ["ptr nonnull %closure"] if function.has_closure else []
    depth = ["i64 %depth"] if function.passes_depth else []
    return ", ".join(["ptr noalias nonnull %thread", *closure, *depth, *own])


def _count_depth(program: Program, function: MirFunction, wide: bool = False) -> list[str]:
    """Counts a Python frame, or raises RecursionError."""
    kind = return_type(function, wide)
    message = program.data.c_string(b"maximum recursion depth exceeded")
    program.runtime("aipy_raise_text")
    failed = "ret i32 1" if kind == "i32" else f"ret {kind} {{ {llvm_type(function.result)} poison, i32 1 }}"
    if not has_status(function, wide):
        failed = "unreachable"
    return [
        "  %limit.at = getelementptr %aipy.thread, ptr %thread, i32 0, i32 2",
        f"  %limit = load i64, ptr %limit.at{TBAA_THREAD}",
        "  %deep = icmp sge i64 %depth, %limit",
        f"  br i1 %deep, label %too.deep, label %count{UNLIKELY}",
        "too.deep:",
        f"  call i32 (ptr, ptr, ptr, ...) @aipy_raise_text(ptr %thread, ptr @{program.object('aipy_RecursionError_type')}, ptr @{message})",
        f"  {failed}",
        "count:",
        "  %deeper = add i64 %depth, 1",
    ]


def find_starts(program: Program) -> None:
    """Finds the functions that wide code may call with words, and the thunks for that; their wide code is emitted too."""
    work = [program.functions[symbol] for symbol in {**program.entries, **program.starts}]
    seen = {function.symbol for function in work}
    while work:
        for block in blocks_in_order(work.pop()):
            for op in block.ops:
                if isinstance(op, CallFunction):
                    callee = program.functions[op.symbol]
                    if has_words(parameter_types(callee)):
                        program.starts[callee.symbol] = None
                        if callee.symbol not in seen:
                            seen.add(callee.symbol)
                            work.append(callee)


def emit_thunk(program: Program, function: MirFunction) -> str:
    """`f.words`: the function with words for INTs. It runs narrow code where all arguments fit, and returns words."""
    emitter = LeavingEmitter(program, function, [], wide=True)
    types = parameter_types(function)
    kept = [(f"%a{index}", type) for index, type in enumerate(types) if not is_nothing(type)]
    emitter.start("entry")
    fits, arguments = "true", []
    for name, type in kept:
        fit, operand = narrowed(emitter, type, name)
        fits = fit if fits == "true" else emitter.emit(f"and i1 {fits}, {fit}") if fit != "true" else fits
        arguments.append(f"{llvm_type(type)} {operand}")
    emitter.line(f"br i1 {fits}, label %narrow, label %wide")
    emitter.start("narrow")
    call = f"call fastcc {return_type(function)} @{symbol_of(function)}({', '.join([own_hidden(function), *arguments])})"
    _return_words(emitter, call, return_type(function), has_status(function))
    emitter.start("wide")
    if function.symbol in program.starts:
        index = 0
        for name, type in kept:
            emitter.line(f"store {llvm_type(type)} {name}, {program.frame_slot(index)}")
            index += len(leaves(type))
        if function.counts_depth:
            emitter.lines += _count_depth(program, function, True)
        call = f"call fastcc {return_type(function, True)} @{symbol_of(function, '.wide')}({own_hidden(function)}, i32 0)"
        _return_words(emitter, call, return_type(function, True), has_status(function, True))
    else:
        emitter.line("unreachable")
    parameters = [f"{llvm_type(type)} {name}" for name, type in kept]
    head = f"define internal fastcc {return_type(function, True)} @{symbol_of(function, '.words')}({_parameters(function, parameters)}) #2 {{"
    return "\n".join([head, *emitter.lines, "}\n"])


def _return_words(emitter: FunctionEmitter, call: str, kind: str, status: bool) -> None:
    """Calls narrow or wide code and returns what it gives with words for INTs, status OK or RAISED."""
    function = emitter.function
    result = function.result
    if not result.changes_when_wide:
        if kind == "void":
            emitter.line(call)
            emitter.line("ret void")
        else:
            emitter.line(f"ret {kind} {emitter.emit(call)}")
        return
    whole = emitter.emit(call)
    if not status:
        emitter.return_pair(widened(emitter, result, whole), "0")
        return
    value = emitter.emit(f"extractvalue {kind} {whole}, 0")
    code = emitter.emit(f"extractvalue {kind} {whole}, 1")
    ok, other, wide, raised = (emitter.new_label() for _ in range(4))
    emitter.line(f"br i1 {emitter.emit(f'icmp eq i32 {code}, 0')}, label %{ok}, label %{other}")
    emitter.start(ok)
    emitter.return_pair(widened(emitter, result, value), "0")
    emitter.start(other)
    emitter.line(f"br i1 {emitter.emit(f'icmp eq i32 {code}, 2')}, label %{wide}, label %{raised}")
    emitter.start(wide)
    emitter.return_pair(value, "0")
    emitter.start(raised)
    emitter.return_pair("poison", "1")
