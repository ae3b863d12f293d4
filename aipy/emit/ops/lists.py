"""Lists. Narrow code reads and writes raw items; a list whose numbers have become words is left to cold paths."""

from __future__ import annotations

from aipy.emit.function import FunctionEmitter
from aipy.emit.ops.integers import word
from aipy.emit.ops.pointers import as_pointer
from aipy.emit.ops.registry import Emitter, emits
from aipy.emit.prelude import LENGTH_RANGE, LIKELY, TBAA_FLOAT_ITEM, TBAA_HEADER, TBAA_ITEM
from aipy.emit.program import param_type
from aipy.emit.slots import bind_loaded, load_slot, slot_bits, store_slot
from aipy.ir.mir.constants import ConstInt
from aipy.ir.mir.containers import ListAppend, ListGet, ListLength, ListRepeat, ListSet, NewList
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind, MirType

EMITTERS: dict[type[Op], Emitter] = {}


def list_field(e: FunctionEmitter, list: str, index: int) -> str:
    """The address of a field of a list."""
    return e.emit(f"getelementptr inbounds %aipy.list, ptr {list}, i32 0, i32 {index}")


def _items(e: FunctionEmitter, list: str) -> str:
    return e.emit(f"load ptr, ptr {list_field(e, list, 1)}{TBAA_HEADER}")


def _length(e: FunctionEmitter, list: str) -> str:
    return e.emit(f"load i64, ptr {list_field(e, list, 2)}{TBAA_HEADER}{LENGTH_RANGE}")


def _is_raw(e: FunctionEmitter, list: str) -> str:
    return e.emit(f"icmp eq i8 {e.emit(f'load i8, ptr {list_field(e, list, 4)}{TBAA_HEADER}')}, 0")


def item_tag(type: MirType) -> str:
    """The TBAA tag of list and tuple items."""
    return TBAA_FLOAT_ITEM if type.kind is Kind.FLOAT else TBAA_ITEM


def checked_index(e: FunctionEmitter, op: Op, index: Value, length: str, message: str, taken: tuple[Value, ...] = ()) -> str:
    """The index counted from the start; IndexError where it is out of range."""
    operand = e.use(index)
    if not (isinstance(index, ConstInt) and index.value >= 0):
        moved = e.emit(f"add nsw i64 {operand}, {length}")
        operand = e.emit(f"select i1 {e.emit(f'icmp slt i64 {operand}, 0')}, i64 {moved}, i64 {operand}")
    bad = e.emit(f"icmp uge i64 {operand}, {length}")
    e.check(bad, e.raise_label(op, e.raise_text("aipy_IndexError_type", message), taken))
    return operand


@emits(EMITTERS, NewList)
def _new_list(e: FunctionEmitter, op: NewList) -> None:
    kind = op.item.slot_kind.value if op.item.kind is not Kind.INT else 0
    capacity = max(op.capacity, len(op.items))
    list = e.emit(f"call ptr @{e.program.runtime('aipy_list_new')}(i64 {kind}, i64 {capacity})")
    if op.items and e.wide and op.item.kind is Kind.INT:
        append = e.program.runtime("aipy_list_append_any")
        for item in op.items:
            e.line(f"call void @{append}(ptr {list}, i64 {word(e, item)[0]})")
    elif op.items:
        items = _items(e, list)
        for index, item in enumerate(op.items):
            address = items if index == 0 else e.emit(f"getelementptr inbounds i64, ptr {items}, i64 {index}")
            _store_item(e, item, address, initial=True)
        e.line(f"store i64 {len(op.items)}, ptr {list_field(e, list, 2)}{TBAA_HEADER}")
    e.bind(op, list)


def _store_item(e: FunctionEmitter, value: Value, address: str, *, initial: bool) -> None:
    """Stores into a list's item: INT raw."""
    type = param_type(value.type)
    if type.kind is Kind.INT:
        e.line(f"store i64 {e.use(value)}, ptr {address}{TBAA_ITEM}")
    else:
        store_slot(e, value, address, item_tag(type), initial=initial)


@emits(EMITTERS, ListLength)
def _list_length(e: FunctionEmitter, op: ListLength) -> None:
    e.bind(op, _length(e, as_pointer(e, op.list)))


@emits(EMITTERS, ListGet)
def _get(e: FunctionEmitter, op: ListGet) -> None:
    type = param_type(op.type)
    list = as_pointer(e, op.list)
    index = e.use(op.index)
    if op.checked:
        index = checked_index(e, op, op.index, _length(e, list), "list index out of range")
    if type.kind is Kind.INT:
        _get_number(e, op, list, index)
        return
    address = e.emit(f"getelementptr inbounds i64, ptr {_items(e, list)}, i64 {index}")
    bind_loaded(e, op, load_slot(e, type, address, item_tag(type)))


def _get_number(e: FunctionEmitter, op: ListGet, list: str, index: str) -> None:
    if e.wide:
        e.define(op, f"call i64 @{e.program.runtime('aipy_list_get')}(ptr {list}, i64 {index})")
        return
    address = e.emit(f"getelementptr inbounds i64, ptr {_items(e, list)}, i64 {index}")
    raw, words, done = e.new_label(), e.new_label(), e.new_label()
    content = e.emit(f"load i64, ptr {address}{TBAA_ITEM}")
    start = e.label
    e.line(f"br i1 {_is_raw(e, list)}, label %{done}, label %{words}{LIKELY}")
    e.start(words)
    pair = e.emit(f"call {{ i64, i1 }} @{e.helper('aipy.number')}(i64 {content})")
    number = e.emit(f"extractvalue {{ i64, i1 }} {pair}, 0")
    fits = e.emit(f"extractvalue {{ i64, i1 }} {pair}, 1")
    e.line(f"br i1 {fits}, label %{raw}, label %{e.exit_after(op, content, retain=True)}")
    e.start(raw)
    e.line(f"br label %{done}")
    e.start(done)
    e.define(op, f"phi i64 [ {content}, %{start} ], [ {number}, %{raw} ]")


@emits(EMITTERS, ListSet)
def _set(e: FunctionEmitter, op: ListSet) -> None:
    type = param_type(op.value.type)
    list = as_pointer(e, op.list)
    index = e.use(op.index)
    if op.checked:
        index = checked_index(e, op, op.index, _length(e, list), "list assignment index out of range", (op.value,))
    if type.kind is not Kind.INT:
        address = e.emit(f"getelementptr inbounds i64, ptr {_items(e, list)}, i64 {index}")
        _store_item(e, op.value, address, initial=False)
        return
    if e.wide:
        e.line(f"call void @{e.helper('aipy.list_set_word')}(ptr {list}, i64 {index}, i64 {e.use(op.value)})")
        return
    raw, words, done = e.new_label(), e.new_label(), e.new_label()
    e.line(f"br i1 {_is_raw(e, list)}, label %{raw}, label %{words}{LIKELY}")
    e.start(raw)
    address = e.emit(f"getelementptr inbounds i64, ptr {_items(e, list)}, i64 {index}")
    e.line(f"store i64 {e.use(op.value)}, ptr {address}{TBAA_ITEM}")
    e.line(f"br label %{done}")
    e.start(words)
    made = e.emit(f"call i64 @{e.helper('aipy.cold_word')}(i64 {e.use(op.value)})")
    e.line(f"call void @{e.helper('aipy.list_set_word')}(ptr {list}, i64 {index}, i64 {made})")
    e.line(f"br label %{done}")
    e.start(done)


@emits(EMITTERS, ListAppend)
def _append(e: FunctionEmitter, op: ListAppend) -> None:
    type = param_type(op.value.type)
    list = as_pointer(e, op.list)
    if e.wide and type.kind is Kind.INT:
        e.line(f"call void @{e.program.runtime('aipy_list_append_any')}(ptr {list}, i64 {e.use(op.value)})")
        return
    address = list_field(e, list, 2)
    length = e.emit(f"load i64, ptr {address}{TBAA_HEADER}{LENGTH_RANGE}")
    capacity = e.emit(f"load i64, ptr {list_field(e, list, 3)}{TBAA_HEADER}")
    room = e.emit(f"icmp slt i64 {length}, {capacity}")
    if type.kind is Kind.INT:
        room = e.emit(f"and i1 {room}, {_is_raw(e, list)}")
    fast, slow, done = e.new_label(), e.new_label(), e.new_label()
    e.line(f"br i1 {room}, label %{fast}, label %{slow}{LIKELY}")
    e.start(fast)
    item = e.emit(f"getelementptr inbounds i64, ptr {_items(e, list)}, i64 {length}")
    _store_item(e, op.value, item, initial=True)
    e.line(f"store i64 {e.emit(f'add nsw i64 {length}, 1')}, ptr {address}{TBAA_HEADER}")
    e.line(f"br label %{done}")
    e.start(slow)
    _append_slowly(e, op, list)
    e.line(f"br label %{done}")
    e.start(done)


def _append_slowly(e: FunctionEmitter, op: ListAppend, list: str) -> None:
    type = param_type(op.value.type)
    if type.kind in (Kind.INT, Kind.I64):
        e.line(f"call void @{e.program.runtime('aipy_list_append_raw')}(ptr {list}, i64 {e.use(op.value)})")
    elif type.kind is Kind.FLOAT:
        e.line(f"call void @{e.program.runtime('aipy_list_append_float')}(ptr {list}, double {e.use(op.value)})")
    elif type.kind is Kind.BOOL:
        # The C function for raw numbers would make the list one of words.
        e.line(f"call void @{e.program.runtime('aipy_list_reserve')}(ptr {list}, i64 {_next_length(e, list)})")
        length = _length(e, list)
        item = e.emit(f"getelementptr inbounds i64, ptr {_items(e, list)}, i64 {length}")
        _store_item(e, op.value, item, initial=True)
        e.line(f"store i64 {e.emit(f'add nsw i64 {length}, 1')}, ptr {list_field(e, list, 2)}{TBAA_HEADER}")
    else:
        e.line(f"call void @{e.program.runtime('aipy_list_append_any')}(ptr {list}, {' '.join(slot_bits(e, op.value))})")


def _next_length(e: FunctionEmitter, list: str) -> str:
    return e.emit(f"add nsw i64 {_length(e, list)}, 1")


@emits(EMITTERS, ListRepeat)
def _repeat(e: FunctionEmitter, op: ListRepeat) -> None:
    type = param_type(op.value.type)
    count = e.emit(f"call i64 @{e.program.runtime('llvm.smax.i64')}(i64 {e.use(op.count)}, i64 0)")
    kind = 0 if type.kind is Kind.INT else type.slot_kind.value
    new = e.program.runtime("aipy_list_new")
    list = e.emit(f"call ptr @{new}(i64 {kind}, i64 {count})")
    if e.wide and type.kind is Kind.INT:
        helper = e.helper("aipy.fill_with_word")
        e.line(f"call void @{helper}(ptr {list}, i64 {e.use(op.value)}, i64 {count})")
        e.bind(op, list)
        return
    llvm, bits = ("i64", e.use(op.value)) if type.kind is Kind.INT else slot_bits(e, op.value)
    if llvm == "double":
        bits = e.emit(f"bitcast double {bits} to i64")
    if type.kind in (Kind.ANY, Kind.REF):
        e.line(f"call void @{e.helper('aipy.retain_many')}(i64 {bits}, i64 {count})")
    e.line(f"call void @{e.helper('aipy.fill')}(ptr {_items(e, list)}, i64 {bits}, i64 {count})")
    e.line(f"store i64 {count}, ptr {list_field(e, list, 2)}{TBAA_HEADER}")
    e.bind(op, list)
