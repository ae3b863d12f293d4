"""What each op of HIR does, as a closure over its operands."""

from __future__ import annotations

import builtins
import operator
import sys
import types
from typing import Any

from interpreter_state import CELLS, NAMESPACE, UNBOUND, Env, Step, constant, native, raise_as_is, simple, step_of, table_of

from aipy.ir import hir
from aipy.ir.function import FunctionKind

_BINARY = {
    "add": operator.add, "sub": operator.sub, "mul": operator.mul, "matmul": operator.matmul,
    "truediv": operator.truediv, "floordiv": operator.floordiv, "mod": operator.mod, "pow": operator.pow,
    "lshift": operator.lshift, "rshift": operator.rshift, "and": operator.and_, "or": operator.or_,
    "xor": operator.xor,
}  # fmt: skip
_INPLACE = {
    "add": operator.iadd, "sub": operator.isub, "mul": operator.imul, "matmul": operator.imatmul,
    "truediv": operator.itruediv, "floordiv": operator.ifloordiv, "mod": operator.imod, "pow": operator.ipow,
    "lshift": operator.ilshift, "rshift": operator.irshift, "and": operator.iand, "or": operator.ior,
    "xor": operator.ixor,
}  # fmt: skip
_UNARY = {"neg": operator.neg, "pos": operator.pos, "invert": operator.invert}
_COMPARE = {"eq": operator.eq, "ne": operator.ne, "lt": operator.lt, "le": operator.le, "gt": operator.gt, "ge": operator.ge}


class _Identities:
    def __init__(self, values: tuple[Any, ...]) -> None:
        self.ids = {id(value) for value in values}

    def __contains__(self, value: object) -> bool:
        return id(value) in self.ids


_SEES_FRAME = _Identities((globals, locals, vars, dir, eval, exec))

constant(hir.Constant, lambda _, op: op.value)
constant(hir.Unbound, lambda _, op: UNBOUND)
constant(hir.GetBuiltin, lambda _, op: getattr(builtins, op.variable))


@simple(hir.CheckBound, "value", "variable", "free")
def _check_bound(value: Any, variable: str, free: bool) -> Any:
    if value is UNBOUND:
        _unbound(variable, free)
    return value


def _unbound(variable: str, free: bool) -> None:
    if free:
        raise NameError(
            f"cannot access free variable '{variable}' where it is not associated with a value in enclosing scope",
            name=variable,
        )
    raise UnboundLocalError(f"cannot access local variable '{variable}' where it is not associated with a value")


@simple(hir.EndOfLife, "value")
def _end_of_life(value: Any) -> None:
    pass


@simple(hir.MakeCell, "value")
def _make_cell(value: Any) -> Any:
    return types.CellType() if value is UNBOUND else types.CellType(value)


@step_of(hir.FreeCell)
def _free_cell(prepared: Any, op: hir.FreeCell) -> Step:
    def step(env: Env) -> None:
        env[op] = env[CELLS][op.index]

    return step


@simple(hir.GetCell, "cell", "variable", "free")
def _get_cell(cell: Any, variable: str, free: bool) -> Any:
    try:
        return cell.cell_contents
    except ValueError:
        pass
    _unbound(variable, free)
    return None


@simple(hir.SetCell, "cell", "value")
def _set_cell(cell: Any, value: Any) -> None:
    if value is UNBOUND:
        del cell.cell_contents
    else:
        cell.cell_contents = value


def _global(namespace: dict[str, Any], name: str) -> Any:
    if name in namespace:
        return namespace[name]
    try:
        return builtins.__dict__[name]
    except KeyError:
        pass
    raise NameError(f"name '{name}' is not defined", name=name)


@step_of(hir.GetGlobal)
def _get_global(prepared: Any, op: hir.GetGlobal) -> Step:
    namespace, name = prepared.namespace, op.variable

    def step(env: Env) -> None:
        env[op] = namespace[name] if name in namespace else _global(namespace, name)

    return step


@step_of(hir.SetGlobal)
def _set_global(prepared: Any, op: hir.SetGlobal) -> Step:
    namespace, name, value = prepared.namespace, op.variable, op.value

    def step(env: Env) -> None:
        namespace[name] = env[value]

    return step


@step_of(hir.DeleteGlobal)
def _delete_global(prepared: Any, op: hir.DeleteGlobal) -> Step:
    def step(env: Env) -> None:
        if op.variable not in prepared.namespace:
            raise NameError(f"name '{op.variable}' is not defined", name=op.variable)
        del prepared.namespace[op.variable]

    return step


@step_of(hir.GetName)
def _get_name(prepared: Any, op: hir.GetName) -> Step:
    def step(env: Env) -> None:
        try:
            env[op] = env[NAMESPACE][op.variable]
            return
        except KeyError:
            pass
        env[op] = _global(prepared.namespace, op.variable) if op.cell is None else _get_cell(env[op.cell], op.variable, True)

    return step


@step_of(hir.SetName)
def _set_name(prepared: Any, op: hir.SetName) -> Step:
    def step(env: Env) -> None:
        env[NAMESPACE][op.variable] = env[op.value]

    return step


@step_of(hir.DeleteName)
def _delete_name(prepared: Any, op: hir.DeleteName) -> Step:
    def step(env: Env) -> None:
        try:
            del env[NAMESPACE][op.variable]
            return
        except KeyError:
            pass
        raise NameError(f"name '{op.variable}' is not defined", name=op.variable)

    return step


@step_of(hir.SetupAnnotations)
def _setup_annotations(prepared: Any, op: hir.SetupAnnotations) -> Step:
    def step(env: Env) -> None:
        namespace = env.get(NAMESPACE, prepared.namespace)
        if "__annotations__" not in namespace:
            namespace["__annotations__"] = {}

    return step


table_of(hir.Binary, _BINARY, "operator", "left", "right")
table_of(hir.InplaceBinary, _INPLACE, "operator", "left", "right")
table_of(hir.Unary, _UNARY, "operator", "operand")
table_of(hir.Compare, _COMPARE, "comparison", "left", "right")
simple(hir.Not, "operand")(operator.not_)
simple(hir.Truth, "operand")(bool)
simple(hir.Is, "left", "right")(operator.is_)
simple(hir.Contains, "container", "item")(operator.contains)
simple(hir.GetAttribute, "object", "attribute")(getattr)
simple(hir.SetAttribute, "object", "attribute", "value")(setattr)
simple(hir.DeleteAttribute, "object", "attribute")(delattr)
simple(hir.GetItem, "object", "index")(operator.getitem)
simple(hir.SetItem, "object", "index", "value")(operator.setitem)
simple(hir.DeleteItem, "object", "index")(operator.delitem)
simple(hir.MakeSlice, "start", "stop", "step")(slice)
simple(hir.GetMethod, "object", "method")(getattr)
simple(hir.GetIterator, "iterable")(iter)
simple(hir.UnpackItem, "unpacked", "index")(operator.getitem)
simple(hir.GetLength, "value")(len)
simple(hir.Super, "cell", "first")(lambda cell, first: super(_get_cell(cell, "__class__", True), first))


@step_of(hir.Call)
def _call_step(prepared: Any, op: hir.Call) -> Step:
    """`globals()`, `eval(text)` and `exec(text)` mean the program's module, not the interpreter's."""
    callee, names = op.callee, op.names
    namespace = prepared.namespace

    def step(env: Env) -> None:
        env[op] = call(env, env[callee])

    def call(env: Env, function: Any) -> Any:
        args = tuple([env[value] for value in op.args])
        if function in _SEES_FRAME and not any(names):
            if function in (eval, exec) and len(args) == 1:
                args = (*args, namespace)
            elif not args and (function is globals or prepared.function.kind is FunctionKind.MODULE):
                return sorted(namespace) if function is dir else namespace
        return _call(function, args, names)

    return step


def _call(callee: Any, args: tuple[Any, ...], names: tuple[str, ...]) -> Any:
    if not any(names):
        return callee(*args)
    if names == ("*",):
        return callee(*args[0])
    if names == ("*", "**"):
        return callee(*args[0], **args[1])
    positional, keywords = call_arguments(callee, args, names)
    return callee(*positional, **keywords)


@simple(hir.CallMethod, "lookup", "args", "names")
def _call_method(lookup: Any, args: tuple[Any, ...], names: tuple[str, ...]) -> Any:
    return _call(lookup, args, names)


def call_arguments(callee: Any, args: tuple[Any, ...], names: tuple[str, ...]) -> tuple[list[Any], dict[str, Any]]:
    positional: list[Any] = []
    keywords: dict[str, Any] = {}
    for name, value in zip(names, args, strict=True):
        if name == "":
            positional.append(value)
        elif name == "*":
            _extend(positional, value)
        elif name == "**":
            _merge_keywords(keywords, value, callee)
        else:
            _merge_keywords(keywords, {name: value}, callee)
    return positional, keywords


@simple(hir.MergeKeywords, "dict", "mapping", "callee")
def _merge_keywords(target: dict[str, Any], mapping: Any, callee: Any) -> None:
    where = f"{callee.__module__}.{callee.__qualname__}()" if hasattr(callee, "__qualname__") else str(callee)
    if not hasattr(mapping, "keys"):
        raise TypeError(f"{where} argument after ** must be a mapping, not {type(mapping).__name__}")
    for key in list(mapping.keys()):
        if key in target:
            raise TypeError(f"{where} got multiple values for keyword argument '{key}'")
        target[key] = mapping[key]


simple(hir.MakeTuple, "items")(lambda items: items)
simple(hir.MakeList, "items")(list)
simple(hir.MakeSet, "items")(set)
simple(hir.MakeDict, "items")(lambda items: dict(zip(items[::2], items[1::2], strict=True)))
simple(hir.Append, "list", "item")(list.append)
simple(hir.Add, "set", "item")(set.add)
simple(hir.AddAll, "set", "iterable")(set.update)
simple(hir.Store, "dict", "key", "value")(operator.setitem)
simple(hir.ListToTuple, "list")(tuple)


@simple(hir.Extend, "list", "iterable")
def _extend(target: list[Any], iterable: Any) -> None:
    if not hasattr(type(iterable), "__iter__") and not hasattr(type(iterable), "__getitem__"):
        raise TypeError(f"Value after * must be an iterable, not {type(iterable).__name__}")
    target.extend(iterable)


@simple(hir.Merge, "dict", "mapping")
def _merge(target: dict[Any, Any], mapping: Any) -> None:
    if not hasattr(mapping, "keys"):
        raise TypeError(f"'{type(mapping).__name__}' object is not a mapping")
    target.update(mapping)


@step_of(hir.Format)
def _format(prepared: Any, op: hir.Format) -> Step:
    convert = {"": None, "s": str, "r": repr, "a": ascii}[op.conversion]

    def step(env: Env) -> None:
        value = env[op.value]
        if convert is not None:
            value = convert(value)
        env[op] = format(value) if op.spec is None else format(value, env[op.spec])

    return step


simple(hir.JoinText, "parts")("".join)


@step_of(hir.Unpack)
def _unpack(prepared: Any, op: hir.Unpack) -> Step:
    names = [f"{'*' if index == op.star else ''}a{index}" for index in range(op.count)]
    left = ", ".join(names)
    result = ", ".join(name.strip("*") for name in names)
    run = native(f"def native(value):\n  [{left}] = value\n  return [{result}]")

    def step(env: Env) -> None:
        env[op] = run(env[op.value])

    return step


# --- imports ----------------------------------------------------------------------------------------


@step_of(hir.Import)
def _import(prepared: Any, op: hir.Import) -> Step:
    def step(env: Env) -> None:
        module = __import__(op.module, prepared.namespace, None, None, op.level)
        if op.leaf:
            for part in op.module.split(".")[1:]:
                module = _import_name(module, part)
        env[op] = module

    return step


@step_of(hir.ImportFrom)
def _import_from(prepared: Any, op: hir.ImportFrom) -> Step:
    def step(env: Env) -> None:
        env[op] = __import__(op.module, prepared.namespace, None, op.names, op.level)

    return step


@simple(hir.ImportName, "module", "variable")
def _import_name(module: Any, variable: str) -> Any:
    try:
        return getattr(module, variable)
    except AttributeError:
        pass
    name = getattr(module, "__name__", "<unknown module name>")
    full = f"{name}.{variable}"
    if full in sys.modules:
        return sys.modules[full]
    where = getattr(module, "__file__", None) or "unknown location"
    raise ImportError(f"cannot import name {variable!r} from {name!r} ({where})", name=name)


@step_of(hir.ImportStar)
def _import_star(prepared: Any, op: hir.ImportStar) -> Step:
    def step(env: Env) -> None:
        module = __import__(op.module, prepared.namespace, None, ("*",), op.level)
        names = getattr(module, "__all__", None)
        if names is None:
            names = [name for name in module.__dict__ if not name.startswith("_")]
        for name in names:
            prepared.namespace[name] = getattr(module, name)

    return step


# --- exceptions and context managers ----------------------------------------------------------------


@simple(hir.MatchException, "exception", "types")
def _match_exception(exception: BaseException, types_: Any) -> bool:
    for each in types_ if isinstance(types_, tuple) else (types_,):
        if not (isinstance(each, type) and issubclass(each, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
    return issubclass(type(exception), types_)


@simple(hir.SplitGroup, "exception", "types")
def _split_group(exception: BaseException | None, types_: Any) -> tuple[Any, Any]:
    for each in types_ if isinstance(types_, tuple) else (types_,):
        if not (isinstance(each, type) and issubclass(each, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        if issubclass(each, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    if exception is None:
        return None, None
    if isinstance(exception, types_):
        if isinstance(exception, BaseExceptionGroup):
            return exception, None
        return BaseExceptionGroup("", (exception,)), None
    if isinstance(exception, BaseExceptionGroup):
        return exception.split(types_)
    return None, exception


@simple(hir.RaiseGroup, "original", "rest", "raised")
def _raise_group(original: BaseException, rest: BaseException | None, raised: list[BaseException]) -> None:
    """As `_PyExc_PrepReraiseStar`."""
    every = raised + ([] if rest is None else [rest])
    if not every:
        return
    if not isinstance(original, BaseExceptionGroup):
        raise_as_is(every[0])
    fresh = [each for each in every if not _same_metadata(each, original)]
    leaves: set[int] = set()
    for each in every:
        if _same_metadata(each, original):
            _collect_leaves(each, leaves)
    again = original.split(lambda each: id(each) in leaves)[0] if leaves else None  # type: ignore[attr-defined]
    if not fresh:
        raise_as_is(again)
    raise_as_is(BaseExceptionGroup("", fresh + ([] if again is None else [again])))


def _same_metadata(left: BaseException, right: BaseException) -> bool:
    return (
        isinstance(left, BaseExceptionGroup)
        and left.__cause__ is right.__cause__
        and left.__context__ is right.__context__
        and getattr(left, "__notes__", None) is getattr(right, "__notes__", None)
        and left.__traceback__ is right.__traceback__
    )


def _collect_leaves(group: BaseException, leaves: set[int]) -> None:
    if isinstance(group, BaseExceptionGroup):
        for each in group.exceptions:
            _collect_leaves(each, leaves)
    else:
        leaves.add(id(group))


def _special(value: Any, name: str) -> Any:
    for cls in type(value).__mro__:
        if name in cls.__dict__:
            found = cls.__dict__[name]
            return found.__get__(value, type(value)) if hasattr(found, "__get__") else found
    return None


@simple(hir.WithEnter, "manager", "asynchronous")
def _with_enter(manager: Any, asynchronous: bool) -> tuple[Any, Any]:
    prefix = "__a" if asynchronous else "__"
    enter = _special(manager, f"{prefix}enter__")
    leave = _special(manager, f"{prefix}exit__")
    protocol = "asynchronous context manager" if asynchronous else "context manager"
    missed = " (missed __exit__ method)" if not asynchronous else " (missed __aexit__ method)"
    if enter is None:
        raise TypeError(f"'{type(manager).__name__}' object does not support the {protocol} protocol")
    if leave is None:
        raise TypeError(f"'{type(manager).__name__}' object does not support the {protocol} protocol{missed}")
    return leave, enter()


@simple(hir.WithExit, "exit", "exception")
def _with_exit(leave: Any, exception: BaseException | None) -> Any:
    if exception is None:
        return leave(None, None, None)
    return leave(type(exception), exception, exception.__traceback__)


@simple(hir.AsyncIterator, "value")
def _async_iterator(value: Any) -> Any:
    make = _special(value, "__aiter__")
    if make is None:
        raise TypeError(f"'async for' requires an object with __aiter__ method, got {type(value).__name__}")
    iterator = make()
    if not hasattr(type(iterator), "__anext__"):
        raise TypeError("'async for' received an object from __aiter__ that does not implement __anext__: " + type(iterator).__name__)
    return iterator


simple(hir.AsyncNext, "iterator")(lambda iterator: type(iterator).__anext__(iterator))


# --- patterns ---------------------------------------------------------------------------------------

simple(hir.MatchSequence, "value")(native("def native(value):\n  match value:\n    case [*_]: return True\n  return False"))
simple(hir.MatchMapping, "value")(native("def native(value):\n  match value:\n    case {}: return True\n  return False"))


@simple(hir.MatchKeys, "mapping", "keys")
def _match_keys(mapping: Any, keys: tuple[Any, ...]) -> tuple[Any, ...] | None:
    seen = set()
    values = []
    missing = object()
    for key in keys:
        if key in seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        seen.add(key)
        value = mapping.get(key, missing)
        if value is missing:
            return None
        values.append(value)
    return tuple(values)


@simple(hir.MatchRest, "mapping", "keys")
def _match_rest(mapping: Any, keys: tuple[Any, ...]) -> dict[Any, Any]:
    rest = dict(mapping)
    for key in keys:
        del rest[key]
    return rest


@step_of(hir.MatchClass)
def _match_class(prepared: Any, op: hir.MatchClass) -> Step:
    names = [f"a{index}" for index in range(op.count + len(op.attributes))]
    parts = names[: op.count] + [f"{name}={value}" for name, value in zip(op.attributes, names[op.count :], strict=True)]
    items = "".join(f"{name}, " for name in names)
    run = native(f"def native(value, cls):\n  match value:\n    case cls({', '.join(parts)}): return ({items})\n  return None")

    def step(env: Env) -> None:
        env[op] = run(env[op.value], env[op.cls])

    return step
