"""Calls of specialisations, of the C runtime, and through the data model."""

from __future__ import annotations

from collections.abc import Sequence

from aipy.emit.function import FunctionEmitter, symbol_of
from aipy.emit.ops.integers import drop_made, word
from aipy.emit.ops.registry import Emitter, emits
from aipy.emit.program import has_status, needs_thunk, param_type, return_type
from aipy.emit.representation import is_nothing, llvm_type
from aipy.ir.mir.calls import (
    CallAny,
    CallFunction,
    CallMethodAny,
    CallRuntime,
    DeleteAttributeAny,
    GetAttributeAny,
    SetAttributeAny,
)
from aipy.ir.module import Abi, MirFunction
from aipy.ir.op import Op, Value
from aipy.ir.types import Kind, MirType

EMITTERS: dict[type[Op], Emitter] = {}


@emits(EMITTERS, CallFunction)
def _call_function(e: FunctionEmitter, op: CallFunction) -> None:
    callee = e.program.functions[op.symbol]
    if callee.abi is Abi.GENERATOR:
        _make_generator(e, op, callee)
        return
    words = e.wide and needs_thunk(callee)
    if words:
        e.program.thunks[callee.symbol] = None
    arguments = e.hidden_arguments(callee, e.use(op.closure) if op.closure is not None else "")
    arguments += [e.typed(value) for value in op.args if not is_nothing(param_type(value.type))]
    kind = return_type(callee, words)
    text = f"call fastcc {kind} @{symbol_of(callee, '.words' if words else '')}({', '.join(arguments)})"
    if kind == "void":
        e.line(text)
        return
    result = e.emit(text)
    if not has_status(callee, words):
        e.bind(op, result)
        return
    status = result if kind == "i32" else e.emit(f"extractvalue {kind} {result}, 1")
    if callee.can_widen and not words:
        value = e.emit(f"extractvalue {kind} {result}, 0")
        _check_wide(e, op, status, value, callee.can_raise)
        e.bind(op, value)
        return
    if callee.can_raise:
        e.check_status(op, status)
    if kind != "i32":
        e.define(op, f"extractvalue {kind} {result}, 0")


def _make_generator(e: FunctionEmitter, op: CallFunction, callee: MirFunction) -> None:
    """Generator functions take words for INTs."""
    arguments = ["ptr %thread", *([f"ptr {e.use(op.closure)}"] if op.closure is not None and callee.has_closure else [])]
    made = []
    for value in op.args:
        type = param_type(value.type)
        if type.kind is Kind.INT:
            made.append(word(e, value))
            arguments.append(f"i64 {made[-1][0]}")
        elif not is_nothing(type):
            arguments.append(e.typed(value))
    e.define(op, f"call fastcc ptr @{symbol_of(callee)}({', '.join(arguments)})")
    drop_made(e, *made)


def _check_wide(e: FunctionEmitter, op: Op, status: str, value: str, can_raise: bool) -> None:
    """Goes on if the status is OK; raises or leaves for wide code otherwise."""
    other, good = e.new_label(), e.new_label()
    e.line(f"br i1 {e.emit(f'icmp eq i32 {status}, 0')}, label %{good}, label %{other}, !prof !17")
    e.start(other)
    if can_raise:
        raised = e.emit(f"icmp eq i32 {status}, 1")
        e.line(f"br i1 {raised}, label %{e.raise_label(op)}, label %{e.exit_after(op, value)}")
    else:
        e.line(f"br label %{e.exit_after(op, value)}")
    e.start(good)


@emits(EMITTERS, CallRuntime)
def _call_runtime(e: FunctionEmitter, op: CallRuntime) -> None:
    function = op.function
    arguments, types, made = _arguments(e, op)
    result = function.result
    raises = function.effects.raises
    through_pointer = raises and not is_nothing(result)
    if through_pointer:
        arguments.append(f"ptr {e.out}")
        types.append("ptr")
    c_result = "i32" if raises else "void" if is_nothing(result) else "zeroext i1" if result.kind is Kind.BOOL else llvm_type(result)
    symbol = e.program.c_function(function.symbol, c_result, ", ".join(types))
    if function.effects.calls:
        e.publish_depth()
    text = f"call {c_result} @{symbol}({', '.join(arguments)})"
    if c_result == "void":
        e.line(text)
        drop_made(e, *made)
        return
    value = e.emit(text)
    drop_made(e, *made)
    if raises:
        e.check_status(op, value)
        if is_nothing(result):
            return
        value = _load_result(e, result)
    bind_from_word(e, op, value)


def _arguments(e: FunctionEmitter, op: CallRuntime) -> tuple[list[str], list[str], list[tuple[str, bool]]]:
    """The C arguments with types, the LLVM types of the parameters, and the words made for them."""
    function = op.function
    arguments, types = ["ptr %thread"], ["ptr"]
    made = []
    direct = op.args if function.variadic < 0 else op.args[: function.variadic]
    for value, parameter in zip(direct, function.parameters, strict=function.variadic < 0):
        type = param_type(value.type)
        if is_nothing(parameter):
            continue
        if parameter.kind is Kind.INT or (parameter.kind is Kind.ANY and type.kind in (Kind.INT, Kind.I64)):
            pair = word(e, value)
            made.append(pair)
            operand = f"i64 {pair[0]}"
        elif parameter.kind is Kind.I64 and e.is_word(value):
            helper = e.helper("aipy.known_number")
            operand = "i64 " + e.emit(f"call i64 @{helper}(i64 {e.use(value)})")
        elif parameter.kind in (Kind.ANY, Kind.SLOT) and type.kind is Kind.REF:
            operand = f"i64 {e.emit(f'ptrtoint ptr {e.use(value)} to i64')}"
        elif parameter.kind is Kind.REF and type.kind is Kind.ANY:
            operand = f"ptr {e.emit(f'inttoptr i64 {e.use(value)} to ptr')}"
        else:
            operand = f"{_c_type(parameter)} {e.use(value)}"
        arguments.append(operand)
        types.append(_c_type(parameter))
    if function.variadic >= 0:
        rest = op.args[function.variadic :]
        arguments += [f"ptr {any_array(e, rest)}", f"i64 {len(rest)}"]
        types += ["ptr", "i64"]
    return arguments, types, made


def _c_type(type: MirType) -> str:
    return "i1 zeroext" if type.kind is Kind.BOOL else llvm_type(type)


def _load_result(e: FunctionEmitter, type: MirType) -> str:
    if type.kind is Kind.BOOL:
        return e.emit(f"trunc i8 {e.emit(f'load i8, ptr {e.out}')} to i1")
    return e.emit(f"load {llvm_type(type)}, ptr {e.out}")


def bind_from_word(e: FunctionEmitter, op: Op, value: str) -> None:
    """Makes a C function's result the value of `op`: an INT comes as a new word, which leaves narrow code if it does
    not fit."""
    type = param_type(op.type)
    if type.kind is not Kind.INT or e.wide:
        e.bind(op, value)
        return
    pair = e.emit(f"call {{ i64, i1 }} @{e.helper('aipy.number')}(i64 {value})")
    fits = e.emit(f"extractvalue {{ i64, i1 }} {pair}, 1")
    e.check(e.emit(f"xor i1 {fits}, true"), e.exit_after(op, value))
    e.line(f"call void @{e.helper('aipy.release_any')}(i64 {value})")
    e.define(op, f"extractvalue {{ i64, i1 }} {pair}, 0")


def any_array(e: FunctionEmitter, values: Sequence[Value]) -> str:
    """ANY values in an array on the stack; the null pointer for none."""
    if not values:
        return "null"
    array = e.alloca(f"[{len(values)} x i64]")
    for index, value in enumerate(values):
        address = array if index == 0 else e.emit(f"getelementptr i64, ptr {array}, i32 {index}")
        e.line(f"store i64 {e.use(value)}, ptr {address}")
    return array


def _keyword_tuple(e: FunctionEmitter, names: tuple[str, ...]) -> str:
    return "@" + e.program.data.name_tuple(names) if names else "null"


def _finish_any(e: FunctionEmitter, op: Op, status: str) -> None:
    e.check_status(op, status)
    e.define(op, f"load i64, ptr {e.out}")


@emits(EMITTERS, CallAny)
def _call_any(e: FunctionEmitter, op: CallAny) -> None:
    array = any_array(e, op.args)
    count = len(op.args) - len(op.keywords)
    keywords = _keyword_tuple(e, op.keywords)
    symbol = e.program.runtime("aipy_call")
    e.publish_depth()
    status = e.emit(f"call i32 @{symbol}(ptr %thread, i64 {e.use(op.callee)}, ptr {array}, i64 {count}, ptr {keywords}, ptr {e.out})")
    _finish_any(e, op, status)


@emits(EMITTERS, CallMethodAny)
def _call_method(e: FunctionEmitter, op: CallMethodAny) -> None:
    array = any_array(e, op.args)
    count = len(op.args) - len(op.keywords)
    keywords = _keyword_tuple(e, op.keywords)
    name = e.program.data.text(op.method)
    symbol = e.program.runtime("aipy_call_method")
    e.publish_depth()
    status = e.emit(f"call i32 @{symbol}(ptr %thread, i64 {e.use(op.object)}, ptr @{name}, ptr {array}, i64 {count}, ptr {keywords}, ptr {e.out})")
    _finish_any(e, op, status)


@emits(EMITTERS, GetAttributeAny)
def _get_attribute(e: FunctionEmitter, op: GetAttributeAny) -> None:
    name = e.program.data.text(op.attribute)
    symbol = e.program.runtime("aipy_get_attribute")
    e.publish_depth()
    _finish_any(e, op, e.emit(f"call i32 @{symbol}(ptr %thread, i64 {e.use(op.object)}, ptr @{name}, ptr {e.out})"))


@emits(EMITTERS, SetAttributeAny)
def _set_attribute(e: FunctionEmitter, op: SetAttributeAny) -> None:
    name = e.program.data.text(op.attribute)
    symbol = e.program.runtime("aipy_set_attribute")
    e.publish_depth()
    e.check_status(op, e.emit(f"call i32 @{symbol}(ptr %thread, i64 {e.use(op.object)}, ptr @{name}, i64 {e.use(op.value)})"))


@emits(EMITTERS, DeleteAttributeAny)
def _delete_attribute(e: FunctionEmitter, op: DeleteAttributeAny) -> None:
    name = e.program.data.text(op.attribute)
    symbol = e.program.runtime("aipy_delete_attribute")
    e.publish_depth()
    e.check_status(op, e.emit(f"call i32 @{symbol}(ptr %thread, i64 {e.use(op.object)}, ptr @{name})"))
