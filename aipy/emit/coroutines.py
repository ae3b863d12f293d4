"""Generator functions: a function that makes the generator object, and the body as an LLVM coroutine.

The body's frame owns references of the parameters and of the closure. Parameters that are INTs come as words. Narrow
and wide code of a body are blocks of one LLVM function, so that leaving for wide code is a branch and works between
suspensions. `aipy.resume` runs a body to its next suspension; a body that has ended is freed there.
"""

from __future__ import annotations

from aipy.analysis.effects import can_raise
from aipy.analysis.order import blocks_in_order
from aipy.emit.body import emit_blocks, entered_at_top
from aipy.emit.function import Exit, symbol_of
from aipy.emit.program import Entry, Program, param_type
from aipy.emit.representation import is_nothing, leaves, llvm_type
from aipy.emit.suspending import BodyEmitter
from aipy.emit.wide import assign_slots, narrowed, retain_words, widened
from aipy.ir.module import MirFunction
from aipy.ir.op import Value
from aipy.ir.types import Kind

RESUME = """\
define internal i32 @aipy.resume(ptr %thread, ptr %generator) #0 {
  %frame.at = getelementptr %aipy.generator, ptr %generator, i32 0, i32 1
  %frame = load ptr, ptr %frame.at, align 8
  %promise = call ptr @llvm.coro.promise(ptr %frame, i32 16, i1 false)
  store ptr %thread, ptr %promise, align 8
  call void @llvm.coro.resume(ptr %frame)
  %status.at = getelementptr { ptr, i32 }, ptr %promise, i32 0, i32 1
  %status = load i32, ptr %status.at, align 8
  %yielded = icmp eq i32 %status, 0
  br i1 %yielded, label %done, label %ended
ended:
  call void @llvm.coro.destroy(ptr %frame)
  store ptr null, ptr %frame.at, align 8
  br label %done
done:
  ret i32 %status
}
"""


def emit_generator(program: Program, function: MirFunction) -> str:
    """Both LLVM functions of a generator function."""
    return _emit_maker(program, function) + _emit_body(program, function)


def _parameters(function: MirFunction) -> list[str]:
    closure = ["ptr %closure"] if function.has_closure else []
    kept = [(index, param_type(param.type)) for index, param in enumerate(function.entry.params)]
    return [*closure, *(f"{llvm_type(type)} %a{index}" for index, type in kept if not is_nothing(type))]


def _emit_maker(program: Program, function: MirFunction) -> str:
    program.runtime("aipy_new_object")
    name = program.data.text(function.name)
    size = "i64 ptrtoint (ptr getelementptr (%aipy.generator, ptr null, i32 1) to i64)"
    own = _parameters(function)
    program.resumes = True
    for symbol in ("llvm.coro.promise", "llvm.coro.resume", "llvm.coro.destroy"):
        program.runtime(symbol)
    return f"""\
define internal fastcc ptr @{symbol_of(function)}({", ".join(["ptr noalias nonnull %thread", *own])}) #0 {{
  %generator = call ptr @aipy_new_object(ptr @{program.object("aipy_generator_type")}, {size})
  %frame = call ptr @{symbol_of(function, ".body")}({", ".join(["ptr %generator", *own])})
  %frame.at = getelementptr %aipy.generator, ptr %generator, i32 0, i32 1
  store ptr %frame, ptr %frame.at, align 8
  %resume.at = getelementptr %aipy.generator, ptr %generator, i32 0, i32 4
  store ptr @aipy.resume, ptr %resume.at, align 8
  %name.at = getelementptr %aipy.generator, ptr %generator, i32 0, i32 5
  store ptr @{name}, ptr %name.at, align 8
  ret ptr %generator
}}
"""


def _emit_body(program: Program, function: MirFunction) -> str:
    blocks = blocks_in_order(function)
    narrow = BodyEmitter(program, function, blocks, wide=False)
    wide = BodyEmitter(program, function, blocks, wide=True, prefix="w")
    words: dict[Value, str] = {param: f"%a{index}" for index, param in enumerate(function.entry.params) if not is_nothing(param_type(param.type))}
    opening = _open_frame(narrow, words)
    narrow.start("begin")
    narrow.load_depth()
    may_start_wide = _narrow_params(narrow, words)
    emit_blocks(narrow, set(blocks), {})
    _emit_wide_code(narrow, wide, words, may_start_wide)
    ending = _close_frame(narrow, words)
    head = f"define internal ptr @{symbol_of(function, '.body')}({', '.join(['ptr %generator', *_parameters(function)])}) #4 {{"
    slots = ["  %promise = alloca { ptr, i32 }, align 16", "  %depth.slot = alloca i64, align 8", *narrow.allocas, *wide.allocas]
    return "\n".join([head, "entry:", *slots, *opening, *narrow.lines, *wide.lines, *ending, "}\n"])


def _open_frame(emitter: BodyEmitter, words: dict[Value, str]) -> list[str]:
    """Makes the frame, which takes references of what the body uses, and waits for the first resume."""
    program = emitter.program
    for symbol in _INTRINSICS:
        program.runtime(symbol)
    emitter.line("%status.at = getelementptr { ptr, i32 }, ptr %promise, i32 0, i32 1")
    emitter.line("%id = call token @llvm.coro.id(i32 16, ptr %promise, ptr null, ptr null)")
    emitter.line("%size = call i64 @llvm.coro.size.i64()")
    emitter.line("%memory = call ptr @aipy_allocate(i64 %size)")
    emitter.line("%handle = call ptr @llvm.coro.begin(token %id, ptr %memory)")
    for param, name in words.items():
        retain_words(emitter, param_type(param.type), name)
    if emitter.function.has_closure:
        emitter.line(f"call void @{program.helper('aipy.retain')}(ptr %closure)")
    emitter.line("%created = call i8 @llvm.coro.suspend(token none, i1 false)")
    emitter.line("switch i8 %created, label %suspended [ i8 0, label %begin i8 1, label %never ]")
    opening, emitter.lines = emitter.lines, []
    return opening


def _narrow_params(narrow: BodyEmitter, words: dict[Value, str]) -> bool:
    """Makes numbers of the words among the parameters; whether they may be too large, so that wide code starts."""
    fits = "true"
    for param, name in words.items():
        type = param_type(param.type)
        if type.changes_when_wide:
            fit, narrow.names[param] = narrowed(narrow, type, name)
            fits = fit if fits == "true" else narrow.emit(f"and i1 {fits}, {fit}")
        else:
            narrow.names[param] = name
    first = narrow.labels[narrow.function.entry]
    narrow.line(f"br label %{first}" if fits == "true" else f"br i1 {fits}, label %{first}, label %wide.start")
    return fits != "true"


def _emit_wide_code(narrow: BodyEmitter, wide: BodyEmitter, words: dict[Value, str], may_start: bool) -> None:
    """Emits the exits of narrow code and the wide blocks they lead to."""
    program, function = narrow.program, narrow.function
    entries = list(program.entries.get(function.symbol, {}).values())
    if may_start:
        program.starts[function.symbol] = None
        entries.append(Entry(0, function.entry.ops[0], False, list(words)))
    if not entries:
        return
    assign_slots(wide, entries)
    for exit in narrow.exits:
        _leave(narrow, wide, exit, words)
    if may_start:
        narrow.start("wide.start")
        for param, name in words.items():
            narrow.line(f"store {llvm_type(param_type(param.type))} {name}, ptr {wide.slots[param]}")
        narrow.line(f"br label %{wide.labels[function.entry]}")
    points = {(entry.op, entry.after): entry for entry in entries if entry.number}
    emit_blocks(wide, entered_at_top(entries, lambda op: can_raise(op, program.functions)), points)


def _leave(narrow: BodyEmitter, wide: BodyEmitter, exit: Exit, words: dict[Value, str]) -> None:
    """A branch from narrow to wide code. Words of parameters are still those the frame owns."""
    narrow.start(exit.label)
    entry = exit.entry
    stores = []
    if entry.after:
        type = param_type(entry.op.type)
        if exit.retain:
            retain_words(narrow, type, exit.result)
        stores.append(f"store {llvm_type(type)} {exit.result}, ptr {wide.slots[entry.op]}")
    for value in entry.live:
        type = param_type(value.type)
        operand = words[value] if value in words else widened(narrow, type, narrow.use(value))
        stores.append(f"store {llvm_type(type)} {operand}, ptr {wide.slots[value]}")
    for store in stores:
        narrow.line(store)
    narrow.line(f"br label %{wide.prefix}at{entry.number}")


def _close_frame(emitter: BodyEmitter, words: dict[Value, str]) -> list[str]:
    """Drops what the frame owns when the body has ended, or never began, and frees it."""
    body, emitter.lines = emitter.lines, []
    emitter.start("finish")
    _drop_owned(emitter, words)
    emitter.line("%final = call i8 @llvm.coro.suspend(token none, i1 true)")
    emitter.line("switch i8 %final, label %suspended [ i8 0, label %dead i8 1, label %free ]")
    emitter.start("dead")
    emitter.line("unreachable")
    emitter.start("never")
    _drop_owned(emitter, words)
    emitter.line("br label %free")
    emitter.start("free")
    emitter.line("%block = call ptr @llvm.coro.free(token %id, ptr %handle)")
    emitter.line("%block.size = call i64 @llvm.coro.size.i64()")
    emitter.line("call void @aipy_free(ptr %block, i64 %block.size)")
    emitter.line("br label %suspended")
    emitter.start("suspended")
    emitter.line("call void @llvm.coro.end(ptr %handle, i1 false, token none)")
    emitter.line("ret ptr %handle")
    closing, emitter.lines = emitter.lines, body
    return closing


def _drop_owned(emitter: BodyEmitter, words: dict[Value, str]) -> None:
    drop, drop_any = emitter.program.helper("aipy.drop"), emitter.program.helper("aipy.drop_any")
    for param, name in words.items():
        type = param_type(param.type)
        for path, leaf in leaves(type):
            if leaf.counted:
                item = emitter.extract(type, name, path)
                emitter.line(f"call void @{drop}(ptr {item})" if leaf.kind is Kind.REF else f"call void @{drop_any}(i64 {item})")
    if emitter.function.has_closure:
        emitter.line(f"call void @{drop}(ptr %closure)")


_INTRINSICS = (
    "llvm.coro.id",
    "llvm.coro.size.i64",
    "llvm.coro.begin",
    "llvm.coro.suspend",
    "llvm.coro.free",
    "llvm.coro.end",
    "aipy_allocate",
    "aipy_free",
)
