"""The state of building one function: where ops go, what variables are, and what leaving a region must do."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from aipy.build.ssa import OpenBlock, VariableKey, VariableReader, complete_blocks
from aipy.ir.function import Block, Function
from aipy.ir.hir import (
    Branch,
    Constant,
    ConstantValue,
    Contains,
    EndOfLife,
    ForNext,
    Is,
    Jump,
    MatchException,
    MatchMapping,
    MatchSequence,
    Not,
    Reraise,
    Return,
    Truth,
)
from aipy.ir.op import Edge, Op, Param, Span, Value
from aipy.names.scopes import Access, Scope, ScopeKind, Scopes

OpT = TypeVar("OpT", bound=Op)


@dataclass(frozen=True, slots=True)
class Rules:
    """Which function builds each kind of tree node; one table for expressions, one for statements."""

    expressions: dict[type[ast.AST], Callable[..., Value]]
    statements: dict[type[ast.AST], Callable[..., None]]


@dataclass(frozen=True, slots=True)
class ModuleContext:
    """What all functions of a module have in common."""

    name: str
    scopes: Scopes
    rules: Rules
    observe_release: bool
    version: tuple[int, int]
    rebinds_super: bool
    optimize: bool = False
    constant_sets: dict[frozenset[str], list[ast.expr]] = field(default_factory=dict)


class Context:
    """A region that `return`, `break` and `continue` leave: what to do on the way and the handler outside it."""

    __slots__ = ("break_to", "continue_to", "handler", "leave", "outer")

    def __init__(
        self,
        outer: Context | None,
        handler: OpenBlock | None,
        leave: Callable[[Builder], None] | None = None,
        break_to: OpenBlock | None = None,
        continue_to: OpenBlock | None = None,
    ) -> None:
        self.outer = outer
        self.handler = handler
        self.leave = leave
        self.break_to = break_to
        self.continue_to = continue_to


class InlineScope:
    """A comprehension built inside its function: its scope, its cells, and the iterator CPython would pass it.

    `frame` is what CPython calls its function up to 3.11.
    """

    __slots__ = ("cells", "frame", "iterator", "outer", "scope")

    def __init__(self, scope: Scope, outer: InlineScope | None, frame: str) -> None:
        self.scope = scope
        self.outer = outer
        self.frame = frame
        self.cells: dict[str, Value] = {}
        self.iterator: Value | None = None


class Builder:
    """Builds the graph of one function, front to back."""

    __slots__ = (
        "block",
        "blocks",
        "cells",
        "class_cell",
        "context",
        "current",
        "dead",
        "expressions",
        "function",
        "handler",
        "inline",
        "is_class",
        "is_module",
        "keeps_unwind",
        "module",
        "ops",
        "outer",
        "reader",
        "scope",
        "slots",
        "span_outer",
        "span_scope",
        "statements",
        "static_attributes",
    )

    def __init__(self, module: ModuleContext, function: Function, scope: Scope, outer: Builder | None) -> None:
        self.module = module
        self.function = function
        self.scope = scope
        self.outer = outer
        self.is_class = scope.kind is ScopeKind.CLASS
        self.is_module = scope.kind is ScopeKind.MODULE
        self.expressions = module.rules.expressions
        self.statements = module.rules.statements
        self.reader = VariableReader()
        self.blocks: list[OpenBlock] = []
        self.cells: dict[str, Value] = {}
        self.class_cell: Value | None = None
        self.slots: dict[str, None] = dict.fromkeys(scope.parameters)
        self.inline: InlineScope | None = None
        self.context: Context | None = None
        self.handler: OpenBlock | None = None
        self.span_scope: str | None = None
        self.span_outer: Span | None = None
        self.keeps_unwind = False
        self.static_attributes: dict[str, None] = {}
        self.dead = False
        self.current = OpenBlock()
        self.block: Block = self.current.block
        self.ops: list[Op] = self.block.ops
        self.current.sealed = True
        self.blocks.append(self.current)

    # --- trees ---

    def value(self, node: ast.expr) -> Value:
        """Builds an expression."""
        return self.expressions[node.__class__](self, node)

    def body(self, statements: list[ast.stmt]) -> None:
        """Builds statements up to the first that does not end normally."""
        table = self.statements
        for statement in statements:
            if self.dead:
                return
            table[statement.__class__](self, statement)

    def span(self, node: ast.expr | ast.stmt | ast.excepthandler | ast.pattern | ast.keyword | ast.arg | ast.alias) -> Span:
        """The node's source range."""
        return Span(
            node.lineno,
            node.col_offset,
            node.end_lineno,  # type: ignore[arg-type]
            node.end_col_offset,  # type: ignore[arg-type]
            self.span_scope,
            self.span_outer,
        )

    def attribute_span(self, node: ast.Attribute) -> Span:
        """Where CPython says that an attribute fails: from the name on if the object begins on another line."""
        return self.span_from_name(self.span(node), node)

    def span_from_name(self, span: Span, node: ast.Attribute) -> Span:
        """Moves the start of `span` to the attribute's name if that is on another line, as compile.c does."""
        if span.line != node.end_lineno:
            assert node.end_lineno is not None and node.end_col_offset is not None
            span.line = node.end_lineno
            span.column = max(node.end_col_offset - len(node.attr), 0)
        return span

    # --- ops and blocks ---

    def emit(self, op: OpT, span: Span | None = None) -> OpT:
        """Appends an op to the current block."""
        op.block = self.block
        op.span = span
        self.ops.append(op)
        return op

    def constant(self, value: ConstantValue, span: Span | None = None) -> Value:
        """A constant op."""
        return self.emit(Constant(value), span)

    def truth(self, value: Value, span: Span | None) -> Value:
        """The value as a bool."""
        if value.__class__ in BOOL_OPS:
            return value
        return self.emit(Truth(value), span)

    def start(self, block: OpenBlock, sealed: bool = True) -> None:
        """Goes on in `block`, whose predecessors are complete if `sealed`; dead if nothing leads there."""
        self.dead = not block.predecessors
        self.current = block
        self.block = block.block
        self.ops = block.block.ops
        if sealed:
            self.reader.seal(block)
        if not self.dead:
            self.blocks.append(block)

    def terminate(self, op: Op, targets: tuple[tuple[OpenBlock, Edge], ...] = (), span: Span | None = None) -> None:
        """Ends the current block, and registers the edges of its terminator and of exceptions in it."""
        if not self.dead:
            block = self.block
            op.block = block
            op.span = span
            self.ops.append(op)
            current = self.current
            for target, edge in targets:
                target.predecessors.append((current, edge))
            handler = self.handler
            if handler is not None and (self.keeps_unwind or any([op.effects.raises for op in self.ops])):
                unwind = Edge(handler.block)
                block.unwind = unwind
                handler.predecessors.append((current, unwind))
            self.keeps_unwind = False
        self._die()

    def _die(self) -> None:
        dead = OpenBlock()
        dead.sealed = True
        self.current = dead
        self.block = dead.block
        self.ops = dead.block.ops
        self.dead = True

    def jump(self, target: OpenBlock) -> None:
        """Ends the block with a jump."""
        edge = Edge(target.block)
        self.terminate(Jump(edge), ((target, edge),))

    def branch(self, condition: Value, then: OpenBlock, otherwise: OpenBlock) -> None:
        """Ends the block with a branch on a bool."""
        yes = Edge(then.block)
        no = Edge(otherwise.block)
        self.terminate(Branch(condition, yes, no), ((then, yes), (otherwise, no)))

    def for_next(self, iterator: Value, body: OpenBlock, done: OpenBlock, span: Span | None) -> Param:
        """Ends the block by taking the next item; returns the item, a parameter of `body`."""
        item = body.block.add_param()
        yes = Edge(body.block)
        no = Edge(done.block)
        self.terminate(ForNext(iterator, yes, no), ((body, yes), (done, no)), span)
        return item

    def split(self) -> None:
        """Goes on in a fresh block if the current one holds ops, or is the entry, where `unbound` will stand."""
        if (self.ops or self.current is self.blocks[0]) and not self.dead:
            following = OpenBlock()
            self.jump(following)
            self.start(following)

    def merge(self, target: OpenBlock, merged: tuple[Param, list[Value]], value: Value) -> None:
        """Jumps to `target` giving `value` to its parameter `merged`."""
        if not self.dead:
            merged[1].append(value)
        self.jump(target)

    # --- regions ---

    def set_handler(self, handler: OpenBlock | None) -> None:
        """From here on exceptions go to `handler`."""
        if handler is not self.handler:
            self.split()
            self.handler = handler

    def enter(self, context: Context, handler: OpenBlock | None) -> None:
        """Enters a region whose exceptions go to `handler`."""
        self.context = context
        self.set_handler(handler)

    def leave(self) -> None:
        """Leaves the innermost region at its normal end, without its exit code."""
        context = self.context
        assert context is not None
        self.context = context.outer
        self.set_handler(context.handler)

    def leave_until(self, until: Context | None) -> None:
        """Runs the exit code of the regions inside `until`, as `return`, `break` and `continue` do.

        The caller ends the block and calls `restore` with the context it had.
        """
        context = self.context
        while context is not until:
            assert context is not None
            self.context = context.outer
            self.set_handler(context.handler)
            if context.leave is not None:
                context.leave(self)
                if self.dead:
                    return
            context = context.outer

    def return_value(self, value: Value) -> None:
        """Returns after leaving all regions."""
        context, handler = self.context, self.handler
        self.leave_until(None)
        self.end_function()
        self.terminate(Return(value))
        self.context, self.handler = context, handler

    def go_to(self, loop: Context, target: OpenBlock, ends: bool) -> None:
        """Jumps to a loop's `target` after leaving the regions inside the loop, and the loop itself if it `ends`."""
        context, handler = self.context, self.handler
        self.leave_until(loop.outer if ends else loop)
        self.jump(target)
        self.context, self.handler = context, handler

    def reraise(self, exception: Value) -> None:
        """Continues an exception in what is outside."""
        self.terminate(Reraise(exception))

    # --- variables ---

    def mangled(self, name: str) -> str:
        """A name as it is stored: private names of a class carry its name."""
        return self.scope.mangle(name) if name[:2] == "__" else name

    def unbound(self) -> Value:
        """The state of a variable without a value, as an operand."""
        self.reader.unbound_is_operand = True
        return self.reader.unbound

    def write(self, key: VariableKey, value: Value) -> None:
        """Makes `value` the variable's value from here on, in a block whose start sees it if there is a handler."""
        if not self.module.observe_release or key.__class__ is not str:
            if self.handler is not None and self.ops:
                self.split()
            self.current.definitions[key] = value
            return
        old = self.reader.read(self.current, key)
        if self.handler is not None and self.ops:
            self.split()
        self.current.definitions[key] = value
        if old is not self.reader.unbound and not self.dead:
            self.emit(EndOfLife(old))

    def end_function(self) -> None:
        """Drops the local variables in slot order, where that can be observed."""
        if not self.module.observe_release or self.is_class or self.is_module or self.dead:
            return
        names = self.local_names()
        for name in names:
            access = self.scope.access.get(name)
            if access is Access.CELL:
                self.emit(EndOfLife(self.cells[name]))
            elif access is Access.LOCAL:
                value = self.reader.read(self.current, name)
                if value is not self.reader.unbound:
                    self.emit(EndOfLife(value))

    # --- the end ---

    def local_names(self) -> tuple[str, ...]:
        """Own variables in CPython's slot order: parameters, the others as they are met, then other cells."""
        slots = self.slots
        names = [name for name in slots if name not in self.scope.cells or name in self.scope.parameters]
        if self.scope.kind is ScopeKind.FUNCTION:
            names += sorted(name for name, access in self.scope.access.items() if access is Access.LOCAL and name not in slots)
        names += [name for name in self.scope.cells if name not in self.scope.parameters]
        return tuple(names)

    def finish(self) -> Function:
        """Completes the graph and fills the function."""
        function = self.function
        function.blocks = complete_blocks(self.blocks, self.reader)
        function.cell_variables = self.scope.cells
        function.free_variables = self.scope.free
        function.local_names = self.local_names()
        return function


BOOL_OPS: frozenset[type[Value]] = frozenset({Truth, Not, Is, Contains, MatchException, MatchSequence, MatchMapping})
