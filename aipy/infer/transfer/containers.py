"""Displays, items, slices, unpacking, text, iteration."""

from __future__ import annotations

from aipy.infer import lattice as L
from aipy.infer.engine import Engine, Unsupported
from aipy.infer.lattice import BOTTOM, Atom, Fact, Family, Variable
from aipy.infer.program import ClassInfo, Instance
from aipy.infer.transfer import calls, methods
from aipy.ir import hir
from aipy.ir.op import Op, Value


def make_tuple(engine: Engine, instance: Instance, op: hir.MakeTuple) -> Fact:
    items = [instance.fact(item) for item in op.items]
    if any(item.is_bottom for item in items):
        return BOTTOM
    return L.tuple_fact(_cut(engine, item, 1) for item in items)


def _cut(engine: Engine, value: Fact, depth: int) -> Fact:
    """A fact whose nested tuples end at the allowed depth, so that growing types stay finite."""
    only = value.only
    if only is None or only.family is not Family.TUPLE or not isinstance(only.data[0], tuple):
        return value
    if depth > L.TUPLE_DEPTH:
        engine.escape_fact(value)
        return L.ANY
    items = [_cut(engine, item, depth + 1) for item in only.data[0]]
    return L.tuple_fact(items)


def make_list(engine: Engine, instance: Instance, op: hir.MakeList) -> Fact:
    variable = engine.variable(instance, op, "item")
    for item in op.items:
        engine.grow(variable, instance.fact(item))
    return L.list_fact(variable.root())


def make_set(engine: Engine, instance: Instance, op: hir.MakeSet) -> Fact:
    variable = engine.variable(instance, op, "item")
    for item in op.items:
        engine.grow(variable, instance.fact(item))
        engine.expose(instance.fact(item))
    return L.set_fact(variable.root())


def make_dict(engine: Engine, instance: Instance, op: hir.MakeDict) -> Fact:
    key, value = engine.variable(instance, op, "key"), engine.variable(instance, op, "value")
    for index, item in enumerate(op.items):
        engine.grow(value if index % 2 else key, instance.fact(item))
        if index % 2 == 0:
            engine.expose(instance.fact(item))
    return L.dict_fact(key.root(), value.root())


def _container(value: Fact, family: Family) -> Atom:
    item = value.of(family)
    assert item is not None
    return item


def append(engine: Engine, instance: Instance, op: hir.Append) -> Fact:
    item = _container(instance.fact(op.list), Family.LIST)
    engine.grow(L.element_of(item), instance.fact(op.item))
    return L.NONE


def extend(engine: Engine, instance: Instance, op: hir.Extend) -> Fact:
    item = _container(instance.fact(op.list), Family.LIST)
    engine.grow(L.element_of(item), calls.item_of(engine, instance, op, instance.fact(op.iterable)))
    return L.NONE


def add(engine: Engine, instance: Instance, op: hir.Add) -> Fact:
    item = _container(instance.fact(op.set), Family.SET)
    engine.grow(L.element_of(item), instance.fact(op.item))
    engine.expose(instance.fact(op.item))
    return L.NONE


def add_all(engine: Engine, instance: Instance, op: hir.AddAll) -> Fact:
    item = _container(instance.fact(op.set), Family.SET)
    engine.grow(L.element_of(item), calls.item_of(engine, instance, op, instance.fact(op.iterable)))
    return L.NONE


def store(engine: Engine, instance: Instance, op: hir.Store) -> Fact:
    item = _container(instance.fact(op.dict), Family.DICT)
    engine.grow(L.element_of(item), instance.fact(op.key))
    engine.grow(L.value_of(item), instance.fact(op.value))
    engine.expose(instance.fact(op.key))
    return L.NONE


def merge(engine: Engine, instance: Instance, op: hir.Merge) -> Fact:
    item = _container(instance.fact(op.dict), Family.DICT)
    methods.call_builtin_method(engine, instance, op, item, "update", [instance.fact(op.mapping)], [""])
    return L.NONE


def merge_keywords(engine: Engine, instance: Instance, op: hir.MergeKeywords) -> Fact:
    item = _container(instance.fact(op.dict), Family.DICT)
    methods.call_builtin_method(engine, instance, op, item, "update", [instance.fact(op.mapping)], [""])
    return L.NONE


def list_to_tuple(engine: Engine, instance: Instance, op: hir.ListToTuple) -> Fact:
    item = _container(instance.fact(op.list), Family.LIST)
    variable = item.data[0]
    assert isinstance(variable, Variable)
    return L.tuple_of_fact(variable.root())


def format_(engine: Engine, instance: Instance, op: hir.Format) -> Fact:
    value = instance.fact(op.value)
    engine.expose(value)
    return BOTTOM if value.is_bottom else L.STR


def join_text(engine: Engine, instance: Instance, op: hir.JoinText) -> Fact:
    return L.STR


def make_slice(engine: Engine, instance: Instance, op: hir.MakeSlice) -> Fact:
    return L.builtin_fact("slice")


def get_item(engine: Engine, instance: Instance, op: hir.GetItem) -> Fact:
    index = instance.fact(op.index)
    if index.is_bottom:
        return BOTTOM
    result = BOTTOM
    for item in instance.fact(op.object).atoms:
        result = engine.joiner.join(result, _get_item_atom(engine, instance, op, item, index))
    return result


def is_slice(index: Fact) -> bool:
    """Whether an index fact is a slice."""
    return index.only is not None and index.only.family is Family.BUILTIN and index.only.data[0] == "slice"


def _may_be_slice(index: Fact) -> bool:
    return any(item.family is Family.ANY or (item.family is Family.BUILTIN and item.data[0] == "slice") for item in index.atoms)


def _get_item_atom(engine: Engine, instance: Instance, op: Op, item: Atom, index: Fact) -> Fact:
    if item.family is not Family.INSTANCE and index.has(Family.INSTANCE):
        engine.escape_fact(index)  # the runtime calls `__index__`
    match item.family:
        case Family.LIST | Family.TUPLE | Family.BYTES | Family.ITERATOR if _may_be_slice(index) and not is_slice(index):
            engine.escape(item)
            return L.ANY
        case Family.LIST:
            if is_slice(index):
                return L.fact((item,))
            return engine.read(instance, L.element_of(item)) if _may_be_index(index) else BOTTOM
        case Family.TUPLE:
            items = item.data[0]
            if is_slice(index):
                if isinstance(items, tuple):
                    constant = constant_slice(op)
                    if constant is not None:
                        return L.tuple_fact(items[constant])
                variable = engine.variable(instance, op, "slice")
                engine.grow(variable, calls.item_of_atom(engine, instance, op, item))
                return L.tuple_of_fact(variable)
            limits = L.bounds(index)
            if isinstance(items, tuple) and limits is not None and limits[0] == limits[1]:
                return items[limits[0]] if -len(items) <= limits[0] < len(items) else BOTTOM
            return calls.item_of_atom(engine, instance, op, item)
        case Family.DICT:
            engine.expose(index)
            return engine.read(instance, L.value_of(item))
        case Family.STR:
            return L.STR
        case Family.BYTES:
            return L.BYTES if is_slice(index) else L.int_fact(0, 255)
        case Family.ITERATOR if item.data[0] == "range":
            if is_slice(index):
                return L.builtin_fact("range")  # its step may not fit 64 bits
            made = item.data[1]
            assert isinstance(made, Fact)
            return made
        case Family.INSTANCE:
            return calls.call_special(engine, instance, op, item, "__getitem__", [index])
        case Family.ANY | Family.BUILTIN:
            engine.escape(item)
            engine.escape_fact(index)
            engine.any_names["__getitem__"] = None
            return L.ANY
        case Family.NAMED:
            return L.fact((item,))  # a generic alias: `list[int]`
    return BOTTOM


def constant_slice(op: Op) -> slice | None:
    """The slice of a get_item op if its bounds are constants."""
    if not isinstance(op, hir.GetItem) or not isinstance(op.index, hir.MakeSlice):
        return None
    parts: list[int | None] = []
    for part in (op.index.start, op.index.stop, op.index.step):
        value = constant_int(part)
        if isinstance(value, str):
            return None
        parts.append(value)
    return slice(*parts)


def constant_int(value: Value) -> int | str | None:
    """An int constant, None, or "unknown"; sees through a minus sign."""
    if isinstance(value, hir.Constant) and (value.value is None or type(value.value) is int):
        return value.value
    if isinstance(value, hir.Unary) and value.operator is hir.UnaryOperator.NEG:
        inner = constant_int(value.operand)
        if isinstance(inner, int):
            return -inner
    return "unknown"


def _may_be_index(index: Fact) -> bool:
    return any(item.family in (Family.INT, Family.BOOL, Family.ANY, Family.INSTANCE) for item in index.atoms)


def set_item(engine: Engine, instance: Instance, op: hir.SetItem) -> Fact:
    index, value = instance.fact(op.index), instance.fact(op.value)
    if index.is_bottom or value.is_bottom:
        return BOTTOM
    reached = False
    for item in instance.fact(op.object).atoms:
        reached = True
        match item.family:
            case Family.LIST:
                if index.has(Family.INSTANCE):
                    engine.escape_fact(index)
                added = calls.item_of(engine, instance, op, value) if is_slice(index) else value
                engine.grow(L.element_of(item), added)
                if index.is_any:
                    engine.escape_fact(value)
                    engine.escape(item)
            case Family.DICT:
                engine.grow(L.element_of(item), index)
                engine.grow(L.value_of(item), value)
                engine.expose(index)
            case Family.INSTANCE:
                calls.call_special(engine, instance, op, item, "__setitem__", [index, value])
            case Family.ANY | Family.BUILTIN:
                engine.escape(item)
                engine.escape_fact(index)
                engine.escape_fact(value)
                engine.any_names["__setitem__"] = None
            case _:
                reached = reached and len(instance.fact(op.object).atoms) > 1
    return L.NONE if reached else BOTTOM


def delete_item(engine: Engine, instance: Instance, op: hir.DeleteItem) -> Fact:
    for item in instance.fact(op.object).atoms:
        if item.family is Family.INSTANCE:
            calls.call_special(engine, instance, op, item, "__delitem__", [instance.fact(op.index)])
        elif item.family is Family.ANY:
            engine.any_names["__delitem__"] = None
            engine.escape_fact(instance.fact(op.index))
        else:
            engine.expose(instance.fact(op.index))
    return L.NONE


def get_iterator(engine: Engine, instance: Instance, op: hir.GetIterator) -> Fact:
    """The iterable itself stands for its iterator, but for instances, whose `__iter__` gives it."""
    value = instance.fact(op.iterable)
    result = BOTTOM
    for item in value.atoms:
        if item.family is Family.INSTANCE and _iterates_by_index(L.class_of_atom(item)):
            calls.item_of_atom(engine, instance, op, item)
            result = engine.joiner.join(result, L.ANY)
        elif item.family is Family.INSTANCE and L.class_of_atom(item).find_attribute("__iter__"):
            made = calls.call_special(engine, instance, op, item, "__iter__", [])
            result = engine.joiner.join(result, made)
        elif item.family in (Family.INT, Family.FLOAT, Family.BOOL, Family.NONE, Family.FUNCTION, Family.COMPLEX, Family.MODULE):
            continue  # TypeError
        else:
            if item.family is Family.ANY:
                engine.any_names["__iter__"] = engine.any_names["__next__"] = None
            result = engine.joiner.join(result, L.fact((item,)))
    return result


def _iterates_by_index(info: ClassInfo) -> bool:
    return info.find_attribute("__iter__") is None and info.find_attribute("__getitem__") is not None


def for_next(engine: Engine, instance: Instance, op: hir.ForNext) -> Fact:
    iterator = instance.fact(op.iterator)
    if iterator.is_bottom:
        return BOTTOM
    item = calls.next_of(engine, instance, op, iterator)
    changed = False
    if not item.is_bottom:
        changed |= engine.take_edge(instance, op.body, item)
    changed |= engine.take_edge(instance, op.done)
    return L.NONE if changed else BOTTOM


def unpack(engine: Engine, instance: Instance, op: hir.Unpack) -> Fact:
    value = instance.fact(op.value)
    columns: list[Fact] = [BOTTOM] * op.count
    for item in value.atoms:
        items = item.data[0] if item.family is Family.TUPLE else None
        if isinstance(items, tuple) and op.star < 0:
            if len(items) == op.count:
                columns = [engine.joiner.join(a, b) for a, b in zip(columns, items, strict=True)]
            continue
        if isinstance(items, tuple) and len(items) >= op.count - 1:
            after = op.count - 1 - op.star
            spread: list[Fact] = [*items[: op.star], BOTTOM, *items[len(items) - after :]]
            rest = engine.variable(instance, op, "rest")
            for part in items[op.star : len(items) - after]:
                engine.grow(rest, part)
            spread[op.star] = L.list_fact(rest.root())
            columns = [engine.joiner.join(a, b) for a, b in zip(columns, spread, strict=True)]
            continue
        each = next_of_iterable(engine, instance, op, item)
        if each.is_bottom:
            continue
        spread = [each] * op.count
        if op.star >= 0:
            rest = engine.variable(instance, op, "rest")
            engine.grow(rest, each)
            spread[op.star] = L.list_fact(rest.root())
        columns = [engine.joiner.join(a, b) for a, b in zip(columns, spread, strict=True)]
    if any(column.is_bottom for column in columns):
        return L.NONE if not columns and not value.is_bottom else BOTTOM
    return L.tuple_fact(columns)


def next_of_iterable(engine: Engine, instance: Instance, op: Op, item: Atom) -> Fact:
    """What unpacking one kind of iterable gives for each target."""
    return calls.item_of_atom(engine, instance, op, item)


def unpack_item(engine: Engine, instance: Instance, op: hir.UnpackItem) -> Fact:
    item = instance.fact(op.unpacked).of(Family.TUPLE)
    if item is None:
        return BOTTOM
    items = L.tuple_items(item)
    assert items is not None
    return items[op.index] if op.index < len(items) else BOTTOM


def match_sequence(engine: Engine, instance: Instance, op: hir.MatchSequence) -> Fact:
    return _kind_answer(instance.fact(op.value), (Family.LIST, Family.TUPLE))


def match_mapping(engine: Engine, instance: Instance, op: hir.MatchMapping) -> Fact:
    return _kind_answer(instance.fact(op.value), (Family.DICT,))


def get_length(engine: Engine, instance: Instance, op: hir.GetLength) -> Fact:
    return L.LENGTH


def _kind_answer(value: Fact, families: tuple[Family, ...]) -> Fact:
    answers: set[bool | None] = set()
    for item in value.atoms:
        if item.family in (Family.ANY, Family.BUILTIN, Family.INSTANCE, Family.ITERATOR):
            answers.add(None)
        else:
            answers.add(item.family in families)
    if len(answers) == 1:
        answer = answers.pop()
        return L.BOOL if answer is None else L.TRUE if answer else L.FALSE
    return L.BOOL if answers else BOTTOM


def match_keys(engine: Engine, instance: Instance, op: hir.MatchKeys) -> Fact:
    raise Unsupported("R040", "mapping patterns are not native yet")


def match_rest(engine: Engine, instance: Instance, op: hir.MatchRest) -> Fact:
    raise Unsupported("R040", "mapping patterns are not native yet")


def match_class(engine: Engine, instance: Instance, op: hir.MatchClass) -> Fact:
    raise Unsupported("R041", "class patterns are not native yet")


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
    hir.GetIterator: get_iterator,
    hir.ForNext: for_next,
    hir.Unpack: unpack,
    hir.UnpackItem: unpack_item,
    hir.MatchSequence: match_sequence,
    hir.MatchMapping: match_mapping,
    hir.GetLength: get_length,
    hir.MatchKeys: match_keys,
    hir.MatchRest: match_rest,
    hir.MatchClass: match_class,
}
