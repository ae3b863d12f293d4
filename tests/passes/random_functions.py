"""Random functions in MIR: any control flow, unwinding, loads, stores, calls that take or raise."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from aipy.ir import types as T
from aipy.ir.effects import ALLOCATES, ANYTHING
from aipy.ir.function import Block
from aipy.ir.mir.calls import CallRuntime, RuntimeFunction
from aipy.ir.mir.constants import ConstAny, ConstInt
from aipy.ir.mir.containers import ListAppend, ListGet, ListSet, MakeTuple, NewList, TupleItem
from aipy.ir.mir.control import Branch, Jump, NextAny, Propagate, Return
from aipy.ir.mir.objects import AnyFromRef, AnyToRef
from aipy.ir.module import MirFunction
from aipy.ir.op import Edge, Op, Span, Value
from aipy.ir.types import MirType

UNKNOWN = RuntimeFunction("unknown", (T.ANY, T.ANY), T.ANY, ANYTHING)
MAKE = RuntimeFunction("make", (T.ANY, T.ANY), T.ANY, ALLOCATES)


def random_function(random: Random) -> MirFunction:
    """A function of two ANY parameters that gives an ANY."""
    return _Maker(random).make()


class _Maker:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.entry = Block("entry")
        self.blocks = [Block(f"b{index}") for index in range(random.randint(1, 6))]
        self.handlers = [Block(f"h{index}") for index in range(random.randint(0, 2))]
        self.shared: list[Value] = []  # of the entry block, which dominates all
        self.available: list[Value] = []

    def make(self) -> MirFunction:
        for _ in range(2):
            self.entry.add_param().type = T.ANY
        for block in self.blocks:
            for _ in range(self.random.randint(0, 3)):
                block.add_param().type = T.ANY
        for handler in self.handlers:
            for _ in range(self.random.randint(1, 3)):
                handler.add_param().type = T.ANY
            handler.params[0].type = T.EXCEPTION
        self._fill(self.entry)
        self.shared = self.available
        for block in [*self.blocks, *self.handlers]:
            self._fill(block)
        return MirFunction("f", "f", "m", "m.py", 1, T.ANY, blocks=[self.entry, *self.blocks, *self.handlers])

    def _fill(self, block: Block) -> None:
        self.available = [*self.shared, *block.params]
        if block is not self.entry and self.handlers and self.random.random() < 0.5:
            handler = self.random.choice(self.handlers)
            if handler is not block:
                block.unwind = Edge(handler, self._arguments(handler.params[1:]))
        for _ in range(self.random.randint(0, 6)):
            self._add(block)
        self._terminate(block)

    def _arguments(self, params: Sequence[Value]) -> tuple[Value, ...]:
        return tuple(self._any() for _ in params)

    def _append(self, block: Block, op: Op, type: MirType) -> Op:
        op.type, op.span = type, Span(1, 0, 1, 1)
        block.append(op)
        if type is not T.NONE and type is not T.BOOL and type is not T.I64:
            self.available.append(op)
        return op

    def _any(self) -> Value:
        choices = [value for value in self.available if value.type is T.ANY]
        return self.random.choice(choices)

    def _list(self, block: Block) -> Value:
        lists = [value for value in self.available if value.type is T.LIST]
        if lists and self.random.random() < 0.7:
            return self.random.choice(lists)
        return self._append(block, AnyToRef(self._any()), T.LIST)

    def _add(self, block: Block) -> None:
        match self.random.randrange(9):
            case 0:
                self._append(block, NewList(tuple(self._any() for _ in range(self.random.randint(0, 3))), T.ANY, 0), T.LIST)
            case 1 | 2:
                self._append(block, ListGet(self._list(block), self._index(block), True), T.ANY)
            case 3:
                value = self._append(block, AnyFromRef(self._fresh_list(block)), T.ANY)
                self._append(block, ListSet(self._list(block), self._index(block), value, True), T.NONE)
            case 4:
                self._append(block, ListAppend(self._fresh_list(block), self._any()), T.NONE)
            case 5:
                pair = self._append(block, MakeTuple((self._any(), self._any())), T.tuple_of(T.ANY, T.ANY))
                self._append(block, TupleItem(pair, self.random.randrange(2)), T.ANY)
            case 6:
                taken = tuple(index for index in range(2) if self.random.random() < 0.3)
                function = self.random.choice((UNKNOWN, MAKE))
                self._append(block, CallRuntime(function, (self._any(), self._any()), taken), T.ANY)
            case 7:
                self._append(block, AnyFromRef(self._list(block)), T.ANY)
            case _:
                self._append(block, ConstAny("aipy_None"), T.ANY)

    def _fresh_list(self, block: Block) -> Value:
        # Appending an object to what it holds would make a cycle, which counts alone do not free.
        return self._append(block, NewList((), T.ANY, 0), T.LIST)

    def _index(self, block: Block) -> Value:
        return self._append(block, ConstInt(0), T.I64)

    def _edge(self) -> Edge:
        target = self.random.choice(self.blocks)
        return Edge(target, self._arguments(list(target.params)))

    def _terminate(self, block: Block) -> None:
        with_item = [target for target in self.blocks if target.params]
        match self.random.randrange(6):
            case 0:
                op: Op = Jump(self._edge())
            case 1 | 2:
                flag = CallRuntime(RuntimeFunction("test", (), T.BOOL, ALLOCATES), (), ())
                condition: Value = self._append(block, flag, T.BOOL)
                op = Branch(condition, self._edge(), self._edge(), 0)
            case 3 if with_item:
                target = self.random.choice(with_item)
                op = NextAny(self._any(), Edge(target, self._arguments(list(target.params[1:]))), self._edge())
            case 4 if self.random.random() < 0.3:
                op = Propagate()
            case _:
                op = Return(self._any())
        self._append(block, op, T.NONE)
