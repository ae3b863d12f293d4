"""Checks MIR: every value is defined before its use and has a type, operands fit their op, counts are explicit once.

`verify` of verify.py checks what holds for all ops; here is what only MIR promises.
"""

from __future__ import annotations

from collections.abc import Callable

from aipy.ir.function import Block
from aipy.ir.mir.calls import CallFunction
from aipy.ir.mir.containers import ListAppend, ListGet, ListLength, ListSet, TupleItem
from aipy.ir.mir.control import Branch, NextAny, NextGenerator, Return
from aipy.ir.mir.floats import FloatAdd, FloatDiv, FloatMul, FloatSub
from aipy.ir.mir.integers import IntAdd, IntCompare, IntMul, IntSub
from aipy.ir.module import Abi, MirFunction, MirModule
from aipy.ir.op import Edge, Op, Value
from aipy.ir.types import Kind


class MirError(Exception):
    """A function breaks a rule of MIR: a bug of the stage or pass before."""


def verify_module(module: MirModule) -> None:
    """Verifies all functions; raises `MirError` naming function, block and op."""
    functions = {function.symbol: function for function in module.functions}
    if len(functions) != len(module.functions):
        raise MirError("two functions have one symbol")
    for function in module.functions:
        _Verifier(function, functions).run()


class _Verifier:
    def __init__(self, function: MirFunction, functions: dict[str, MirFunction]) -> None:
        self.function = function
        self.functions = functions

    def run(self) -> None:
        """Raises `MirError` at the first rule broken."""
        function = self.function
        reached = self._reached()
        for block in reached:
            if not block.is_terminated or any(op.is_terminator for op in block.ops[:-1]):
                self._fail(block, None, "has no terminator at its end, or one before it")
            for edge in block.edges():
                if edge.target is function.entry:
                    self._fail(block, None, "goes back to the entry")
            for value in (*block.params, *block.ops):
                if value.type is None and not (isinstance(value, Op) and value.is_terminator):
                    self._fail(block, value if isinstance(value, Op) else None, "has no type")
        self._check_definitions()
        for block in reached:
            self._check_edges(block)
            for op in block.ops:
                self._check_op(block, op)

    def _reached(self) -> list[Block]:
        """The blocks that can run; others may be unfinished, the first pass drops them."""
        found = {self.function.entry: None}
        work = [self.function.entry]
        while work:
            for edge in work.pop().edges():
                if edge.target not in found:
                    found[edge.target] = None
                    work.append(edge.target)
        return list(found)

    def _check_definitions(self) -> None:
        """Every use is defined on all ways to it (forward data flow of defined values)."""
        defined_in: dict[Block, set[Value]] = {self.function.entry: set()}
        work = [self.function.entry]
        while work:
            block = work.pop()
            defined = defined_in[block] | set(block.params)
            if block.unwind is not None:
                self._flow(block.unwind.target, set(defined), defined_in, work)
            for op in block.ops:
                defined.add(op)
            for edge in block.terminator.edges():
                self._flow(edge.target, defined, defined_in, work)
        for block, values in defined_in.items():
            defined = values | set(block.params)
            if block.unwind is not None:
                self._need(block, None, block.unwind.args, defined)
            for op in block.ops:
                self._need(block, op, (*op.uses(), *op.cleanup), defined)
                defined.add(op)

    @staticmethod
    def _flow(target: Block, defined: set[Value], defined_in: dict[Block, set[Value]], work: list[Block]) -> None:
        known = defined_in.get(target)
        common = set(defined) if known is None else known & defined
        if known is None or len(common) != len(known):
            defined_in[target] = common
            work.append(target)

    def _need(self, block: Block, op: Op | None, values: tuple[Value, ...], defined: set[Value]) -> None:
        for value in values:
            if value not in defined:
                self._fail(block, op, f"uses a value ({getattr(value, 'name', '')}) that is not defined on every way here")

    def _check_edges(self, block: Block) -> None:
        last = block.terminator
        for edge in last.edges():
            provided = 1 if isinstance(last, NextAny | NextGenerator) and edge is last.body else 0
            self._check_edge(block, edge, provided)
        if block.unwind is not None:
            self._check_edge(block, block.unwind, 1)

    def _check_edge(self, block: Block, edge: Edge, provided: int) -> None:
        params = edge.target.params[provided:]
        if len(params) != len(edge.args) or len(edge.target.params) < provided:
            self._fail(block, None, f"passes {len(edge.args)} values to {edge.target.label}, which takes {len(params)}")
        for param, argument in zip(params, edge.args, strict=True):
            if param.type != argument.type:
                self._fail(block, None, f"passes {argument.type} to {edge.target.label} for {param.type}")

    def _check_op(self, block: Block, op: Op) -> None:
        rule = _RULES.get(type(op))
        complaint = rule(op) if rule is not None else ""
        if isinstance(op, Return) and self.function.abi is not Abi.GENERATOR and op.value.type != self.function.result:
            complaint = f"gives {op.value.type}, the function {self.function.result}"
        if isinstance(op, CallFunction):
            complaint = self._check_call(op)
        if complaint:
            self._fail(block, op, complaint)

    def _check_call(self, op: CallFunction) -> str:
        callee = self.functions.get(op.symbol)
        if callee is None:
            return f"calls {op.symbol}, which does not exist"
        expected = [param.type for param in callee.entry.params]
        given = [value.type for value in op.args]
        if expected != given:
            return f"passes ({', '.join(map(str, given))}) for ({', '.join(map(str, expected))})"
        if callee.abi is not Abi.GENERATOR and op.type != callee.result:
            return f"has type {op.type}, its callee gives {callee.result}"
        return ""

    def _fail(self, block: Block, op: Op | None, what: str) -> None:
        place = f"{self.function.symbol}, block {block.label or self.function.blocks.index(block)}"
        raise MirError(f"{place}{'' if op is None else f', {op.name} ({op.span!r})'}: {what}")


def _integers(op: Op) -> str:
    for value in op.operands():
        if value.type is None or value.type.kind not in (Kind.I64, Kind.INT):
            return f"takes integers, not {value.type}"
    return ""


def _floats(op: Op) -> str:
    return "" if all(value.type is not None and value.type.kind is Kind.FLOAT for value in op.operands()) else "takes floats"


def _list_index(op: Op) -> str:
    assert isinstance(op, ListGet | ListSet)
    return "" if op.index.type is not None and op.index.type.kind is Kind.I64 else "takes an i64 index"


def _list(op: Op) -> str:
    operand = next(op.operands())
    return "" if operand.type is not None and operand.type.kind is Kind.REF else f"takes a list, not {operand.type}"


def _branch(op: Op) -> str:
    assert isinstance(op, Branch)
    return "" if op.condition.type is not None and op.condition.type.kind is Kind.BOOL else f"goes by a {op.condition.type}"


def _tuple_item(op: Op) -> str:
    assert isinstance(op, TupleItem)
    whole = op.tuple.type
    if whole is None or whole.kind is not Kind.TUPLE or not 0 <= op.index < len(whole.items):
        return f"takes item {op.index} of {whole}"
    return "" if whole.items[op.index] == op.type else f"has type {op.type}, the item {whole.items[op.index]}"


_RULES: dict[type[Op], Callable[[Op], str]] = {
    **dict.fromkeys((IntAdd, IntSub, IntMul, IntCompare), _integers),
    **dict.fromkeys((FloatAdd, FloatSub, FloatMul, FloatDiv), _floats),
    **dict.fromkeys((ListGet, ListSet), _list_index),
    **dict.fromkeys((ListLength, ListAppend), _list),
    Branch: _branch,
    TupleItem: _tuple_item,
}
