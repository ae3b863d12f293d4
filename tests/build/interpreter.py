"""Runs HIR with CPython's objects: the proof that HIR means what CPython means.

Every op becomes a closure over its operands; a function becomes a real Python function (generator function,
coroutine function) with the right signature, whose body drives `_execute`. The region between
`enter_handler` and `leave_handler` runs inside a real `except` block, so that `sys.exc_info()` and
`__context__` are right in whatever it calls.
"""

from __future__ import annotations

import builtins
import operator
import sys
import types
from collections.abc import Callable, Generator
from typing import Any

from aipy.ir import hir
from aipy.ir.function import Block, Function, FunctionKind
from aipy.ir.op import Edge, Op, Value

Env = dict[Value, Any]
Step = Callable[[Env], None]

UNBOUND = object()

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


def run_module(function: Function, module: types.ModuleType) -> None:
    """Runs a module body in `module`'s namespace."""
    _drive(_execute(_prepared(function, module.__dict__), {}, ()))


# --- functions --------------------------------------------------------------------------------------


class _Prepared:
    """A function whose blocks have been turned into closures."""

    def __init__(self, function: Function, namespace: dict[str, Any]) -> None:
        self.function = function
        self.namespace = namespace
        self.inner = [_prepared(each, namespace) for each in function.inner]
        self.blocks: dict[Block, list[list[Step] | Op]] = {}
        self.asynchronous_generator = function.kind is FunctionKind.ASYNC_GENERATOR
        self.stub: types.CodeType | None = None
        self.live = _live_at_start(function)
        self.held: dict[Block, list[Value]] = {}
        self.dying: dict[Op, list[Value]] = {}
        self.edge_drops: dict[tuple[Block, Edge], list[Value]] = {}

    def drops_at(self, block: Block, edge: Edge) -> list[Value]:
        """What the block may hold and the edge's target does not need."""
        key = (block, edge)
        found = self.edge_drops.get(key)
        if found is None:
            wanted = self.live[edge.target]
            found = self.edge_drops[key] = [value for value in self.held[block] if value not in wanted]
        return found

    def block(self, block: Block) -> list[list[Step] | Op]:
        """Runs of closures, between the ops that the interpreter itself carries out."""
        segments = self.blocks.get(block)
        if segments is None:
            segments = self.blocks[block] = []
            run: list[Step] = []
            self._find_last_uses(block)
            for op in block.ops:
                if isinstance(op, _SPECIAL) or op.is_terminator:
                    if run:
                        segments.append(run)
                        run = []
                    segments.append(op)
                else:
                    run.append(_STEPS[type(op)](self, op))
                    if op in self.dying:
                        run.append(_drop(self.dying[op]))
        return segments

    def _find_last_uses(self, block: Block) -> None:
        """A value is dropped after its last use, as CPython's stack does; variables live until `end_of_life`."""
        held = dict.fromkeys(self.live[block])
        held.update(dict.fromkeys(block.params))
        live: set[Value] = set()
        for edge in block.edges():
            live |= _live_before(edge, self.live)
        for op in reversed(block.ops):
            if not op.is_terminator:
                dead = [value for value in dict.fromkeys((*op.operands(), op)) if value not in live]
                if dead:
                    self.dying[op] = dead
            live.update(op.uses())
            held[op] = None
        self.held[block] = list(held)


class _Identities:
    def __init__(self, values: tuple[Any, ...]) -> None:
        self.ids = {id(value) for value in values}

    def __contains__(self, value: object) -> bool:
        return id(value) in self.ids


def _drop(values: list[Value]) -> Step:
    def step(env: Env) -> None:
        for value in values:
            env.pop(value, None)

    return step


def _live_before(edge: Edge, live: dict[Block, set[Value]]) -> set[Value]:
    return live[edge.target].difference(edge.target.params).union(edge.args)


def _live_at_start(function: Function) -> dict[Block, set[Value]]:
    live: dict[Block, set[Value]] = {block: set() for block in function.blocks}
    changed = True
    while changed:
        changed = False
        for block in reversed(function.blocks):
            values: set[Value] = set()
            for edge in block.ops[-1].edges():
                values |= _live_before(edge, live)
            for op in reversed(block.ops):
                values.discard(op)
                values.update(op.operands())
            if block.unwind is not None:
                values |= _live_before(block.unwind, live)
            if len(values) != len(live[block]):
                live[block] = values
                changed = True
    return live


_SEES_FRAME = _Identities((globals, locals, vars, dir, eval, exec))
_SPECIAL = (hir.Yield, hir.YieldFrom, hir.Await, hir.EnterHandler, hir.LeaveHandler)


def _prepared(function: Function, namespace: dict[str, Any]) -> _Prepared:
    return _Prepared(function, namespace)


def _drive(running: Generator[Any, Any, Any]) -> Any:
    try:
        running.send(None)
        raise AssertionError("a plain function yields")
    except StopIteration as stop:
        outcome = stop.value
    try:
        return _finish(outcome)
    finally:
        del outcome


def _finish(outcome: tuple[Any, ...]) -> Any:
    """The function's result; its exception is raised in the stub, whose kind says what StopIteration becomes.

    No frame of a traceback may hold the exception: cycles would keep what the program has dropped.
    """
    try:
        if outcome[0] is not None:
            _raise_as_is(outcome[0])
        return outcome[1]
    finally:
        del outcome


def _make_function(
    prepared: _Prepared, cells: tuple[Any, ...], defaults: tuple[Any, ...], keyword_defaults: dict[str, Any]
) -> Any:
    """A Python function that runs `prepared`: a stub of the same signature and kind, around the interpreter."""
    function = prepared.function
    signature = function.signature
    plain = {name: name.replace(".", "_") for name in signature.names()}
    if prepared.stub is None:
        parts = [plain[name] for name in signature.positional_only]
        if parts:
            parts.append("/")
        parts += [plain[name] for name in signature.positional]
        if signature.var_positional:
            parts.append("*" + plain[signature.var_positional])
        elif signature.keyword_only:
            parts.append("*")
        parts += [plain[name] for name in signature.keyword_only]
        if signature.var_keyword:
            parts.append("**" + plain[signature.var_keyword])
        passed = "".join(f"{plain[name]}, " for name in signature.names())
        call = f"_aipy_run(({passed}))"
        head = f"def _aipy_function({', '.join(parts)}):"
        source = {
            FunctionKind.GENERATOR: f"{head}\n  return _aipy_finish((yield from {call}))",
            FunctionKind.COROUTINE: f"async {head}\n  return _aipy_finish(await _aipy_awaitable({call}))",
            FunctionKind.ASYNC_GENERATOR: _ASYNC_GENERATOR.format(head=head, call=call),
        }.get(function.kind, f"{head}\n  return _aipy_drive({call})")
        lines = "\n".join("  " + line for line in source.split("\n"))
        namespace: dict[str, Any] = {}
        exec(
            "def factory(_aipy_run, _aipy_drive, _aipy_awaitable, _aipy_raw, _aipy_finish):\n" + lines + "\n  return _aipy_function",
            namespace,
        )
        prepared.stub = namespace["factory"]
    entry = function.entry

    def run(arguments: tuple[Any, ...]) -> Generator[Any, Any, Any]:
        return _execute(prepared, dict(zip(entry.params, arguments, strict=True)), cells)

    made = prepared.stub(run, _drive, _Awaitable, _raw, _finish)  # type: ignore[operator]
    name = function.qualified.rpartition(".")[2]
    code = made.__code__.replace(co_name=name, co_qualname=function.qualified, co_firstlineno=function.line)
    result = types.FunctionType(code, prepared.namespace, name, None, made.__closure__)
    result.__qualname__ = function.qualified
    result.__doc__ = function.docstring
    result.__defaults__ = defaults or None
    result.__kwdefaults__ = keyword_defaults or None
    result.__module__ = prepared.namespace.get("__name__")
    return result


_ASYNC_GENERATOR = """async {head}
  running = {call}
  value = error = None
  while True:
    try:
      if error is None:
        kind, payload = running.send(value)
      else:
        error, raised = None, error
        kind, payload = running.throw(raised)
    except StopIteration as stop:
      outcome = stop.value
      break
    try:
      if kind:
        value = yield payload
      else:
        value = await _aipy_raw(payload)
    except BaseException as caught:
      error = caught
  _aipy_finish(outcome)"""


class _Awaitable:
    def __init__(self, running: Generator[Any, Any, Any]) -> None:
        self.running = running

    def __await__(self) -> Generator[Any, Any, Any]:
        return (yield from self.running)


class _Raw:
    def __init__(self, payload: Any) -> None:
        self.payload = payload

    def __await__(self) -> Any:
        return (yield self.payload)


_raw = _Raw


async def _await(value: Any) -> Any:
    return await value


def _tagged(running: Any) -> Generator[Any, Any, Any]:
    """Awaits in an async generator: what is yielded is marked as not being one of its items."""
    sent: Any = None
    error: BaseException | None = None
    while True:
        try:
            if error is None:
                payload = running.send(sent)
            else:
                error, raised = None, error
                payload = running.throw(raised)
        except StopIteration as stop:
            return stop.value
        try:
            sent = yield False, payload
        except BaseException as caught:
            error = caught


# --- the loop ---------------------------------------------------------------------------------------


@types.coroutine
def _execute(prepared: _Prepared, env: Env, cells: tuple[Any, ...]) -> Generator[Any, Any, Any]:
    env[_CELLS] = cells
    return (yield from _run(prepared, env, prepared.function.entry, 0))


_CELLS = Value()
_NAMESPACE = Value()


def _raise_as_is(error: BaseException) -> None:
    context = error.__context__
    try:
        raise error
    finally:
        error.__context__ = context
        del error, context


@types.coroutine
def _run(prepared: _Prepared, env: Env, block: Block, position: int) -> Generator[Any, Any, Any]:
    """Runs until the function ends, giving (exception or None, value), or, in a handler, until it is left,
    giving (None, None, block, position)."""
    segments = prepared.block(block)
    tagged = prepared.asynchronous_generator
    while True:
        segment = segments[position]
        position += 1
        failure: BaseException | None = None
        edge: Edge | None = None
        item: tuple[Any, ...] = ()
        try:
            if segment.__class__ is list:
                for step in segment:  # type: ignore[union-attr]
                    step(env)
                continue
            op: Any = segment
            kind = op.__class__
            if kind is hir.Jump:
                edge = op.target
            elif kind is hir.Branch:
                condition = env[op.condition]
                assert condition.__class__ is bool
                edge = op.then if condition else op.otherwise
            elif kind is hir.ForNext:
                try:
                    item = (next(env[op.iterator]),)
                    edge = op.body
                except StopIteration:
                    edge = op.done
            elif kind is hir.Return:
                return None, env[op.value]
            elif kind is hir.Raise:
                _raise(env, op)
            elif kind is hir.Reraise:
                failure = env[op.exception]
            elif kind is hir.Yield:
                env[op] = yield _taken(prepared, env, op, op.value, tagged)
            elif kind is hir.YieldFrom:
                env[op] = yield from _taken(prepared, env, op, op.iterable, False)
            elif kind is hir.Await:
                if tagged:
                    env[op] = yield from _tagged(_await(_taken(prepared, env, op, op.value, False)))
                else:
                    env[op] = yield from _await(_taken(prepared, env, op, op.value, False))
            elif kind is hir.LeaveHandler:
                return None, None, block, position
            else:
                assert kind is hir.EnterHandler
                error = env[op.exception]
                saved = error.__context__, error.__traceback__
                try:
                    raise error
                except BaseException:
                    error.__context__, error.__traceback__ = saved
                    saved = error = None
                    _drop(prepared.dying.get(op, []))(env)
                    outcome = yield from _run(prepared, env, block, position)
                assert len(outcome) == 4, "a handler is left by leave_handler"
                block, position = outcome[2], outcome[3]
                segments = prepared.block(block)
                continue
        except BaseException as raised:
            failure = raised
        if failure is not None:
            if block.unwind is None:
                try:
                    return failure, None
                finally:
                    failure = None
            edge = block.unwind
            item = (failure,)
        elif edge is None:
            continue
        values = [*item, *[env[value] for value in edge.args]]
        failure = None
        item = ()
        for value in prepared.drops_at(block, edge):
            env.pop(value, None)
        block = edge.target
        env.update(zip(block.params, values, strict=True))
        segments = prepared.block(block)
        values.clear()
        position = 0


def _taken(prepared: _Prepared, env: Env, op: Op, operand: Value, tagged: bool) -> Any:
    """The operand of an op that suspends, no longer held if this is its last use."""
    value = env.pop(operand) if operand in prepared.dying.get(op, ()) else env[operand]
    return (True, value) if tagged else value


def _raise(env: Env, op: hir.Raise) -> None:
    if op.exception is None:
        raise
    if op.cause is None:
        raise env[op.exception]
    raise env[op.exception] from env[op.cause]


# --- ops --------------------------------------------------------------------------------------------

_STEPS: dict[type[Op], Callable[[_Prepared, Any], Step]] = {}


def _step(kind: type[Op]) -> Callable[[Callable[[_Prepared, Any], Step]], Callable[[_Prepared, Any], Step]]:
    def register(make: Callable[[_Prepared, Any], Step]) -> Callable[[_Prepared, Any], Step]:
        _STEPS[kind] = make
        return make

    return register


def _simple(kind: type[Op], *fields: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """An op that is a function of its operands `fields`; attributes are fields too."""

    def register(compute: Callable[..., Any]) -> Callable[..., Any]:
        def make(prepared: _Prepared, op: Op) -> Step:
            values = [getattr(op, field) for field in fields]
            if all(isinstance(value, Value) for value in values):
                if len(values) == 1:
                    only = values[0]

                    def one(env: Env) -> None:
                        env[op] = compute(env[only])

                    return one
                if len(values) == 2:
                    first, second = values

                    def two(env: Env) -> None:
                        env[op] = compute(env[first], env[second])

                    return two

            def many(env: Env) -> None:
                env[op] = compute(*[_read(env, value) for value in values])

            return many

        _STEPS[kind] = make
        return compute

    return register


def _read(env: Env, value: Any) -> Any:
    if isinstance(value, Value):
        return env[value]
    if value.__class__ is tuple:
        return tuple([_read(env, each) for each in value])
    return value


def _constant(kind: type[Op], value_of: Callable[[_Prepared, Any], Any]) -> None:
    def make(prepared: _Prepared, op: Op) -> Step:
        value = value_of(prepared, op)

        def step(env: Env) -> None:
            env[op] = value

        return step

    _STEPS[kind] = make


_constant(hir.Constant, lambda _, op: op.value)
_constant(hir.Unbound, lambda _, op: UNBOUND)
_constant(hir.GetBuiltin, lambda _, op: getattr(builtins, op.variable))


@_simple(hir.CheckBound, "value", "variable", "free")
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


@_simple(hir.EndOfLife, "value")
def _end_of_life(value: Any) -> None:
    pass


@_simple(hir.MakeCell, "value")
def _make_cell(value: Any) -> Any:
    return types.CellType() if value is UNBOUND else types.CellType(value)


@_step(hir.FreeCell)
def _free_cell(prepared: _Prepared, op: hir.FreeCell) -> Step:
    def step(env: Env) -> None:
        env[op] = env[_CELLS][op.index]

    return step


@_simple(hir.GetCell, "cell", "variable", "free")
def _get_cell(cell: Any, variable: str, free: bool) -> Any:
    try:
        return cell.cell_contents
    except ValueError:
        pass
    _unbound(variable, free)
    return None


@_simple(hir.SetCell, "cell", "value")
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


@_step(hir.GetGlobal)
def _get_global(prepared: _Prepared, op: hir.GetGlobal) -> Step:
    namespace, name = prepared.namespace, op.variable

    def step(env: Env) -> None:
        env[op] = namespace[name] if name in namespace else _global(namespace, name)

    return step


@_step(hir.SetGlobal)
def _set_global(prepared: _Prepared, op: hir.SetGlobal) -> Step:
    namespace, name, value = prepared.namespace, op.variable, op.value

    def step(env: Env) -> None:
        namespace[name] = env[value]

    return step


@_step(hir.DeleteGlobal)
def _delete_global(prepared: _Prepared, op: hir.DeleteGlobal) -> Step:
    def step(env: Env) -> None:
        if op.variable not in prepared.namespace:
            raise NameError(f"name '{op.variable}' is not defined", name=op.variable)
        del prepared.namespace[op.variable]

    return step


@_step(hir.GetName)
def _get_name(prepared: _Prepared, op: hir.GetName) -> Step:
    def step(env: Env) -> None:
        try:
            env[op] = env[_NAMESPACE][op.variable]
            return
        except KeyError:
            pass
        env[op] = (
            _global(prepared.namespace, op.variable)
            if op.cell is None
            else _get_cell(env[op.cell], op.variable, True)
        )

    return step


@_step(hir.SetName)
def _set_name(prepared: _Prepared, op: hir.SetName) -> Step:
    def step(env: Env) -> None:
        env[_NAMESPACE][op.variable] = env[op.value]

    return step


@_step(hir.DeleteName)
def _delete_name(prepared: _Prepared, op: hir.DeleteName) -> Step:
    def step(env: Env) -> None:
        try:
            del env[_NAMESPACE][op.variable]
            return
        except KeyError:
            pass
        raise NameError(f"name '{op.variable}' is not defined", name=op.variable)

    return step


@_step(hir.SetupAnnotations)
def _setup_annotations(prepared: _Prepared, op: hir.SetupAnnotations) -> Step:
    def step(env: Env) -> None:
        namespace = env.get(_NAMESPACE, prepared.namespace)
        if "__annotations__" not in namespace:
            namespace["__annotations__"] = {}

    return step


def _table(kind: type[Op], table: dict[str, Callable[..., Any]], field: str, *operands: str) -> None:
    def make(prepared: _Prepared, op: Op) -> Step:
        compute = table[getattr(op, field).value]
        first, *rest = [getattr(op, each) for each in operands]

        def one(env: Env) -> None:
            env[op] = compute(env[first])

        def two(env: Env) -> None:
            env[op] = compute(env[first], env[rest[0]])

        return two if rest else one

    _STEPS[kind] = make


_table(hir.Binary, _BINARY, "operator", "left", "right")
_table(hir.InplaceBinary, _INPLACE, "operator", "left", "right")
_table(hir.Unary, _UNARY, "operator", "operand")
_table(hir.Compare, _COMPARE, "comparison", "left", "right")
_simple(hir.Not, "operand")(operator.not_)
_simple(hir.Truth, "operand")(bool)
_simple(hir.Is, "left", "right")(operator.is_)
_simple(hir.Contains, "container", "item")(operator.contains)
_simple(hir.GetAttribute, "object", "attribute")(getattr)
_simple(hir.SetAttribute, "object", "attribute", "value")(setattr)
_simple(hir.DeleteAttribute, "object", "attribute")(delattr)
_simple(hir.GetItem, "object", "index")(operator.getitem)
_simple(hir.SetItem, "object", "index", "value")(operator.setitem)
_simple(hir.DeleteItem, "object", "index")(operator.delitem)
_simple(hir.MakeSlice, "start", "stop", "step")(slice)
_simple(hir.GetMethod, "object", "method")(getattr)
_simple(hir.GetIterator, "iterable")(iter)
_simple(hir.UnpackItem, "unpacked", "index")(operator.getitem)
_simple(hir.GetLength, "value")(len)
_simple(hir.Super, "cell", "first")(lambda cell, first: super(_get_cell(cell, "__class__", True), first))


@_step(hir.Call)
def _call_step(prepared: _Prepared, op: hir.Call) -> Step:
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
    positional, keywords = _arguments(callee, args, names)
    return callee(*positional, **keywords)


@_simple(hir.CallMethod, "lookup", "args", "names")
def _call_method(lookup: Any, args: tuple[Any, ...], names: tuple[str, ...]) -> Any:
    return _call(lookup, args, names)


def _arguments(callee: Any, args: tuple[Any, ...], names: tuple[str, ...]) -> tuple[list[Any], dict[str, Any]]:
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


@_simple(hir.MergeKeywords, "dict", "mapping", "callee")
def _merge_keywords(target: dict[str, Any], mapping: Any, callee: Any) -> None:
    where = f"{callee.__module__}.{callee.__qualname__}()" if hasattr(callee, "__qualname__") else str(callee)
    if not hasattr(mapping, "keys"):
        raise TypeError(f"{where} argument after ** must be a mapping, not {type(mapping).__name__}")
    for key in list(mapping.keys()):
        if key in target:
            raise TypeError(f"{where} got multiple values for keyword argument '{key}'")
        target[key] = mapping[key]


_simple(hir.MakeTuple, "items")(lambda items: items)
_simple(hir.MakeList, "items")(list)
_simple(hir.MakeSet, "items")(set)
_simple(hir.MakeDict, "items")(lambda items: dict(zip(items[::2], items[1::2], strict=True)))
_simple(hir.Append, "list", "item")(list.append)
_simple(hir.Add, "set", "item")(set.add)
_simple(hir.AddAll, "set", "iterable")(set.update)
_simple(hir.Store, "dict", "key", "value")(operator.setitem)
_simple(hir.ListToTuple, "list")(tuple)


@_simple(hir.Extend, "list", "iterable")
def _extend(target: list[Any], iterable: Any) -> None:
    if not hasattr(type(iterable), "__iter__") and not hasattr(type(iterable), "__getitem__"):
        raise TypeError(f"Value after * must be an iterable, not {type(iterable).__name__}")
    target.extend(iterable)


@_simple(hir.Merge, "dict", "mapping")
def _merge(target: dict[Any, Any], mapping: Any) -> None:
    if not hasattr(mapping, "keys"):
        raise TypeError(f"'{type(mapping).__name__}' object is not a mapping")
    target.update(mapping)


@_step(hir.Format)
def _format(prepared: _Prepared, op: hir.Format) -> Step:
    convert = {"": None, "s": str, "r": repr, "a": ascii}[op.conversion]

    def step(env: Env) -> None:
        value = env[op.value]
        if convert is not None:
            value = convert(value)
        env[op] = format(value) if op.spec is None else format(value, env[op.spec])

    return step


_simple(hir.JoinText, "parts")("".join)


def _native(source: str, cache: dict[str, Any] = {}) -> Any:  # noqa: B006
    made = cache.get(source)
    if made is None:
        namespace: dict[str, Any] = {}
        exec(source, namespace)
        made = cache[source] = namespace["native"]
    return made


@_step(hir.Unpack)
def _unpack(prepared: _Prepared, op: hir.Unpack) -> Step:
    names = [f"{'*' if index == op.star else ''}a{index}" for index in range(op.count)]
    left = ", ".join(names)
    result = ", ".join(name.strip("*") for name in names)
    native = _native(f"def native(value):\n  [{left}] = value\n  return [{result}]")

    def step(env: Env) -> None:
        env[op] = native(env[op.value])

    return step


@_step(hir.MakeFunction)
def _function(prepared: _Prepared, op: hir.MakeFunction) -> Step:
    def step(env: Env) -> None:
        made = _make_function(
            prepared.inner[op.index],
            _read(env, op.cells),
            _read(env, op.defaults),
            dict(zip(op.keyword_names, _read(env, op.keyword_defaults), strict=True)),
        )
        made.__annotations__ = dict(zip(op.annotation_names, _read(env, op.annotations), strict=True))
        env[op] = made

    return step


@_step(hir.MakeClass)
def _class(prepared: _Prepared, op: hir.MakeClass) -> Step:
    def step(env: Env) -> None:
        bases, keywords = _arguments(None, _read(env, op.bases), op.names)
        resolved = types.resolve_bases(tuple(bases))
        metaclass, namespace, keywords = types.prepare_class(op.class_name, resolved, keywords)
        body = prepared.inner[op.index]
        cell = _drive(_execute(body, {_NAMESPACE: namespace}, _read(env, op.cells)))
        if resolved is not tuple(bases) and resolved != tuple(bases):
            namespace["__orig_bases__"] = tuple(bases)
        made = metaclass(op.class_name, resolved, namespace, **keywords)
        if cell is not None and isinstance(made, type):
            assert cell.cell_contents is made
        env[op] = made

    return step


# --- imports ----------------------------------------------------------------------------------------


@_step(hir.Import)
def _import(prepared: _Prepared, op: hir.Import) -> Step:
    def step(env: Env) -> None:
        module = __import__(op.module, prepared.namespace, None, None, op.level)
        if op.leaf:
            for part in op.module.split(".")[1:]:
                module = _import_name(module, part)
        env[op] = module

    return step


@_step(hir.ImportFrom)
def _import_from(prepared: _Prepared, op: hir.ImportFrom) -> Step:
    def step(env: Env) -> None:
        env[op] = __import__(op.module, prepared.namespace, None, op.names, op.level)

    return step


@_simple(hir.ImportName, "module", "variable")
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


@_step(hir.ImportStar)
def _import_star(prepared: _Prepared, op: hir.ImportStar) -> Step:
    def step(env: Env) -> None:
        module = __import__(op.module, prepared.namespace, None, ("*",), op.level)
        names = getattr(module, "__all__", None)
        if names is None:
            names = [name for name in module.__dict__ if not name.startswith("_")]
        for name in names:
            prepared.namespace[name] = getattr(module, name)

    return step


# --- exceptions and context managers ----------------------------------------------------------------


@_simple(hir.MatchException, "exception", "types")
def _match_exception(exception: BaseException, types_: Any) -> bool:
    for each in types_ if isinstance(types_, tuple) else (types_,):
        if not (isinstance(each, type) and issubclass(each, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
    return issubclass(type(exception), types_)


@_simple(hir.SplitGroup, "exception", "types")
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


@_simple(hir.RaiseGroup, "original", "rest", "raised")
def _raise_group(original: BaseException, rest: BaseException | None, raised: list[BaseException]) -> None:
    """As `_PyExc_PrepReraiseStar`."""
    every = raised + ([] if rest is None else [rest])
    if not every:
        return
    if not isinstance(original, BaseExceptionGroup):
        _raise_as_is(every[0])
    fresh = [each for each in every if not _same_metadata(each, original)]
    leaves: set[int] = set()
    for each in every:
        if _same_metadata(each, original):
            _collect_leaves(each, leaves)
    again = original.split(lambda each: id(each) in leaves)[0] if leaves else None  # type: ignore[attr-defined]
    if not fresh:
        _raise_as_is(again)
    _raise_as_is(BaseExceptionGroup("", fresh + ([] if again is None else [again])))


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


@_simple(hir.WithEnter, "manager", "asynchronous")
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


@_simple(hir.WithExit, "exit", "exception")
def _with_exit(leave: Any, exception: BaseException | None) -> Any:
    if exception is None:
        return leave(None, None, None)
    return leave(type(exception), exception, exception.__traceback__)


@_simple(hir.AsyncIterator, "value")
def _async_iterator(value: Any) -> Any:
    make = _special(value, "__aiter__")
    if make is None:
        raise TypeError(f"'async for' requires an object with __aiter__ method, got {type(value).__name__}")
    iterator = make()
    if not hasattr(type(iterator), "__anext__"):
        raise TypeError(
            "'async for' received an object from __aiter__ that does not implement __anext__: " + type(iterator).__name__
        )
    return iterator


_simple(hir.AsyncNext, "iterator")(lambda iterator: type(iterator).__anext__(iterator))


# --- patterns ---------------------------------------------------------------------------------------

_simple(hir.MatchSequence, "value")(
    _native("def native(value):\n  match value:\n    case [*_]: return True\n  return False")
)
_simple(hir.MatchMapping, "value")(
    _native("def native(value):\n  match value:\n    case {}: return True\n  return False")
)


@_simple(hir.MatchKeys, "mapping", "keys")
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


@_simple(hir.MatchRest, "mapping", "keys")
def _match_rest(mapping: Any, keys: tuple[Any, ...]) -> dict[Any, Any]:
    rest = dict(mapping)
    for key in keys:
        del rest[key]
    return rest


@_step(hir.MatchClass)
def _match_class(prepared: _Prepared, op: hir.MatchClass) -> Step:
    names = [f"a{index}" for index in range(op.count + len(op.attributes))]
    parts = names[: op.count] + [f"{name}={value}" for name, value in zip(op.attributes, names[op.count :], strict=True)]
    items = "".join(f"{name}, " for name in names)
    native = _native(
        f"def native(value, cls):\n  match value:\n    case cls({', '.join(parts)}): return ({items})\n  return None"
    )

    def step(env: Env) -> None:
        env[op] = native(env[op.value], env[op.cls])

    return step
