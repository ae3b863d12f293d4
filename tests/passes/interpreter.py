"""Runs counted MIR on model objects and checks the counts on the way taken: no use after the end, nothing left over."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from aipy.ir.function import Block
from aipy.ir.mir.calls import CallRuntime
from aipy.ir.mir.constants import ConstAny, ConstBool, ConstInt
from aipy.ir.mir.containers import ListAppend, ListGet, ListSet, MakeTuple, NewList, TupleItem
from aipy.ir.mir.control import Branch, Jump, NextAny, Poll, Propagate, Return
from aipy.ir.mir.integers import IntCompare, IntSub
from aipy.ir.mir.objects import AnyFromRef, AnyToRef, Release, Retain
from aipy.ir.module import MirFunction
from aipy.ir.op import Edge, Op, Value

IMMORTAL = 1 << 60


class Raised(Exception):
    """The op being run has raised."""


class TooLong(Exception):
    """The way taken does not come to an end."""


@dataclass(eq=False)
class Model:
    """An object: its count and the references it holds."""

    count: int = 1
    items: list[Model] = field(default_factory=list)
    dead: bool = False


Held = Model | tuple["Held", ...] | int | None


class Machine:
    """One run of a function; `random` takes the decisions that real code would take by its data."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.objects: list[Model] = []
        self.values: dict[Value, Held] = {}
        self.steps = 0

    def make(self, items: list[Model] | None = None) -> Model:
        """A new object holding `items`."""
        made = Model(items=items or [])
        self.objects.append(made)
        return made

    def run(self, function: MirFunction) -> None:
        """Runs the function on borrowed arguments and audits all counts."""
        arguments = [self.make([self.make(), self.make([self.make()])]) for _ in function.entry.params]
        self.values.update(zip(function.entry.params, arguments, strict=True))
        result = self._blocks(function.entry)
        self._release(result)
        for argument in arguments:
            assert not argument.dead and argument.count >= 1, "an argument lost its reference"
        for argument in arguments:
            self._release(argument)
        left = [item for item in self.objects if not item.dead]
        assert not left, f"{len(left)} objects are left over, counts {[item.count for item in left]}"

    def _blocks(self, block: Block) -> Held:
        while True:
            for op in block.ops:
                self.steps += 1
                if self.steps > 3000:
                    raise TooLong
                try:
                    outcome = self._op(op)
                except Raised:
                    for value in op.cleanup:
                        self._release(self._get(value))
                    if block.unwind is None:
                        return None
                    block = self._enter(block.unwind, (self.make(),))
                    break
                if isinstance(op, Return):
                    return self._get(op.value)
                if isinstance(outcome, Edge):
                    provided = (self.make(),) if isinstance(op, NextAny) and outcome is op.body else ()
                    block = self._enter(outcome, provided)
                    break

    def _enter(self, edge: Edge, provided: tuple[Held, ...]) -> Block:
        arguments = [*provided, *(self._get(value) for value in edge.args)]
        self.values.update(zip(edge.target.params, arguments, strict=True))
        return edge.target

    def _get(self, value: Value) -> Held:
        held = self.values[value]
        self._check(held)
        return held

    def _check(self, held: Held) -> None:
        if isinstance(held, tuple):
            for item in held:
                self._check(item)
        elif isinstance(held, Model):
            assert not held.dead, "use of a dead object"

    def _model(self, value: Value) -> Model:
        held = self._get(value)
        assert isinstance(held, Model)
        return held

    def _op(self, op: Op) -> Edge | None:
        result: Held = None
        match op:
            case ConstAny():
                result = Model(count=IMMORTAL)
            case ConstBool() | ConstInt():
                result = int(op.value)
            case Retain():
                self._retain(self._get(op.operand))
            case Release():
                self._release(self._get(op.operand))
            case NewList():
                result = self.make([self._model(item) for item in op.items])
            case MakeTuple():
                result = tuple(self._get(item) for item in op.items)
            case TupleItem():
                whole = self._get(op.tuple)
                assert isinstance(whole, tuple)
                result = whole[op.index]
            case AnyFromRef() | AnyToRef():
                result = self._get(op.operand)
            case ListGet():
                result = self._list_get(op)
            case ListSet():
                self._list_set(op)
            case ListAppend():
                self._model(op.list).items.append(self._model(op.value))
            case CallRuntime():
                result = self._call(op)
            case Poll() | Propagate():
                if isinstance(op, Propagate) or self.random.random() < 0.05:
                    raise Raised
            case IntSub():
                left, right = self._get(op.left), self._get(op.right)
                assert isinstance(left, int) and isinstance(right, int)
                result = left - right
            case IntCompare():
                result = int(self._get(op.left) != self._get(op.right))
            case Jump():
                return op.target
            case Branch():
                chosen = self.values[op.condition] if isinstance(op.condition, IntCompare) else self.random.random() < 0.5
                return op.then if chosen else op.otherwise
            case NextAny():
                self._get(op.iterator)
                way = self.random.random()
                if way < 0.1:
                    raise Raised
                return op.body if way < 0.6 else op.done
            case Return():
                self._get(op.value)
            case _:
                raise AssertionError(f"{op.name} is not modelled")
        self.values[op] = result
        return None

    def _list_get(self, op: ListGet) -> Held:
        items = self._model(op.list).items
        if not items:
            raise Raised
        item = self.random.choice(items)
        if not op.borrows:
            self._retain(item)
        return item

    def _list_set(self, op: ListSet) -> None:
        items = self._model(op.list).items
        value = self._model(op.value)
        if not items:
            self._release(value)
            raise Raised
        index = self.random.randrange(len(items))
        old, items[index] = items[index], value
        self._release(old)

    def _call(self, op: CallRuntime) -> Held:
        """Unknown code: empties a list somewhere, consumes what is taken, then raises or gives a new object."""
        held = [self._get(value) for value in op.args]
        victims = [item for item in self.objects if not item.dead and item.items]
        if op.function.effects.calls and victims and self.random.random() < 0.5:
            victim = self.random.choice(victims)
            dropped, victim.items = victim.items, []
            for item in dropped:
                self._release(item)
        for argument in held:
            self._check(argument)
        for index in op.taken:
            self._release(held[index])
        if op.function.effects.raises and self.random.random() < 0.2:
            raise Raised
        counted = op.type is not None and op.type.counted
        return self.make([self.make()]) if counted else 0

    def _retain(self, held: Held) -> None:
        self._check(held)
        for item in _models(held):
            item.count += 1

    def _release(self, held: Held) -> None:
        self._check(held)
        for item in _models(held):
            item.count -= 1
            if item.count == 0:
                item.dead = True
                for inner in item.items:
                    self._release(inner)


def _models(held: Held) -> list[Model]:
    if isinstance(held, tuple):
        return [model for item in held for model in _models(item)]
    return [held] if isinstance(held, Model) else []
