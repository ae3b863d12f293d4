"""The state and vocabulary of emitting one LLVM function: lines, names of values, labels, counting, raising, leaving.

An emitter works in narrow mode (INT values are i64) or in wide mode (INT values are words). In wide mode values that
are live where narrow code enters, and all block parameters, live in stack slots, which LLVM turns into SSA.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from aipy.analysis.effects import can_raise
from aipy.analysis.liveness import Liveness, compute_liveness
from aipy.emit.constants import constant_operand, is_constant
from aipy.emit.data import quote
from aipy.emit.prelude import COLD, TBAA_THREAD, UNLIKELY
from aipy.emit.program import Entry, Program, has_status, param_type, return_type
from aipy.emit.representation import is_nothing, leaves, llvm_type
from aipy.ir.function import Block
from aipy.ir.mir.containers import TupleItem
from aipy.ir.module import MirFunction
from aipy.ir.op import Edge, Op, Span, Value
from aipy.ir.types import Kind, MirType

RAISED = 1
WIDE = 2


@dataclass(slots=True)
class RaiseBlock:
    """Cold code that several ops share: the exception they raised gets its position, owned values are released."""

    label: str
    action: str
    releases: tuple[Value, ...]
    unwind: Edge | None
    sites: list[tuple[str, str]] = field(default_factory=list)  # label, location symbol or ""


class FunctionEmitter:
    """Emission of the body of one MIR function in one mode."""

    def __init__(self, program: Program, function: MirFunction, blocks: list[Block], *, wide: bool, prefix: str = "") -> None:
        self.program = program
        self.function = function
        self.blocks = blocks
        self.wide = wide
        self.prefix = prefix
        self.lines: list[str] = []
        self.allocas: list[str] = []
        self.names: dict[Value, str] = {}
        self.slots: dict[Value, str] = {}
        self.cold = wide  # whether code is emitted to be small and quickly compiled
        self.hot_blocks: set[Block] | None = None  # the blocks in loops, where there are some; others are emitted as cold
        self.label = ""
        self.counter = 0
        self.own_words: list[tuple[MirType, str]] = []  # wide: slots of words made of the caller's numbers
        self.labels = {block: f"{prefix}b{index}" for index, block in enumerate(blocks)}
        self.incoming: dict[Block, list[tuple[str, list[str]]]] = {block: [] for block in blocks}
        self.phi_lines: dict[Block, int] = {}
        self.raise_blocks: dict[object, RaiseBlock] = {}
        self.deferred: list[Deferred] = []
        self.exits: list[Exit] = []
        self._liveness: Liveness | None = None
        self._after: dict[Block, list[int]] = {}
        self.position = 0  # of the op being emitted in its block

    # --- text ---

    def line(self, text: str) -> None:
        """Adds an instruction."""
        self.lines.append("  " + text)

    def temp(self) -> str:
        """A fresh register."""
        self.counter += 1
        return f"%{self.prefix}t{self.counter}"

    def new_label(self) -> str:
        """A fresh label."""
        self.counter += 1
        return f"{self.prefix}c{self.counter}"

    def start(self, label: str) -> None:
        """Begins a basic block."""
        self.lines.append(label + ":")
        self.label = label

    def emit(self, text: str) -> str:
        """Adds an instruction with a result and returns its register."""
        self.counter += 1
        register = f"%{self.prefix}t{self.counter}"
        self.lines.append(f"  {register} = {text}")
        return register

    def alloca(self, type: str) -> str:
        """A stack slot of the function."""
        self.counter += 1
        register = f"%{self.prefix}s{self.counter}"
        self.allocas.append(f"  {register} = alloca {type}, align 8")
        return register

    @property
    def out(self) -> str:
        """A stack slot of 8 bytes for a result that a C function writes; read it before the next such call."""
        if not self._out:
            self._out = self.alloca("i64")
        return self._out

    _out = ""

    def helper(self, name: str) -> str:
        """The name of a prelude function; in cold code of its variant that is not inlined."""
        return self.program.helper(COLD.get(name, name) if self.cold else name)

    # --- values ---

    def use(self, value: Value) -> str:
        """The LLVM operand of a value."""
        name = self.names.get(value)
        if name is not None:
            return name
        slot = self.slots.get(value)
        if slot is not None:
            return self.emit(f"load {llvm_type(param_type(value.type))}, ptr {slot}")
        if isinstance(value, TupleItem):
            whole = self.use(value.tuple)
            if is_nothing(param_type(value.type)):
                return "zeroinitializer"
            return self.emit(f"extractvalue {llvm_type(param_type(value.tuple.type))} {whole}, {value.index}")
        if is_constant(value):
            name = constant_operand(self.program, value, self.wide)
            self.names[value] = name
            return name
        if is_nothing(param_type(value.type)):
            return "zeroinitializer"
        raise KeyError(f"{value} of {self.function.symbol} has no register")

    def typed(self, value: Value) -> str:
        """Type and operand of a value."""
        return f"{llvm_type(param_type(value.type))} {self.use(value)}"

    def bind(self, op: Value, operand: str) -> None:
        """Makes `operand` the value of `op`."""
        slot = self.slots.get(op)
        if slot is None:
            self.names[op] = operand
        else:
            self.line(f"store {llvm_type(param_type(op.type))} {operand}, ptr {slot}")

    def define(self, op: Value, text: str) -> None:
        """Adds an instruction that yields the value of `op`."""
        self.bind(op, self.emit(text))

    def is_word(self, value: Value) -> bool:
        """Whether the value is a word here."""
        return self.wide and param_type(value.type).kind is Kind.INT

    # --- control flow ---

    def jump(self, edge: Edge, extra: Sequence[str] = ()) -> None:
        """Ends the block with a jump; `extra` are the operands for the target's first parameters."""
        operands = self._operands(edge, extra)
        self._pass(edge, operands)
        self.line(f"br label %{self.labels[edge.target]}")

    def branch(self, condition: str, then: Edge, otherwise: Edge, weights: str = "", extra: Sequence[str] = ()) -> None:
        """Ends the block with a conditional jump; `extra` goes to `then`."""
        pending: list[tuple[str, Edge, Sequence[str]]] = []
        first = self.edge_label(then, pending, extra)
        second = self.edge_label(otherwise, pending)
        self.line(f"br i1 {condition}, label %{first}, label %{second}{weights}")
        self.finish_edges(pending)

    def edge_label(self, edge: Edge, pending: list[tuple[str, Edge, Sequence[str]]], extra: Sequence[str] = ()) -> str:
        """Where a terminator goes for an edge: its target, or a block made for the edge and added to `pending`."""
        if not edge.target.params or not (self.wide or any(label == self.label for label, _ in self.incoming[edge.target])):
            self._pass(edge, self._operands(edge, extra))
            return self.labels[edge.target]
        label = self.new_label()
        pending.append((label, edge, extra))
        return label

    def finish_edges(self, pending: list[tuple[str, Edge, Sequence[str]]]) -> None:
        """Emits the blocks that `edge_label` asked for."""
        for label, edge, extra in pending:
            self.start(label)
            self.jump(edge, extra)

    def _operands(self, edge: Edge, extra: Sequence[str]) -> list[str]:
        params = edge.target.params
        own = ["" if is_nothing(param_type(param.type)) else self.use(argument) for param, argument in zip(params[len(extra) :], edge.args, strict=True)]
        return [*extra, *own]

    def _pass(self, edge: Edge, operands: list[str]) -> None:
        if self.wide:
            for param, operand in zip(edge.target.params, operands, strict=True):
                if param in self.slots:
                    self.line(f"store {llvm_type(param_type(param.type))} {operand}, ptr {self.slots[param]}")
        else:
            self.incoming[edge.target].append((self.label, operands))

    def check(self, bad: str, cold: str) -> None:
        """Goes to label `cold` in the unlikely case that `bad` is true; goes on in a new block otherwise."""
        good = self.new_label()
        self.line(f"br i1 {bad}, label %{cold}, label %{good}{UNLIKELY}")
        self.start(good)

    # --- raising ---

    def raise_label(self, op: Op, action: str = "", taken: Sequence[Value] = ()) -> str:
        """The label to branch to, from the current block, when `op` has raised.

        `action` is a call that makes the exception, if that has still to be done. `taken` are operands that the op
        consumes and has not consumed yet.
        """
        assert op.block is not None
        if op.span is not None and op.span.scope is not None:
            return self._raise_in_scope(op, op.span, action, taken)
        location = "" if op.span is None else self.location(op.span)
        return self._raise_site(op, action, taken, self.label, location)

    def raise_after(self, op: Op, action: str) -> str:
        """Like `raise_label` with an action that depends on values here, so that it has a block of its own."""
        label = self.new_label()
        here, self.label = self.label, label
        target = self.raise_label(op)
        self.label = here
        self.deferred.append(Deferred(label, [action, f"br label %{target}"]))
        return label

    def _raise_in_scope(self, op: Op, span: Span, action: str, taken: Sequence[Value]) -> str:
        label = self.new_label()
        texts = [action] if action else []
        while span.scope is not None and span.outer is not None:
            texts.append(self._location_call("@" + self.location(span)))
            span = span.outer
        target = self._raise_site(op, "", taken, label, self.location(span))
        self.deferred.append(Deferred(label, [*texts, f"br label %{target}"]))
        return label

    def _raise_site(self, op: Op, action: str, taken: Sequence[Value], label: str, location: str) -> str:
        assert op.block is not None
        unwind = op.block.unwind
        releases = (*taken, *op.cleanup)
        key = (action, releases, None if unwind is None else unwind.target, bool(location))
        block = self.raise_blocks.get(key)
        if block is None:
            block = RaiseBlock(f"{self.prefix}r{len(self.raise_blocks)}", action, releases, unwind)
            self.raise_blocks[key] = block
        block.sites.append((label, location))
        return block.label

    def location(self, span: Span) -> str:
        """The symbol of the static position of `span`."""
        source = self.program.module.sources.get(self.function.file)
        text = source[span.line - 1] if source is not None and 0 < span.line <= len(source) else None
        return self.program.data.location(self.function.file, span.scope or self.function.name, text, span)

    def check_status(self, op: Op, status: str, taken: Sequence[Value] = ()) -> None:
        """Goes on if a C function returned OK."""
        bad = self.emit(f"icmp ne i32 {status}, 0")
        self.check(bad, self.raise_label(op, taken=taken))

    def raise_text(self, type_symbol: str, text: str) -> str:
        """The action that raises a builtin exception with a fixed text."""
        message = self.program.data.c_string(text.encode())
        self.program.runtime("aipy_raise_text")
        return f"call i32 (ptr, ptr, ptr, ...) @aipy_raise_text(ptr %thread, ptr @{self.program.object(type_symbol)}, ptr @{message})"

    def finish_raises(self) -> None:
        """Emits the cold blocks that `raise_label` asked for."""
        self.cold = True
        for block in self.raise_blocks.values():
            self.start(block.label)
            first = block.sites[0][1]
            if any(location != first for _, location in block.sites):
                incoming = ", ".join(f"[ @{location}, %{label} ]" for label, location in block.sites)
                first = self.emit(f"phi ptr {incoming}")
            elif first:
                first = "@" + first
            if block.action:
                self.line(block.action)
            if first:
                self.line(self._location_call(first))
            for value in block.releases:
                self.drop(param_type(value.type), value)
            if block.unwind is None:
                self.return_raised()
            else:
                exception = self.emit(f"call ptr @{self.program.runtime('aipy_catch')}(ptr %thread)")
                self.jump(block.unwind, (exception,))

    def _location_call(self, operand: str) -> str:
        return f"call void @{self.program.runtime('aipy_traceback_add')}(ptr %thread, ptr {operand})"

    # --- returning ---

    def return_value(self, value: Value) -> None:
        """Leaves the function with a value."""
        operand = self.use(value)
        result = self.function.result
        if self.wide and result.changes_when_wide:
            self.return_from_wide(operand)
            return
        self.leave()
        self.return_pair(operand, "0")

    def return_pair(self, operand: str, status: str) -> None:
        """Returns value and status by the function's ABI."""
        result = self.function.result
        kind = return_type(self.function, self.wide)
        if kind == "void":
            self.line("ret void")
        elif not has_status(self.function, self.wide):
            self.line(f"ret {kind} {operand}")
        elif is_nothing(result):
            self.line(f"ret i32 {status}")
        else:
            first = self.emit(f"insertvalue {kind} poison, {llvm_type(result)} {operand}, 0")
            second = self.emit(f"insertvalue {kind} {first}, i32 {status}, 1")
            self.line(f"ret {kind} {second}")

    def return_raised(self) -> None:
        """Leaves the function with the exception in the thread."""
        self.leave()
        kind = return_type(self.function, self.wide)
        if kind == "i32":
            self.line(f"ret i32 {RAISED}")
        elif has_status(self.function, self.wide):
            self.line(f"ret {kind} {{ {llvm_type(self.function.result)} poison, i32 {RAISED} }}")
        else:
            self.line("unreachable")

    def leave(self) -> None:
        """What every way out of the function does first."""
        for type, slot in self.own_words:
            value = self.emit(f"load {llvm_type(type)}, ptr {slot}")
            for path, leaf in leaves(type):
                if leaf.kind is Kind.INT:
                    self.line(f"call void @{self.helper('aipy.drop_any')}(i64 {self.extract(type, value, path)})")

    def hidden_arguments(self, callee: MirFunction, closure: str = "") -> list[str]:
        """The arguments in front of the declared ones for a call of `callee`."""
        depth = [f"i64 {self.depth}"] if callee.passes_depth else []
        return ["ptr %thread", *([f"ptr {closure}"] if callee.has_closure else []), *depth]

    @property
    def depth(self) -> str:
        """The number of Python frames, with the running one."""
        return "%deeper" if self.function.counts_depth else "%depth" if self.function.passes_depth else "0"

    def publish_depth(self) -> None:
        """Tells code that is not part of the program how many frames there are, before it is called."""
        if self.function.passes_depth:
            pointer = self.emit("getelementptr %aipy.thread, ptr %thread, i32 0, i32 1")
            self.line(f"store i64 {self.depth}, ptr {pointer}{TBAA_THREAD}")

    # --- counting ---

    def extract(self, type: MirType, operand: str, path: tuple[int, ...]) -> str:
        """A leaf of an unboxed tuple, or the value itself for the empty path."""
        if not path:
            return operand
        return self.emit(f"extractvalue {llvm_type(type)} {operand}, {', '.join(map(str, path))}")

    def retain(self, type: MirType, operand: str) -> None:
        """Adds a reference to everything counted in the value."""
        self._count(type, operand, "aipy.retain", "aipy.retain_any")

    def release(self, type: MirType, operand: str) -> None:
        """Drops a reference of everything counted in the value."""
        self._count(type, operand, "aipy.release", "aipy.release_any")

    def drop(self, type: MirType, value: Value) -> None:
        """Like `release`, out of line, for cold code."""
        if any(self.counts(leaf) for _, leaf in leaves(type)):
            self.drop_operand(type, self.use(value))

    def drop_operand(self, type: MirType, operand: str) -> None:
        """`drop` of an operand."""
        self._count(type, operand, "aipy.drop", "aipy.drop_any")

    def _count(self, type: MirType, operand: str, for_pointer: str, for_word: str) -> None:
        for path, leaf in leaves(type):
            if self.counts(leaf):
                item = self.extract(type, operand, path)
                helper = for_pointer if leaf.kind is Kind.REF else for_word
                self.line(f"call void @{self.helper(helper)}({llvm_type(leaf)} {item})")

    def counts(self, leaf: MirType) -> bool:
        """Whether values of this type, which is no tuple, are counted in this mode."""
        return leaf.kind is Kind.ANY or leaf.kind is Kind.REF or (self.wide and leaf.kind is Kind.INT)

    # --- liveness ---

    @property
    def liveness(self) -> Liveness:
        """Liveness of everything that needs storage; computed when first asked for."""
        if self._liveness is None:
            functions = self.program.functions
            self._liveness = compute_liveness(self.blocks, storage, lambda op: can_raise(op, functions))
        return self._liveness

    def live_after(self, op: Op, position: int) -> int:
        """The values live after `op`, which is at `position` of its block."""
        assert op.block is not None
        lists = self._after.get(op.block)
        if lists is None:
            lists = self._after[op.block] = self.liveness.after_each(op.block)
        return lists[position]

    def exit_before(self, op: Op) -> str:
        """The label to go to when `op` finds a number that does not fit: wide code repeats it. Narrow mode only."""
        raise NotImplementedError

    def exit_after(self, op: Op, result: str, *, retain: bool = False) -> str:
        """The label to go to, from the current block, when `op` is done but its result, `result` in wide form, does
        not fit. With `retain` the wide result still needs its reference. Narrow mode only."""
        raise NotImplementedError

    def return_from_wide(self, operand: str) -> None:
        """Returns a value from wide code."""
        raise NotImplementedError


@dataclass(slots=True)
class Exit:
    """A cold block that enters wide code: at `entry`, with `result` in wide form if that is after the op."""

    label: str
    entry: Entry
    result: str
    retain: bool


@dataclass(slots=True)
class Deferred:
    """A cold block to be put at the end of the function."""

    label: str
    lines: list[str]


def storage(value: Value) -> Value | None:
    """The value whose register holds `value`: None for constants and None, the tuple for an item of it."""
    while isinstance(value, TupleItem):
        value = value.tuple
    if is_constant(value) or value.type is None or is_nothing(value.type):
        return None
    return value


def declare_params(emitter: FunctionEmitter, block: Block) -> None:
    """Gives the parameters of a block their registers (phis, filled in later) or slots."""
    for param in block.params:
        if is_nothing(param_type(param.type)) or param in emitter.slots:
            continue
        if emitter.wide:
            emitter.slots[param] = emitter.alloca(llvm_type(param_type(param.type)))
        else:
            emitter.names[param] = emitter.temp()


def phi_text(emitter: FunctionEmitter, block: Block) -> str:
    """The phis of a block in narrow mode, once all its predecessors are emitted."""
    incoming = emitter.incoming[block]
    lines = []
    for index, param in enumerate(block.params):
        if not is_nothing(param_type(param.type)):
            pairs = ", ".join(f"[ {operands[index]}, %{label} ]" for label, operands in incoming)
            lines.append(f"  {emitter.names[param]} = phi {llvm_type(param_type(param.type))} {pairs}")
    return "\n".join(lines)


def symbol_of(function: MirFunction, suffix: str = "") -> str:
    """The LLVM name of a function or of what belongs to it."""
    return quote(function.symbol + suffix)
