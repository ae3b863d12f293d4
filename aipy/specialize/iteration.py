"""Iteration: builtin iterators are expanded where they are consumed, with their state in the frame.

A `Plan` is an iterator in the middle of a loop: `advance` goes to `done` when it is exhausted and else gives
the item in a new block.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from aipy.infer import lattice as L
from aipy.infer import queries
from aipy.infer.lattice import Atom, Fact, Family, Variable
from aipy.infer.program import ClassInfo, Closure
from aipy.ir import hir
from aipy.ir import types as T
from aipy.ir.function import Block
from aipy.ir.hir import Comparison
from aipy.ir.mir import constants, containers, control, integers, objects
from aipy.ir.mir.calls import CallAny, CallMethodAny, GetAttributeAny
from aipy.ir.op import Edge, Op, Value
from aipy.ir.types import Kind
from aipy.specialize import calls, runtime
from aipy.specialize.control import take_edge
from aipy.specialize.lowering import Held, Lazy, Lowering, NotNative, only_atom
from aipy.specialize.operators import as_int
from aipy.specialize.representation import element, representation

Advance = Callable[[Lowering, Block], Held]


@dataclass(slots=True)
class Plan:
    """An iterator being consumed by inlined code."""

    advance: Advance


class Iteration:
    """Rules of iteration; one for the program, without state of its own."""

    # --- loops --------------------------------------------------------------------------------------

    def each(self, lowering: Lowering, op: Op, source: Held, body: Callable[[Held], None]) -> None:
        """Runs `body` for each item of an iterable, in a loop around the current point."""
        plan = self.plan(lowering, op, source)
        header, done = lowering.new_block("loop"), lowering.new_block("done")
        lowering.jump(header)
        lowering.start(header)
        item = plan.advance(lowering, done)
        if not lowering.terminated:
            body(item)
        if not lowering.terminated:
            lowering.jump(header)
        lowering.start(done)

    def plan(self, lowering: Lowering, op: Op, source: Held) -> Plan:
        """Starts iterating over a value."""
        if source.lazy is not None:
            maker = LAZY_PLANS.get(source.lazy.kind)
            if maker is not None:
                return maker(self, lowering, op, source)
            source = self.materialize(lowering, source)
        only = only_atom(source)
        if only is not None:
            match only.family:
                case Family.LIST:
                    return list_plan(lowering, source, only)
                case Family.ITERATOR if only.data[0] == "range" and source.type.kind is Kind.TUPLE:
                    return range_plan(lowering, source)
                case Family.STR:
                    return text_plan(lowering, source)
                case Family.TUPLE if source.type.kind is Kind.TUPLE:
                    boxed = Held(lowering.to(source, T.HEAP_TUPLE), source.fact)
                    return tuple_plan(lowering, boxed, queries.item_of(lowering.engine, lowering.instance, op, source.fact))
                case Family.TUPLE if source.type == T.HEAP_TUPLE:
                    return tuple_plan(lowering, source, queries.item_of(lowering.engine, lowering.instance, op, source.fact))
                case Family.DICT:
                    return dict_plan("keys")(self, lowering, op, Held(None, source.fact, Lazy("keys", [source])))
                case Family.SET:
                    return set_plan(lowering, source, only)
                case Family.GENERATOR:
                    return generator_plan(lowering, op, source)
                case Family.INSTANCE:
                    made = instance_plan(lowering, op, source)
                    if made is not None:
                        return made
        if source.fact.has(Family.INSTANCE):
            item = queries.item_of(lowering.engine, lowering.instance, op, source.fact)
        else:
            item = queries.next_of(lowering.engine, lowering.instance, op, source.fact)
        iterator = lowering.call(runtime.ITERATE, lowering.to_any(source))
        return any_plan(lowering, iterator, item)

    # --- iterators as objects -----------------------------------------------------------------------

    def settled(self, lowering: Lowering, held: Held) -> Held:
        """A value that is not lazy."""
        return self.materialize(lowering, held) if held.lazy is not None else held

    def materialize(self, lowering: Lowering, held: Held) -> Held:
        """Makes the object of a lazy iterator or bound method."""
        lazy = held.lazy
        assert lazy is not None
        if lazy.kind == "method":
            only = held.fact.only
            assert only is not None
            name = str(only.data[1])
            if not name:
                raise NotNative("R062", "a class method as a value is not native yet")
            got = lowering.emit(GetAttributeAny(lowering.to_any(lazy.sources[0]), name), T.ANY)
            return Held(got, held.fact)
        if lazy.kind in ("keys", "values", "items"):
            got_view = lowering.emit(CallMethodAny(lowering.to_any(lazy.sources[0]), lazy.kind, (), ()), T.ANY)
            return Held(got_view, held.fact)
        symbol = lowering.program.named_symbol(L.named_fact("builtins", lazy.kind).atoms[0])
        callee = lowering.emit(constants.ConstAny(symbol), T.ANY)
        args = tuple(lowering.to_any(source) for source in self._entered(lowering, lazy))
        return Held(lowering.emit(CallAny(callee, args, ()), T.ANY), held.fact)

    def _entered(self, lowering: Lowering, lazy: Lazy) -> list[Held]:
        """The sources of an iterator; the function of `map` and `filter` as an object for the items it will get."""
        first = only_atom(lazy.sources[0]) if lazy.kind in ("map", "filter") else None
        if first is None or first.family is not Family.FUNCTION:
            return lazy.sources
        closure = first.data[0]
        assert isinstance(closure, Closure)
        site = calls.SPECIAL_SITE
        items = [queries.item_of(lowering.engine, lowering.instance, site, source.fact) for source in lazy.sources[1:]]
        if any(item.is_bottom for item in items):
            return lazy.sources
        value = lowering.program.entered_for(lowering, site, lazy.sources[0], closure, items)
        return lazy.sources if value is None else [Held(lowering.emit(objects.AnyFromRef(value), T.ANY), L.ANY), *lazy.sources[1:]]

    def range(self, lowering: Lowering, args: list[Held], result: Fact) -> Held:
        """`range(...)` as three numbers."""
        numbers: list[Value] = []
        for index, arg in enumerate(args):
            if arg.type.kind in (Kind.ANY, Kind.REF):
                word = lowering.call(runtime.INT_INDEX, lowering.to_any(arg))
                numbers.append(word)
                continue
            value = as_int(lowering, arg)
            if value.type is not None and value.type.kind is Kind.INT:
                is_stop = len(args) == 1 or index == 1
                value = lowering.emit(integers.IntClip(value) if is_stop else integers.IntIndex(value, True), T.I64)
            numbers.append(value)
        start = numbers[0] if len(numbers) > 1 else lowering.i64(0)
        stop = numbers[1] if len(numbers) > 1 else numbers[0]
        step = numbers[2] if len(numbers) > 2 else lowering.i64(1)
        limits = L.bounds(args[2].fact) if len(args) > 2 else (1, 1)
        if limits is None or limits[0] <= 0 <= limits[1]:
            zero = lowering.emit(integers.IntCompare(Comparison.EQ, step, lowering.i64(0)), T.BOOL)
            bad, good = lowering.new_block(), lowering.new_block()
            lowering.branch(zero, bad, good, -1)
            lowering.start(bad)
            lowering.raise_now(runtime.RANGE_STEP_ZERO)
            lowering.start(good)
        made = lowering.make_tuple([start, stop, step], T.tuple_of(T.I64, T.I64, T.I64))
        return Held(made, result)


# --- plans ------------------------------------------------------------------------------------------


def _counter(lowering: Lowering, start: Value) -> Value:
    variable = lowering.emit(objects.NewLocal(T.I64), T.I64)
    lowering.emit(objects.SetLocal(variable, start))
    return variable


def _step(lowering: Lowering, counter: Value, index: Value) -> None:
    following = lowering.emit(integers.IntAdd(index, lowering.i64(1)), T.I64)
    lowering.emit(objects.SetLocal(counter, following))


def _below(lowering: Lowering, index: Value, limit: Value, done: Block) -> None:
    more = lowering.emit(integers.IntCompare(Comparison.LT, index, limit), T.BOOL)
    body = lowering.new_block()
    lowering.branch(more, body, done, 1)
    lowering.start(body)


def list_plan(lowering: Lowering, source: Held, only: Atom) -> Plan:
    """By index; the length is read each time, for the loop may change the list."""
    variable = only.data[0]
    assert isinstance(variable, Variable) and source.value is not None
    value = source.value
    counter = _counter(lowering, lowering.i64(0))

    def advance(lowering: Lowering, done: Block) -> Held:
        index = lowering.emit(objects.GetLocal(counter), T.I64)
        length = lowering.emit(containers.ListLength(value), T.I64)
        _below(lowering, index, length, done)
        _step(lowering, counter, index)
        known = variable.root().fact
        got = lowering.emit(containers.ListGet(value, index, False), element(variable))
        return Held(lowering.coerce(Held(got, known), representation(known)), known)

    return Plan(advance)


def range_plan(lowering: Lowering, source: Held) -> Plan:
    """Counts; the direction is that of the step's sign, tested once where it is not known."""
    assert source.value is not None
    only = only_atom(source)
    assert only is not None
    known = only.data[1]
    assert isinstance(known, Fact)
    start, stop, step = (lowering.emit(containers.TupleItem(source.value, i), T.I64) for i in range(3))
    constant = _constant_step(source.value)
    counter = _counter(lowering, start)

    def advance(lowering: Lowering, done: Block) -> Held:
        index = lowering.emit(objects.GetLocal(counter), T.I64)
        body = lowering.new_block()
        if constant is not None:
            comparison = Comparison.LT if constant > 0 else Comparison.GT
            more: Value = lowering.emit(integers.IntCompare(comparison, index, stop), T.BOOL)
            lowering.branch(more, body, done, 1)
        else:
            up, down = lowering.new_block(), lowering.new_block()
            lowering.branch(lowering.emit(integers.IntCompare(Comparison.GT, step, lowering.i64(0)), T.BOOL), up, down)
            lowering.start(up)
            lowering.branch(lowering.emit(integers.IntCompare(Comparison.LT, index, stop), T.BOOL), body, done, 1)
            lowering.start(down)
            lowering.branch(lowering.emit(integers.IntCompare(Comparison.GT, index, stop), T.BOOL), body, done, 1)
        lowering.start(body)
        # the last step may pass the end of 64 bits only when the loop ends there
        following = lowering.emit(integers.IntAdd(index, step), T.I64)
        lowering.emit(objects.SetLocal(counter, following))
        return Held(index if representation(known).kind is not Kind.NONE else None, known)

    return Plan(advance)


def _constant_step(value: Value) -> int | None:
    if isinstance(value, containers.MakeTuple) and isinstance(value.items[2], constants.ConstInt):
        return value.items[2].value
    return None


def text_plan(lowering: Lowering, source: Held) -> Plan:
    assert source.value is not None
    value = source.value
    counter = _counter(lowering, lowering.i64(0))
    length = lowering.emit(containers.StrLength(value), T.I64)

    def advance(lowering: Lowering, done: Block) -> Held:
        index = lowering.emit(objects.GetLocal(counter), T.I64)
        _below(lowering, index, length, done)
        _step(lowering, counter, index)
        return Held(lowering.emit(containers.StrGet(value, index, False), T.STR), L.STR)

    return Plan(advance)


def tuple_plan(lowering: Lowering, source: Held, known: Fact) -> Plan:
    assert source.value is not None
    value = source.value
    counter = _counter(lowering, lowering.i64(0))
    length = lowering.emit(containers.HeapTupleLength(value), T.I64)

    def advance(lowering: Lowering, done: Block) -> Held:
        index = lowering.emit(objects.GetLocal(counter), T.I64)
        _below(lowering, index, length, done)
        _step(lowering, counter, index)
        got = lowering.emit(containers.HeapTupleGet(value, index), T.ANY)
        return Held(lowering.from_any(got, representation(known), known), known)

    return Plan(advance)


def instance_plan(lowering: Lowering, op: Op, source: Held) -> Plan | None:
    """Calls `__iter__` and then `__next__` directly, until it raises StopIteration."""
    info = source.fact.atoms[0].data[0]
    assert isinstance(info, ClassInfo)
    iterator = source
    if not queries.is_direct(info, "__next__") or queries.is_direct(info, "__iter__"):
        own = calls.call_special(lowering, op, source, "__iter__", [])
        if own is None:
            return None
        iterator = own
        only = only_atom(iterator)
        if only is None or only.family is not Family.INSTANCE:
            return lowering.program.iteration.plan(lowering, op, iterator)
        made = only.data[0]
        assert isinstance(made, ClassInfo)
        if not queries.is_direct(made, "__next__"):
            return None
    held = iterator

    def advance(lowering: Lowering, done: Block) -> Held:
        outer = lowering.block.unwind
        guarded, handler = lowering.new_block("next"), lowering.new_block("stopped")
        exception = lowering.param(handler, T.EXCEPTION)
        guarded.unwind = Edge(handler, ())
        lowering.jump(guarded)
        lowering.start(guarded)
        got = calls.call_special(lowering, op, held, "__next__", [])
        ended = lowering.block
        after = Block("item")
        after.unwind = Edge(outer.target, outer.args) if outer is not None else None
        lowering.function.blocks.append(after)
        if not lowering.terminated:
            if got is None:
                lowering.emit(control.Unreachable())
            else:
                lowering.jump(after)
        assert ended is not handler
        lowering.start(handler)
        stop = lowering.emit(constants.ConstAny("aipy_StopIteration_type"), T.ANY)
        matches = lowering.call(runtime.MATCH_EXCEPTION, exception, stop)
        passed, other = lowering.new_block(), lowering.new_block()
        lowering.branch(matches, passed, other)
        lowering.start(passed)
        lowering.jump(done)
        lowering.start(other)
        lowering.raise_now(runtime.RERAISE, exception, taken=(0,))
        lowering.start(after)
        return got or Held(None, L.BOTTOM)

    return Plan(advance)


def any_plan(lowering: Lowering, iterator: Value, known: Fact) -> Plan:
    """Through `aipy_next`."""

    def advance(lowering: Lowering, done: Block) -> Held:
        body = lowering.new_block()
        item = lowering.param(body, T.ANY)
        lowering.emit(control.NextAny(iterator, Edge(body), Edge(done)))
        lowering.start(body)
        return Held(lowering.from_any(item, representation(known), known), known)

    return Plan(advance)


def generator_plan(lowering: Lowering, op: Op, source: Held) -> Plan:
    assert source.value is not None
    value = source.value
    known = queries.item_of(lowering.engine, lowering.instance, op, source.fact)

    def advance(lowering: Lowering, done: Block) -> Held:
        body = lowering.new_block()
        item = lowering.param(body, T.ANY)
        lowering.emit(control.NextGenerator(value, Edge(body), Edge(done)))
        lowering.start(body)
        return Held(lowering.from_any(item, representation(known), known), known)

    return Plan(advance)


def dict_plan(kind: str) -> Callable[[Iteration, Lowering, Op, Held], Plan]:
    """Over the entries, with CPython's check that the size has not changed."""

    def make(iteration: Iteration, lowering: Lowering, op: Op, held: Held) -> Plan:
        assert held.lazy is not None
        source = held.lazy.sources[0]
        only = only_atom(source)
        assert only is not None and source.value is not None
        value = source.value
        key, item = only.data[0], only.data[1]
        assert isinstance(key, Variable) and isinstance(item, Variable)
        counter = _counter(lowering, lowering.i64(0))
        size = lowering.call(runtime.DICT_LENGTH, value)

        def advance(lowering: Lowering, done: Block) -> Held:
            position = lowering.emit(objects.GetLocal(counter), T.I64)
            lowering.call(runtime.DICT_CHECK, value, size)
            index = lowering.call(runtime.DICT_NEXT, value, position)
            found = lowering.emit(integers.IntCompare(Comparison.GE, index, lowering.i64(0)), T.BOOL)
            body = lowering.new_block()
            lowering.branch(found, body, done, 1)
            lowering.start(body)
            _step(lowering, counter, index)
            parts: list[Held] = []
            if kind in ("keys", "items"):
                known = key.root().fact
                got = lowering.emit(containers.DictEntryKey(value, index), T.ANY)
                parts.append(Held(lowering.from_any(got, representation(known), known), known))
            if kind in ("values", "items"):
                known = item.root().fact
                got_value = lowering.emit(containers.DictEntryValue(value, index), T.ANY)
                parts.append(Held(lowering.from_any(got_value, representation(known), known), known))
            if kind != "items":
                return parts[0]
            made = lowering.make_tuple([part.value for part in parts], T.tuple_of(*(part.type for part in parts)))
            return Held(made, L.tuple_fact(part.fact for part in parts))

        return Plan(advance)

    return make


def set_plan(lowering: Lowering, source: Held, only: Atom) -> Plan:
    assert source.value is not None
    value = source.value
    variable = only.data[0]
    assert isinstance(variable, Variable)
    counter = _counter(lowering, lowering.i64(0))
    size = lowering.call(runtime.SET_LENGTH, value)

    def advance(lowering: Lowering, done: Block) -> Held:
        position = lowering.emit(objects.GetLocal(counter), T.I64)
        lowering.call(runtime.SET_CHECK, value, size)
        index = lowering.call(runtime.SET_NEXT, value, position)
        found = lowering.emit(integers.IntCompare(Comparison.GE, index, lowering.i64(0)), T.BOOL)
        body = lowering.new_block()
        lowering.branch(found, body, done, 1)
        lowering.start(body)
        _step(lowering, counter, index)
        known = variable.root().fact
        got = lowering.emit(containers.SetEntryKey(value, index), T.ANY)
        return Held(lowering.from_any(got, representation(known), known), known)

    return Plan(advance)


def _enumerate(iteration: Iteration, lowering: Lowering, op: Op, held: Held) -> Plan:
    assert held.lazy is not None
    inner = iteration.plan(lowering, op, held.lazy.sources[0])
    start = as_int(lowering, held.lazy.sources[1]) if len(held.lazy.sources) > 1 else lowering.i64(0)
    counter = _counter(lowering, start)

    def advance(lowering: Lowering, done: Block) -> Held:
        item = iteration.settled(lowering, inner.advance(lowering, done))
        if lowering.terminated:
            return item
        index = lowering.emit(objects.GetLocal(counter), T.I64)
        _step(lowering, counter, index)
        made = lowering.make_tuple([index, item.value], T.tuple_of(T.I64, item.type))
        return Held(made, L.tuple_fact((L.int_fact(L.I64_MIN, L.I64_MAX), item.fact)))

    return Plan(advance)


def _zip(iteration: Iteration, lowering: Lowering, op: Op, held: Held) -> Plan:
    assert held.lazy is not None
    plans = [iteration.plan(lowering, op, source) for source in held.lazy.sources]

    def advance(lowering: Lowering, done: Block) -> Held:
        items = []
        if not plans:
            lowering.jump(done)
            lowering.start(lowering.new_block("never"))
        for plan in plans:
            items.append(iteration.settled(lowering, plan.advance(lowering, done)))
        made = lowering.make_tuple([item.value for item in items], T.tuple_of(*(item.type for item in items)))
        return Held(made, L.tuple_fact(item.fact for item in items))

    return Plan(advance)


def _map(iteration: Iteration, lowering: Lowering, op: Op, held: Held) -> Plan:
    assert held.lazy is not None
    function, *sources = held.lazy.sources
    plans = [iteration.plan(lowering, op, source) for source in sources]
    known = held.fact.atoms[0].data[1]
    assert isinstance(known, Fact)

    def advance(lowering: Lowering, done: Block) -> Held:
        items = [plan.advance(lowering, done) for plan in plans]
        got = calls.call_held(lowering, op, function, items, [""] * len(items), known)
        return got or Held(None, L.BOTTOM)

    return Plan(advance)


def _filter(iteration: Iteration, lowering: Lowering, op: Op, held: Held) -> Plan:
    assert held.lazy is not None
    function, source = held.lazy.sources
    inner = iteration.plan(lowering, op, source)

    def advance(lowering: Lowering, done: Block) -> Held:
        again = lowering.new_block("filter")
        lowering.jump(again)
        lowering.start(again)
        item = iteration.settled(lowering, inner.advance(lowering, done))
        answer: Held | None = item
        if function.fact is not L.NONE:
            answer = calls.call_held(lowering, op, function, [item], [""], L.BOOL if False else _result(lowering, op, function, item))
        keep = lowering.new_block()
        if answer is not None:
            lowering.branch(lowering.truth(answer), keep, again)
        lowering.start(keep)
        return item

    return Plan(advance)


def _result(lowering: Lowering, op: Op, function: Held, item: Held) -> Fact:
    return queries.call_fact(lowering.engine, lowering.instance, op, function.fact, [item.fact], [""])


def _reversed(iteration: Iteration, lowering: Lowering, op: Op, held: Held) -> Plan:
    assert held.lazy is not None
    source = held.lazy.sources[0]
    only = only_atom(source)
    if only is not None and only.family is Family.LIST and source.lazy is None:
        return _reversed_list(lowering, source, only)
    if only is not None and source.type.kind is Kind.TUPLE and only.family is Family.ITERATOR:
        return range_plan(lowering, _reversed_range(lowering, source))
    made = iteration.materialize(lowering, held)
    return any_plan(lowering, lowering.call(runtime.ITERATE, lowering.to_any(made)), L.iterator_source(held.fact.atoms[0], 0))


def _reversed_range(lowering: Lowering, source: Held) -> Held:
    assert source.value is not None
    parts = [lowering.emit(containers.TupleItem(source.value, i), T.I64) for i in range(3)]
    step = _constant_step(source.value)
    made = [lowering.call(RANGE_REVERSED[i], *parts) for i in range(2)]
    following = lowering.i64(-step) if step is not None else lowering.emit(integers.IntNeg(parts[2]), T.I64)
    value = lowering.make_tuple([*made, following], T.tuple_of(T.I64, T.I64, T.I64))
    return Held(value, source.fact)


RANGE_REVERSED = (runtime.RANGE_LAST, runtime.RANGE_BEFORE_FIRST)


def _reversed_list(lowering: Lowering, source: Held, only: Atom) -> Plan:
    assert source.value is not None
    value = source.value
    variable = only.data[0]
    assert isinstance(variable, Variable)
    counter = _counter(lowering, lowering.emit(containers.ListLength(value), T.I64))

    def advance(lowering: Lowering, done: Block) -> Held:
        after = lowering.emit(objects.GetLocal(counter), T.I64)
        index = lowering.emit(integers.IntSub(after, lowering.i64(1)), T.I64)
        length = lowering.emit(containers.ListLength(value), T.I64)
        more = lowering.emit(integers.IntCompare(Comparison.GE, index, lowering.i64(0)), T.BOOL)
        inside, body = lowering.new_block(), lowering.new_block()
        lowering.branch(more, inside, done, 1)
        lowering.start(inside)
        lowering.branch(lowering.emit(integers.IntCompare(Comparison.LT, index, length), T.BOOL), body, done, 1)
        lowering.start(body)
        lowering.emit(objects.SetLocal(counter, index))
        known = variable.root().fact
        got = lowering.emit(containers.ListGet(value, index, False), element(variable))
        return Held(lowering.coerce(Held(got, known), representation(known)), known)

    return Plan(advance)


LAZY_PLANS = {
    "keys": dict_plan("keys"),
    "values": dict_plan("values"),
    "items": dict_plan("items"),
    "enumerate": _enumerate,
    "zip": _zip,
    "map": _map,
    "filter": _filter,
    "reversed": _reversed,
}


# --- HIR ops ----------------------------------------------------------------------------------------


def get_iterator(lowering: Lowering, op: hir.GetIterator) -> None:
    source = lowering.held(op.iterable)
    uses = lowering.uses.get(op, [])
    if len(uses) == 1 and isinstance(uses[0], hir.ForNext):
        lowering.plans[op] = lowering.program.iteration.plan(lowering, op, source)
        lowering.values[op] = Held(None, lowering.fact(op))
        return
    if len(uses) == 1 and isinstance(uses[0], hir.Call) and _is_generator_expression(lowering, uses[0]):
        # the generator expression iterates over it, once
        known = lowering.fact(op)
        settled = lowering.program.iteration.settled(lowering, source)
        if settled.fact.has(Family.INSTANCE):
            settled = lowering.dispatch(settled, known, lambda one: _iterator_of(lowering, op, one), lambda one: one)
        lowering.values[op] = Held(lowering.coerce(settled, representation(known)), known)
        return
    got = lowering.call(runtime.ITERATE, lowering.to_any(source))
    lowering.values[op] = Held(got, L.ANY)


def _iterator_of(lowering: Lowering, op: Op, one: Held) -> Held | None:
    """What `__iter__` of an instance gives; an instance without it stands for its iterator."""
    info = L.class_of_atom(one.fact.atoms[0])
    return calls.call_special(lowering, op, one, "__iter__", []) if info.find_attribute("__iter__") else one


def _is_generator_expression(lowering: Lowering, op: hir.Call) -> bool:
    only = lowering.fact(op.callee).only
    if only is None or only.family is not Family.FUNCTION:
        return False
    return L.closure_of(only).function.name.endswith("<genexpr>")


def for_next(lowering: Lowering, op: hir.ForNext) -> None:
    plan = lowering.plans.get(op.iterator)
    if plan is None:
        iterator = lowering.held(op.iterator)
        known = queries.next_of(lowering.engine, lowering.instance, op, lowering.fact(op.iterator))
        plan = any_plan(lowering, lowering.to_any(iterator), known)
    done = lowering.new_block("exhausted")
    item = plan.advance(lowering, done)
    if not lowering.terminated:
        if op.body.target in lowering.instance.reachable and not item.fact.is_bottom:
            take_edge(lowering, op.body, lowering.program.iteration.settled(lowering, item))
        else:
            lowering.emit(control.Unreachable())
    lowering.start(done)
    take_edge(lowering, op.done)


TABLE = {hir.GetIterator: get_iterator, hir.ForNext: for_next}
