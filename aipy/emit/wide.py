"""How narrow code leaves for wide code, and the wide code of a function.

Wide code of `f` is the function `f.wide(thread, [closure], i32 entry)`. Narrow code that finds a number of more than 64
bits stores the values live at that point into a buffer and tail-calls it; it loads them, makes words of the numbers,
and goes on at that point. Entry 0 is the start of the function, with words for parameters in the buffer.
"""

from __future__ import annotations

from aipy.analysis.effects import effects_of
from aipy.emit.function import Exit, FunctionEmitter, symbol_of
from aipy.emit.program import Entry, frame_words, param_type, return_type
from aipy.emit.representation import is_nothing, leaves, llvm_type
from aipy.ir.mir.objects import Release, Retain
from aipy.ir.module import MirFunction
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind, MirType


def exit_before(emitter: FunctionEmitter, op: Op) -> str:
    """The label that enters wide code before `op`, or before ops in front of it that may be repeated: then several
    exits share one entry."""
    assert op.block is not None
    ops = op.block.ops
    position = emitter.position
    while position > 0 and _repeatable(emitter, ops[position - 1]):
        position -= 1
    start = ops[position]
    entries = emitter.program.entries.setdefault(emitter.function.symbol, {})
    entry = entries.get((start, False))
    if entry is None:
        liveness = emitter.liveness
        live = liveness.before(start, emitter.live_after(start, position))
        entry = entries[start, False] = Entry(len(entries) + 1, start, False, liveness.members(live))
    for known in emitter.exits:
        if known.entry is entry:
            return known.label
    label = f"{emitter.prefix}x{entry.number}"
    emitter.exits.append(Exit(label, entry, "", False))
    return label


def exit_after(emitter: FunctionEmitter, op: Op, result: str, retain: bool) -> str:
    """The label that enters wide code after `op` with `result` in wide form."""
    entries = emitter.program.entries.setdefault(emitter.function.symbol, {})
    entry = entries.get((op, True))
    if entry is None:
        liveness = emitter.liveness
        live = emitter.live_after(op, emitter.position)
        own = liveness.index.get(op)
        if own is not None:
            live &= ~(1 << own)
        entry = entries[op, True] = Entry(len(entries) + 1, op, True, liveness.members(live))
    label = f"{emitter.prefix}x{entry.number}.{len(emitter.exits)}"
    emitter.exits.append(Exit(label, entry, result, retain))
    return label


def _repeatable(emitter: FunctionEmitter, op: Op) -> bool:
    """Whether wide code may compute the op again: it neither acts nor owns anything in narrow code."""
    if isinstance(op, Retain | Release):
        return _only_ints_counted(param_type(op.operand.type))
    return effects_of(op, emitter.program.functions).movable and _only_ints_counted(param_type(op.type))


def _only_ints_counted(type: MirType) -> bool:
    return all(leaf.kind not in (Kind.ANY, Kind.REF) for _, leaf in leaves(type))


def finish_exits(emitter: FunctionEmitter) -> None:
    """Emits the cold blocks that store live values and call wide code."""
    program, function = emitter.program, emitter.function
    emitter.cold = True
    for exit in emitter.exits:
        emitter.start(exit.label)
        index = 0
        if exit.entry.after:
            type = param_type(exit.entry.op.type)
            if exit.retain:
                retain_words(emitter, type, exit.result)
            emitter.line(f"store {llvm_type(type)} {exit.result}, {program.frame_slot(index)}")
            index += frame_words(type)
        for value in exit.entry.live:
            emitter.line(f"store {emitter.typed(value)}, {program.frame_slot(index)}")
            index += frame_words(param_type(value.type))
        program.frame_slot(max(index - 1, 0))
        kind = return_type(function, True)
        call = f"tail call fastcc {kind} @{symbol_of(function, '.wide')}({own_hidden(function)}, i32 {exit.entry.number})"
        if kind == "void":
            emitter.line(call)
            emitter.line("ret void")
        else:
            emitter.line(f"ret {kind} {emitter.emit(call)}")


def own_hidden(function: MirFunction) -> str:
    """The hidden arguments of a function, passed on to its wide code."""
    closure = ["ptr %closure"] if function.has_closure else []
    return ", ".join(["ptr %thread", *closure, *(["i64 %depth"] if function.passes_depth else [])])


def retain_words(emitter: FunctionEmitter, type: MirType, operand: str) -> None:
    """Adds a reference to a wide result, in narrow mode: its INTs are words already."""
    for path, leaf in leaves(type):
        if leaf.kind in (Kind.INT, Kind.ANY):
            emitter.line(f"call void @{emitter.helper('aipy.retain_any')}(i64 {emitter.extract(type, operand, path)})")
        elif leaf.kind is Kind.REF:
            emitter.line(f"call void @{emitter.helper('aipy.retain')}(ptr {emitter.extract(type, operand, path)})")


def widened(emitter: FunctionEmitter, type: MirType, operand: str) -> str:
    """The wide form of a value in narrow form: new words for its INTs."""
    result = operand
    for path, leaf in leaves(type):
        if leaf.kind is Kind.INT:
            number = emitter.extract(type, operand, path)
            word = emitter.emit(f"call i64 @{emitter.helper('aipy.cold_word')}(i64 {number})")
            result = insert(emitter, type, result, word, path)
    return result


def insert(emitter: FunctionEmitter, type: MirType, whole: str, item: str, path: tuple[int, ...]) -> str:
    """`whole` with a leaf replaced."""
    if not path:
        return item
    return emitter.emit(f"insertvalue {llvm_type(type)} {whole}, i64 {item}, {', '.join(map(str, path))}")


def return_from_wide(emitter: FunctionEmitter, operand: str) -> None:
    """Returns a value from wide code: in narrow form where its words fit, so that the caller stays narrow."""
    type = emitter.function.result
    if type.kind is Kind.INT:
        pair = emitter.emit(f"call {{ i64, i32 }} @{emitter.helper('aipy.leave_wide')}(i64 {operand})")
        emitter.leave()
        emitter.line(f"ret {{ i64, i32 }} {pair}")
        return
    fits, narrow = narrowed(emitter, type, operand)
    small, large = emitter.new_label(), emitter.new_label()
    emitter.line(f"br i1 {fits}, label %{small}, label %{large}")
    emitter.start(small)
    for path, leaf in leaves(type):
        if leaf.kind is Kind.INT:
            emitter.line(f"call void @{emitter.helper('aipy.drop_any')}(i64 {emitter.extract(type, operand, path)})")
    emitter.leave()
    emitter.return_pair(narrow, "0")
    emitter.start(large)
    emitter.leave()
    emitter.return_pair(operand, "2")


def narrowed(emitter: FunctionEmitter, type: MirType, operand: str) -> tuple[str, str]:
    """Whether all words in a value fit 64 bits, and its narrow form (words are borrowed)."""
    fits, result = "true", operand
    for path, leaf in leaves(type):
        if leaf.kind is Kind.INT:
            word = emitter.extract(type, operand, path)
            pair = emitter.emit(f"call {{ i64, i1 }} @{emitter.helper('aipy.number')}(i64 {word})")
            number = emitter.emit(f"extractvalue {{ i64, i1 }} {pair}, 0")
            fit = emitter.emit(f"extractvalue {{ i64, i1 }} {pair}, 1")
            fits = fit if fits == "true" else emitter.emit(f"and i1 {fits}, {fit}")
            result = insert(emitter, type, result, number, path)
    return fits, result


def assign_slots(emitter: FunctionEmitter, entries: list[Entry]) -> None:
    """Gives every value that is live at an entry a stack slot in wide code."""
    for entry in entries:
        values: list[Value] = [entry.op, *entry.live] if entry.after else entry.live
        for value in values:
            type = param_type(value.type)
            if value not in emitter.slots and not is_nothing(type):
                emitter.slots[value] = emitter.alloca(llvm_type(type))


def enter_from_frame(emitter: FunctionEmitter, entry: Entry, own: dict[Value, str]) -> None:
    """In wide code: loads the live values of an entry; numbers become words, kept in `own` for borrowed parameters."""
    program = emitter.program
    index = 0
    if entry.after:
        type = param_type(entry.op.type)
        word = emitter.emit(f"load {llvm_type(type)}, {program.frame_slot(index)}")
        emitter.bind(entry.op, word)
        index += frame_words(type)
    loaded = []
    for value in entry.live:
        type = param_type(value.type)
        loaded.append((value, type, emitter.emit(f"load {llvm_type(type)}, {program.frame_slot(index)}")))
        index += frame_words(type)
    for value, type, operand in loaded:
        if entry.number and type.changes_when_wide:
            operand = widened(emitter, type, operand)
            if value in own:
                emitter.line(f"store {llvm_type(type)} {operand}, ptr {own[value]}")
        emitter.bind(value, operand)


def no_words(type: MirType) -> str:
    """A constant of the type whose INTs are the word 0, which needs no release."""
    if type.kind is Kind.TUPLE:
        return "{ " + ", ".join(f"{llvm_type(item)} {no_words(item)}" for item in type.items) + " }"
    return "1" if type.kind is Kind.INT else "zeroinitializer"


class LeavingEmitter(FunctionEmitter):
    """An emitter whose narrow code can leave for wide code."""

    def exit_before(self, op: Op) -> str:
        """See `exit_before` of this file."""
        return exit_before(self, op)

    def exit_after(self, op: Op, result: str, *, retain: bool = False) -> str:
        """See `exit_after` of this file."""
        return exit_after(self, op, result, retain)

    def return_from_wide(self, operand: str) -> None:
        """See `return_from_wide` of this file."""
        return_from_wide(self, operand)
