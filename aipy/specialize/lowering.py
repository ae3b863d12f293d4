"""Lowering of one instance: the state that the rules of this package share.

A `Held` is a value on its way: the MIR value (None where the fact alone says everything) and the fact.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from aipy.infer import lattice as L
from aipy.infer.lattice import Atom, Fact, Family
from aipy.infer.program import ClassInfo, Closure, Instance
from aipy.ir import types as T
from aipy.ir.effects import ANYTHING
from aipy.ir.function import Block
from aipy.ir.mir import calls, constants, containers, control, floats, integers, objects
from aipy.ir.mir.calls import RuntimeFunction
from aipy.ir.module import MirFunction
from aipy.ir.op import Edge, Op, Param, Span, Value
from aipy.ir.types import Kind, MirType
from aipy.specialize import runtime
from aipy.specialize.representation import RANGE, class_symbol, representation, type_symbol

if TYPE_CHECKING:
    from aipy.specialize.iteration import Plan
    from aipy.specialize.program import ProgramLowering

OpType = TypeVar("OpType", bound=Op)
UNBOUND = "aipy_core_unbound"  # what a variable that may be unbound holds while it is


class NotNative(Exception):
    """A rule found something it cannot express: the program stays with CPython, with this reason."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class Kinds:
    """What calls and conversions ask of the files that know a kind of value, which themselves call; see program.py."""

    truth: Callable[[Lowering, Held], Value]
    get_held: Callable[[Lowering, Op, Held, str, Fact], Held]
    call_named: Callable[[Lowering, Op, Atom, list[Held], list[str], Fact], Held | None]
    call_builtin_method: Callable[[Lowering, Op, Held, str, list[Held], list[str], Fact], Held | None]


@dataclass(slots=True)
class Held:
    """A value and what is known of it; `lazy` holds an iterator that is expanded where it is consumed."""

    value: Value | None
    fact: Fact
    lazy: Lazy | None = None

    @property
    def type(self) -> MirType:
        return self.value.type if self.value is not None and self.value.type is not None else T.NONE


@dataclass(slots=True)
class Lazy:
    """A builtin iterator not made yet: its kind and evaluated sources."""

    kind: str
    sources: list[Held]


class Lowering:
    """Lowers one instance into one MIR function. `block` is where ops are appended."""

    def __init__(self, program: ProgramLowering, instance: Instance, function: MirFunction) -> None:
        self.program = program
        self.engine = program.engine
        self.instance = instance
        self.function = function
        self.block = Block()
        self.values: dict[Value, Held] = {}
        self.blocks: dict[Block, Block] = {}
        self.cells: dict[Value, Value] = {}
        self.span: Span | None = None
        self.uses: dict[Value, list[Op]] = {}
        self.super_receiver: Held | None = None
        self.plans: dict[Value, Plan] = {}
        self.unpacked: dict[Value, list[Held]] = {}

    # --- building -----------------------------------------------------------------------------------

    def emit(self, op: OpType, type: MirType = T.NONE) -> OpType:
        """Appends an op with its result type and the span of the Python operation being lowered."""
        op.type = type
        op.span = self.span
        self.block.append(op)
        return op

    def new_block(self, label: str = "") -> Block:
        """A block of the function, under the exception handler of the current one."""
        block = Block(label)
        unwind = self.block.unwind
        block.unwind = Edge(unwind.target, unwind.args) if unwind is not None else None
        self.function.blocks.append(block)
        return block

    def start(self, block: Block) -> None:
        self.block = block

    def jump(self, target: Block, *args: Value) -> None:
        self.emit(control.Jump(Edge(target, args)))

    def branch(self, condition: Value, then: Block, otherwise: Block, likely: int = 0) -> None:
        self.emit(control.Branch(condition, Edge(then), Edge(otherwise), likely))

    def param(self, block: Block, type: MirType, name: str = "") -> Param:
        param = block.add_param(name)
        param.type = type
        return param

    @property
    def terminated(self) -> bool:
        return self.block.is_terminated

    # --- values -------------------------------------------------------------------------------------

    def fact(self, value: Value) -> Fact:
        return self.instance.fact(value)

    def held(self, value: Value) -> Held:
        """The lowered value of a HIR value."""
        found = self.values.get(value)
        if found is None:
            return Held(None, self.fact(value))
        return found

    def define(self, value: Value, held: Held | Value | None) -> None:
        """Binds a HIR op's result, coerced to how its fact is represented; what is never used is dropped."""
        if isinstance(held, Value) or held is None:
            held = Held(held, self.fact(value))
        if held.lazy is None:
            target = representation(self.fact(value))
            if target != held.type:
                held = Held(self.coerce(held, target), self.fact(value))
            else:
                held = Held(held.value, self.fact(value))
        self.values[value] = held

    def i64(self, number: int) -> Value:
        return self.emit(constants.ConstInt(number), T.I64)

    def bool(self, answer: bool) -> Value:
        return self.emit(constants.ConstBool(answer), T.BOOL)

    def text(self, value: str) -> Value:
        return self.emit(constants.ConstStr(value), T.STR)

    def none(self) -> Value:
        return self.emit(constants.ConstAny("aipy_None"), T.ANY)

    def null(self) -> Value:
        """An ANY of no value: an argument that was not given."""
        return self.emit(constants.ConstAny(""), T.ANY)

    def call(self, function: RuntimeFunction, *args: Value, taken: tuple[int, ...] = ()) -> Value:
        """Calls a C function; a counted INT result is as the function declares it."""
        return self.emit(calls.CallRuntime(function, args, taken), function.result)

    # --- representation -----------------------------------------------------------------------------

    def coerce(self, held: Held, target: MirType) -> Value | None:
        """The value in another representation; None for NONE."""
        if held.lazy is not None:
            held = self.program.iteration.materialize(self, held)
        source = held.type
        if source == target:
            return held.value
        if target.kind is Kind.NONE:
            return None
        if target.kind is Kind.ANY:
            return self.to_any(held)
        if source.kind is Kind.ANY:
            assert held.value is not None
            return self.from_any(held.value, target, held.fact)
        match (source.kind, target.kind):
            case (Kind.I64, Kind.INT):
                return self.emit(integers.IntExtend(_value(held)), T.INT)
            case (Kind.INT, Kind.I64):
                return self.emit(integers.IntNarrow(_value(held)), T.I64)
            case (Kind.TUPLE, Kind.TUPLE) if len(source.items) == len(target.items):
                items = [self.coerce(self.item(held, i), target.items[i]) for i in range(len(target.items))]
                return self.make_tuple(items, target)
            case (Kind.TUPLE, Kind.REF) if target.layout == "tuple":
                return self.box_tuple(held)
            case (Kind.REF, Kind.TUPLE) if source.layout == "tuple":
                return self.unbox_tuple(_value(held), target, held.fact)
            case (Kind.REF, Kind.REF):
                return self.emit(objects.AnyToRef(_value(held)), target)
            case (Kind.NONE, _):
                # unreachable in a right program: the place raises before; any value of the type will do
                return self.from_any(self.to_any(held), target, held.fact)
        raise NotNative("R090", f"a value held as {source} where {target} is needed")

    def to(self, held: Held, target: MirType) -> Value:
        """`coerce` to a type that has values."""
        value = self.coerce(held, target)
        assert value is not None
        return value

    def to_any(self, held: Held) -> Value:
        """The value as ANY."""
        if held.lazy is not None:
            held = self.program.iteration.materialize(self, held)
        source = held.type
        match source.kind:
            case Kind.ANY:
                return _value(held)
            case Kind.NONE:
                return self.constant_any(held.fact)
            case Kind.BOOL:
                return self.emit(floats.BoolToAny(_value(held)), T.ANY)
            case Kind.I64 | Kind.INT:
                return self.emit(integers.IntToAny(_value(held)), T.ANY)
            case Kind.FLOAT:
                return self.emit(floats.FloatToAny(_value(held)), T.ANY)
            case Kind.REF:
                return self.emit(objects.AnyFromRef(_value(held)), T.ANY)
            case Kind.TUPLE:
                only = L.without(held.fact, Family.UNBOUND).only
                if only is not None and only.family is Family.ITERATOR:
                    parts = [self.emit(containers.TupleItem(_value(held), i), T.I64) for i in range(3)]
                    return self.call(runtime.RANGE_NEW, *parts)
                return self.emit(objects.AnyFromRef(self.box_tuple(held)), T.ANY)
        raise NotNative("R090", f"a value held as {source} cannot be boxed")

    def from_any(self, value: Value, target: MirType, known: Fact) -> Value | None:
        """An ANY, known to be of the target's type, in that representation."""
        match target.kind:
            case Kind.ANY:
                return value
            case Kind.NONE:
                return None
            case Kind.BOOL:
                return self.emit(floats.BoolFromAny(value), T.BOOL)
            case Kind.INT:
                return self.emit(integers.IntFromAny(value), T.INT)
            case Kind.I64:
                return self.emit(integers.I64FromAny(value), T.I64)
            case Kind.FLOAT:
                return self.emit(floats.FloatFromAny(value), T.FLOAT)
            case Kind.REF:
                return self.emit(objects.AnyToRef(value), target)
            case Kind.TUPLE:
                heap = self.emit(objects.AnyToRef(value), T.HEAP_TUPLE)
                only = L.without(known, Family.UNBOUND).only
                if target == RANGE and only is not None and only.family is Family.ITERATOR:
                    reference = self.emit(objects.AnyToRef(value), T.ref("range"))
                    parts: list[Value | None] = [self.emit(objects.GetField(reference, 16 + 8 * i, ""), T.I64) for i in range(3)]
                    return self.make_tuple(parts, RANGE)
                return self.unbox_tuple(heap, target, known)
        raise NotNative("R090", f"an unknown value cannot become {target}")

    def constant_any(self, known: Fact) -> Value:
        """The object that a fact without representation means."""
        if known is L.UNBOUND:
            return self.emit(constants.ConstAny(UNBOUND), T.ANY)
        only = L.without(known, Family.UNBOUND).only
        if only is None:
            return self.none()
        match only.family:
            case Family.NONE:
                return self.none()
            case Family.CLASS:
                info = only.data[0]
                assert isinstance(info, ClassInfo)
                return self.emit(constants.ConstAny(class_symbol(info)), T.ANY)
            case Family.FUNCTION:
                closure = only.data[0]
                assert isinstance(closure, Closure)
                symbol = self.program.function_data(closure)
                reference = self.emit(constants.ConstFunction(symbol), T.FUNCTION)
                return self.emit(objects.AnyFromRef(reference), T.ANY)
            case Family.NAMED:
                return self.emit(constants.ConstAny(self.program.named_symbol(only)), T.ANY)
        raise NotNative("R091", f"{L.show(known)} as a value is not native yet")

    # --- tuples -------------------------------------------------------------------------------------

    def make_tuple(self, items: Sequence[Value | None], type: MirType) -> Value:
        values = tuple(item if item is not None else self.emit(constants.ConstNone(), T.NONE) for item in items)
        return self.emit(containers.MakeTuple(values), type)

    def item(self, held: Held, index: int) -> Held:
        """An item of a tuple of known length."""
        only = L.without(held.fact, Family.UNBOUND).only
        assert only is not None and isinstance(only.data[0], tuple)
        known = only.data[0][index]
        assert isinstance(known, Fact)
        if held.type.kind is Kind.TUPLE:
            type = held.type.items[index]
            if type.kind is Kind.NONE:
                return Held(None, known)
            return Held(self.emit(containers.TupleItem(_value(held), index), type), known)
        heap = self.to(held, T.HEAP_TUPLE) if held.type.kind is Kind.ANY else _value(held)
        got = self.emit(containers.HeapTupleGet(heap, self.i64(index)), T.ANY)
        type = representation(known)
        return Held(self.from_any(got, type, known), known)

    def box_tuple(self, held: Held) -> Value:
        """A heap tuple of an unboxed one; inner tuples are boxed too."""
        only = L.without(held.fact, Family.UNBOUND).only
        assert only is not None and isinstance(only.data[0], tuple)
        items = []
        for index in range(len(held.type.items)):
            item = self.item(held, index)
            if item.type.kind in (Kind.TUPLE, Kind.NONE):
                items.append(self.to_any(item))
            else:
                items.append(_value(item))
        return self.emit(containers.BoxTuple(tuple(items)), T.HEAP_TUPLE)

    def unbox_tuple(self, heap: Value, target: MirType, known: Fact) -> Value:
        only = L.without(known, Family.UNBOUND).only
        facts = only.data[0] if only is not None and isinstance(only.data[0], tuple) else (L.ANY,) * len(target.items)
        items: list[Value | None] = []
        for index, type in enumerate(target.items):
            if type.kind is Kind.NONE:
                items.append(None)
            elif type.kind is Kind.ANY:
                items.append(self.emit(containers.HeapTupleGet(heap, self.i64(index)), T.ANY))
            elif type.kind in (Kind.TUPLE, Kind.REF):
                got = self.emit(containers.HeapTupleItem(heap, index), T.ANY)
                items.append(self.from_any(got, type, facts[index]))
            else:
                items.append(self.emit(containers.HeapTupleItem(heap, index), type))
        return self.make_tuple(items, target)

    # --- control ------------------------------------------------------------------------------------

    def merge(self, type: MirType, *arms: tuple[Value | None, Block]) -> Value | None:
        """Joins arms (value, its open block) in a new block; the value there."""
        join = self.new_block()
        param = self.param(join, type) if type.kind is not Kind.NONE else None
        for value, block in arms:
            self.block = block
            if not block.is_terminated:
                self.jump(join, *(() if param is None else (_some(value),)))
        self.block = join
        return param

    def dispatch(self, held: Held, result: Fact, handler: Callable[[Held], Held | None], generic: Callable[[Held], Held]) -> Held:
        """Handles a value by the class of instance it is: `handler` once for each class of the program in its fact,
        `generic` for the rest. `handler` gives None where that class always raises."""
        only = held.fact.only
        if only is not None and held.lazy is None and only.family is Family.INSTANCE:
            return handler(held) or Held(None, L.BOTTOM)
        instances = [a for a in held.fact.atoms if a.family is Family.INSTANCE]
        if not instances or held.type.kind is not Kind.ANY:
            return generic(held)
        type = representation(result)
        join = self.new_block("dispatched")
        param = self.param(join, type) if type.kind is not Kind.NONE else None
        rest = L.fact(a for a in held.fact.atoms if a.family is not Family.INSTANCE)
        value = _value(held)
        for index, atom in enumerate(instances):
            last = index == len(instances) - 1 and rest.is_bottom
            info = atom.data[0]
            assert isinstance(info, ClassInfo)
            following = None
            if not last:
                test = self.emit(objects.AnyHasType(value, class_symbol(info)), T.BOOL)
                then, following = self.new_block(), self.new_block()
                self.branch(test, then, following)
                self.start(then)
            reference = self.emit(objects.AnyToRef(value), T.ref(class_symbol(info)))
            self._arm(handler(Held(reference, L.fact((atom,)))), type, join, param)
            if following is not None:
                self.start(following)
        if not rest.is_bottom:
            self._arm(generic(Held(self.from_any(value, representation(rest), rest), rest)), type, join, param)
        self.start(join)
        return Held(param, result)

    def _arm(self, got: Held | None, type: MirType, join: Block, param: Param | None) -> None:
        if self.terminated:
            return
        if got is None or got.fact.is_bottom:
            self.emit(control.Unreachable())
        elif param is None:
            self.jump(join)
        else:
            self.jump(join, self.to(got, type))

    def has_type(self, value: Value, cls: ClassInfo | str) -> Value:
        """Whether an ANY is an instance of a class or its subclasses."""
        leaf = isinstance(cls, ClassInfo) and not cls.subclasses
        return self.emit(objects.AnyIsInstance(value, type_symbol(cls), leaf), T.BOOL)

    def truth(self, held: Held) -> Value:
        """The truth value, a BOOL."""
        return self.program.kinds.truth(self, held)

    def raise_now(self, function: RuntimeFunction, *args: Value, taken: tuple[int, ...] = ()) -> None:
        """Calls a C function that always raises and ends the block."""
        self.call(function, *args, taken=taken)
        self.emit(control.Unreachable())


def _value(held: Held) -> Value:
    assert held.value is not None, held
    return held.value


def _some(value: Value | None) -> Value:
    assert value is not None
    return value


def only_atom(held: Held) -> Atom | None:
    """The atom of a value of one kind."""
    return L.without(held.fact, Family.UNBOUND).only


__all__ = ["ANYTHING", "Held", "Lazy", "Lowering", "NotNative", "only_atom"]
