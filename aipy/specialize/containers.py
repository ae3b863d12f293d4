"""Displays, items, slices, unpacking, text."""

from __future__ import annotations

from aipy.infer import lattice as L
from aipy.infer.lattice import Atom, Fact, Family, Variable
from aipy.infer.queries import constant_slice, is_slice
from aipy.ir import hir
from aipy.ir import types as T
from aipy.ir.hir import Comparison
from aipy.ir.mir import containers, integers, objects
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind
from aipy.specialize import builtins, calls, methods, operators, runtime
from aipy.specialize.lowering import Held, Lowering, only_atom
from aipy.specialize.representation import element, representation

ANY_KIND = 3


def make_tuple(lowering: Lowering, op: hir.MakeTuple) -> None:
    items = [lowering.program.iteration.settled(lowering, lowering.held(item)) for item in op.items]
    only = lowering.fact(op).only
    if only is None or not isinstance(only.data[0], tuple):
        return lowering.define(op, Held(None, lowering.fact(op)))
    made = lowering.make_tuple([item.value for item in items], T.tuple_of(*(item.type for item in items)))
    known = L.tuple_fact(item.fact for item in items)
    lowering.define(op, Held(made, known if len(only.data[0]) == len(items) else lowering.fact(op)))


def make_list(lowering: Lowering, op: hir.MakeList) -> None:
    only = lowering.fact(op).only
    assert only is not None
    variable = only.data[0]
    assert isinstance(variable, Variable)
    type = element(variable)
    uses = lowering.uses.get(op, [])
    if len(op.items) == 1 and len(uses) == 1 and isinstance(uses[0], hir.Binary) and uses[0].left is op:
        binary = uses[0]
        if binary.operator is hir.BinaryOperator.MUL and representation(lowering.fact(binary.right)).kind in (Kind.I64, Kind.INT):
            lowering.program.delayed_items[op] = lowering.to(lowering.held(op.items[0]), type)
            lowering.values[op] = Held(None, lowering.fact(op))
            return
    items = tuple(lowering.to(lowering.held(item), type) for item in op.items)
    lowering.define(op, Held(lowering.emit(containers.NewList(items, type, 0), T.LIST), lowering.fact(op)))


def make_set(lowering: Lowering, op: hir.MakeSet) -> None:
    made = lowering.call(runtime.SET_NEW, lowering.i64(0))
    for item in op.items:
        lowering.call(runtime.SET_ADD, made, lowering.to_any(lowering.held(item)))
    lowering.define(op, Held(made, lowering.fact(op)))


def make_dict(lowering: Lowering, op: hir.MakeDict) -> None:
    made = lowering.call(runtime.DICT_NEW, lowering.i64(ANY_KIND))
    for index in range(0, len(op.items), 2):
        dict_store(lowering, made, lowering.held(op.items[index]), lowering.held(op.items[index + 1]))
    lowering.define(op, Held(made, lowering.fact(op)))


def dict_store(lowering: Lowering, dict_: Value, key: Held, value: Held) -> None:
    """`d[key] = value`; values are stored as words."""
    boxed = lowering.to_any(key)
    slot = lowering.emit(containers.SlotPack(lowering.to_any(value)), T.SLOT)
    lowering.call(runtime.DICT_STORE, dict_, boxed, slot, taken=(2,))


def append(lowering: Lowering, op: hir.Append) -> None:
    held = lowering.held(op.list)
    only = only_atom(held)
    assert only is not None and held.value is not None
    variable = only.data[0]
    assert isinstance(variable, Variable)
    lowering.emit(containers.ListAppend(held.value, lowering.to(lowering.held(op.item), element(variable))))


def extend(lowering: Lowering, op: hir.Extend) -> None:
    held = lowering.held(op.list)
    only = only_atom(held)
    assert only is not None
    methods._list_extend(lowering, op, held, only, [lowering.held(op.iterable)], [""], L.NONE)


def add(lowering: Lowering, op: hir.Add) -> None:
    lowering.call(runtime.SET_ADD, lowering.to(lowering.held(op.set), T.SET), lowering.to_any(lowering.held(op.item)))


def add_all(lowering: Lowering, op: hir.AddAll) -> None:
    made = lowering.to(lowering.held(op.set), T.SET)
    if lowering.held(op.iterable).type == T.SET:
        lowering.call(runtime.SET_UPDATE, made, lowering.to_any(lowering.held(op.iterable)))
        return
    lowering.program.iteration.each(
        lowering,
        op,
        lowering.held(op.iterable),
        lambda item: (lowering.call(runtime.SET_ADD, made, lowering.to_any(item)), None)[1],
    )


def store(lowering: Lowering, op: hir.Store) -> None:
    dict_store(lowering, lowering.to(lowering.held(op.dict), T.DICT), lowering.held(op.key), lowering.held(op.value))


def merge(lowering: Lowering, op: hir.Merge) -> None:
    made = lowering.to(lowering.held(op.dict), T.DICT)
    lowering.call(runtime.DICT_UPDATE, made, lowering.to_any(lowering.held(op.mapping)))


def merge_keywords(lowering: Lowering, op: hir.MergeKeywords) -> None:
    made = lowering.to(lowering.held(op.dict), T.DICT)
    lowering.call(runtime.DICT_MERGE, made, lowering.to_any(lowering.held(op.mapping)))


def list_to_tuple(lowering: Lowering, op: hir.ListToTuple) -> None:
    got = lowering.call(runtime.TUPLE_FROM, lowering.to_any(lowering.held(op.list)))
    lowering.define(op, Held(got, lowering.fact(op)))


def format_(lowering: Lowering, op: hir.Format) -> None:
    held = lowering.held(op.value)
    if op.conversion == "r" or op.conversion == "a":
        name = "repr" if op.conversion == "r" else "ascii"
        converted = builtins.RULES["repr"](lowering, op, [held], [""], L.STR) if name == "repr" else None
        if converted is None:
            converted = builtins.call_named(lowering, op, L.named_fact("builtins", name).atoms[0], [held], [""], L.STR)
        assert converted is not None
        held = converted
    elif op.conversion == "s":
        held = Held(builtins.text_of(lowering, op, held), L.STR)
    if op.spec is None:
        if held.fact.has(Family.INSTANCE) or held.fact.is_any:
            got = lowering.call(runtime.FORMAT, lowering.to_any(held), lowering.text(""))
            return lowering.define(op, Held(lowering.emit(objects.AnyToRef(got), T.STR), L.STR))
        return lowering.define(op, Held(builtins.text_of(lowering, op, held), L.STR))
    spec = lowering.to(lowering.held(op.spec), T.STR)
    got = lowering.call(runtime.FORMAT, lowering.to_any(held), spec)
    lowering.define(op, Held(lowering.emit(objects.AnyToRef(got), T.STR), L.STR))


def join_text(lowering: Lowering, op: hir.JoinText) -> None:
    parts = [lowering.to(lowering.held(part), T.STR) for part in op.parts]
    if len(parts) == 2:
        return lowering.define(op, Held(lowering.call(runtime.STR_CONCAT, *parts), L.STR))
    boxed = [lowering.emit(objects.AnyFromRef(part), T.ANY) for part in parts]
    lowering.define(op, Held(lowering.call(runtime.JOIN_PARTS, *boxed), L.STR))


def make_slice(lowering: Lowering, op: hir.MakeSlice) -> None:
    uses = lowering.uses.get(op, [])
    if len(uses) == 1 and isinstance(uses[0], hir.GetItem) and constant_slice(uses[0]) is not None:
        item = lowering.fact(uses[0].object).only
        if item is not None and item.family is Family.TUPLE and isinstance(item.data[0], tuple):
            lowering.values[op] = Held(lowering.none(), lowering.fact(op))
            return
    parts = [lowering.to_any(lowering.held(part)) for part in (op.start, op.stop, op.step)]
    lowering.define(op, Held(lowering.call(runtime.SLICE_NEW, *parts), lowering.fact(op)))


def index_value(lowering: Lowering, held: Held) -> Value | None:
    """An index as I64, if it is an int for sure."""
    if held.type.kind in (Kind.I64, Kind.BOOL):
        return operators.as_int(lowering, held)
    if held.type.kind is Kind.INT:
        assert held.value is not None
        return lowering.emit(integers.IntIndex(held.value, False), T.I64)
    return None


def get_item(lowering: Lowering, op: hir.GetItem) -> None:
    result = lowering.fact(op)
    lowering.define(op, get_item_held(lowering, op, lowering.held(op.object), lowering.held(op.index), result))


def get_item_held(lowering: Lowering, op: Op, held: Held, index: Held, result: Fact) -> Held:
    """`held[index]`."""
    only = only_atom(held)
    if only is not None and held.lazy is None:
        got = _typed_item(lowering, op, held, only, index, result)
        if got is not None:
            return got
    if held.lazy is None and held.fact.has(Family.INSTANCE):
        return lowering.dispatch(
            held,
            result,
            lambda one: calls.call_special(lowering, op, one, "__getitem__", [index]) or _generic_item(lowering, one, index, result),
            lambda one: get_item_held(lowering, op, one, index, result),
        )
    return _generic_item(lowering, held, index, result)


def _generic_item(lowering: Lowering, held: Held, index: Held, result: Fact) -> Held:
    got = lowering.call(runtime.GET_ITEM, lowering.to_any(held), lowering.to_any(index))
    return Held(lowering.from_any(got, representation(result), result), result)


def _typed_item(lowering: Lowering, op: Op, held: Held, only: Atom, index: Held, result: Fact) -> Held | None:
    match only.family:
        case Family.LIST | Family.STR if is_slice(index.fact) and held.value is not None and index.lazy is None:
            if only.family is Family.STR:
                return Held(lowering.call(runtime.STR_SLICE, held.value, lowering.to_any(index)), result)
            return Held(lowering.call(runtime.LIST_GET_SLICE, held.value, lowering.to(index, runtime.SLICE)), result)
        case Family.LIST if not is_slice(index.fact):
            number = index_value(lowering, index)
            if number is None or held.value is None:
                return None
            variable = only.data[0]
            assert isinstance(variable, Variable)
            known = variable.root().fact
            got = lowering.emit(containers.ListGet(held.value, number, True), element(variable))
            return Held(lowering.coerce(Held(got, known), representation(known)), known)
        case Family.TUPLE:
            return _tuple_item(lowering, op, held, only, index, result)
        case Family.STR if not is_slice(index.fact):
            number = index_value(lowering, index)
            if number is None or held.value is None:
                return None
            return Held(lowering.emit(containers.StrGet(held.value, number, True), T.STR), L.STR)
        case Family.DICT if only.data[2] == "dict":
            assert held.value is not None
            key = lowering.to_any(index)
            place = lowering.call(runtime.DICT_FIND, held.value, key)
            found = lowering.emit(integers.IntCompare(Comparison.GE, place, lowering.i64(0)), T.BOOL)
            good, bad = lowering.new_block(), lowering.new_block()
            lowering.branch(found, good, bad, 1)
            lowering.start(bad)
            lowering.raise_now(runtime.KEY_ERROR, key)
            lowering.start(good)
            value = only.data[1]
            assert isinstance(value, Variable)
            return methods.dict_value(lowering, held.value, place, value.root().fact)
        case Family.NAMED:
            return Held(None, result)
    return None


def _tuple_item(lowering: Lowering, op: Op, held: Held, only: Atom, index: Held, result: Fact) -> Held | None:
    items = only.data[0]
    if is_slice(index.fact):
        constant = constant_slice(op)
        if constant is None or not isinstance(items, tuple):
            return None
        parts = [lowering.item(held, i) for i in range(len(items))[constant]]
        made = lowering.make_tuple([part.value for part in parts], T.tuple_of(*(part.type for part in parts)))
        return Held(made, L.tuple_fact(part.fact for part in parts))
    limits = L.bounds(index.fact)
    if isinstance(items, tuple) and limits is not None and limits[0] == limits[1] and -len(items) <= limits[0] < len(items):
        return lowering.item(held, limits[0] % len(items))
    number = index_value(lowering, index)
    if number is None:
        return None
    heap = lowering.to(held, T.HEAP_TUPLE)
    got = lowering.emit(containers.HeapTupleGet(heap, number), T.ANY)
    return Held(lowering.from_any(got, representation(result), result), result)


def set_item(lowering: Lowering, op: hir.SetItem) -> None:
    held, index = lowering.held(op.object), lowering.held(op.index)
    value = lowering.program.iteration.settled(lowering, lowering.held(op.value))
    only = only_atom(held)
    if only is not None and only.family is Family.LIST and not is_slice(index.fact):
        number = index_value(lowering, index)
        if number is not None and held.value is not None:
            variable = only.data[0]
            assert isinstance(variable, Variable)
            lowering.emit(containers.ListSet(held.value, number, lowering.to(value, element(variable)), True))
            return
    if only is not None and only.family is Family.LIST and is_slice(index.fact) and held.value is not None:
        slice_ = lowering.to(index, runtime.SLICE)
        lowering.call(runtime.LIST_SET_SLICE, held.value, slice_, lowering.to_any(value))
        return
    if only is not None and only.family is Family.DICT and only.data[2] == "dict":
        assert held.value is not None
        dict_store(lowering, held.value, index, value)
        return
    lowering.dispatch(
        held,
        L.NONE,
        lambda one: calls.call_special(lowering, op, one, "__setitem__", [index, value]),
        lambda one: _set_generic(lowering, one, index, value),
    )


def _set_generic(lowering: Lowering, held: Held, index: Held, value: Held) -> Held:
    lowering.call(runtime.SET_ITEM, lowering.to_any(held), lowering.to_any(index), lowering.to_any(value))
    return Held(None, L.NONE)


def delete_item(lowering: Lowering, op: hir.DeleteItem) -> None:
    held, index = lowering.held(op.object), lowering.held(op.index)
    only = only_atom(held)
    if only is not None and only.family is Family.LIST and is_slice(index.fact) and held.value is not None:
        lowering.call(runtime.LIST_DELETE_SLICE, held.value, lowering.to(index, runtime.SLICE))
        return

    def generic(one: Held) -> Held:
        lowering.call(runtime.DELETE_ITEM, lowering.to_any(one), lowering.to_any(index))
        return Held(None, L.NONE)

    lowering.dispatch(
        lowering.held(op.object),
        L.NONE,
        lambda one: calls.call_special(lowering, op, one, "__delitem__", [index]),
        generic,
    )


def unpack(lowering: Lowering, op: hir.Unpack) -> None:
    held = lowering.held(op.value)
    only = only_atom(held)
    result = lowering.fact(op)
    facts = result.only.data[0] if result.only is not None and result.only.family is Family.TUPLE else ()
    assert isinstance(facts, tuple)
    items = only.data[0] if only is not None and only.family is Family.TUPLE else None
    if isinstance(items, tuple) and len(items) == op.count and op.star < 0:
        lowering.unpacked[op] = [lowering.item(held, i) for i in range(op.count)]
        return
    heap = lowering.call(runtime.UNPACK, lowering.to_any(held), lowering.i64(op.count), lowering.i64(op.star))
    parts: list[Held] = []
    for index in range(op.count):
        if index >= len(facts):
            parts.append(Held(None, L.BOTTOM))
            continue
        known = facts[index]
        got = lowering.emit(containers.HeapTupleGet(heap, lowering.i64(index)), T.ANY)
        part = Held(lowering.from_any(got, representation(known), known), known)
        parts.append(methods.required(lowering, part) if index == op.star else part)
    lowering.unpacked[op] = parts


def unpack_item(lowering: Lowering, op: hir.UnpackItem) -> None:
    parts = lowering.unpacked.get(op.unpacked)
    if parts is None:
        return lowering.define(op, lowering.item(lowering.held(op.unpacked), op.index))
    lowering.define(op, parts[op.index])


def match_kind(lowering: Lowering, op: hir.MatchSequence | hir.MatchMapping) -> None:
    constant = operators.constant_bool(lowering, lowering.fact(op))
    if constant is None:
        function = runtime.IS_SEQUENCE if isinstance(op, hir.MatchSequence) else runtime.IS_MAPPING
        constant = lowering.call(function, lowering.to_any(lowering.held(op.value)))
    lowering.define(op, Held(constant, L.BOOL))


def get_length(lowering: Lowering, op: hir.GetLength) -> None:
    lowering.define(op, Held(builtins.length(lowering, op, lowering.held(op.value), L.LENGTH), L.LENGTH))


TABLE = {
    hir.MakeTuple: make_tuple,
    hir.MakeList: make_list,
    hir.MakeSet: make_set,
    hir.MakeDict: make_dict,
    hir.Append: append,
    hir.Extend: extend,
    hir.Add: add,
    hir.AddAll: add_all,
    hir.Store: store,
    hir.Merge: merge,
    hir.MergeKeywords: merge_keywords,
    hir.ListToTuple: list_to_tuple,
    hir.Format: format_,
    hir.JoinText: join_text,
    hir.MakeSlice: make_slice,
    hir.GetItem: get_item,
    hir.SetItem: set_item,
    hir.DeleteItem: delete_item,
    hir.Unpack: unpack,
    hir.UnpackItem: unpack_item,
    hir.MatchSequence: match_kind,
    hir.MatchMapping: match_kind,
    hir.GetLength: get_length,
}
