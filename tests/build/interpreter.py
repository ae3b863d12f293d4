"""Runs HIR with CPython's objects: the proof that HIR means what CPython means.

Every op becomes a closure over its operands; a function becomes a real Python function (generator function,
coroutine function) with the right signature, whose body drives `_execute`. The region between
`enter_handler` and `leave_handler` runs inside a real `except` block, so that `sys.exc_info()` and
`__context__` are right in whatever it calls.
"""

from __future__ import annotations

import types
from collections.abc import Generator
from typing import Any

from interpreter_ops import call_arguments
from interpreter_state import CELLS, NAMESPACE, STEPS, Env, Step, raise_as_is, read, step_of

from aipy.ir import hir
from aipy.ir.function import Block, Function, FunctionKind
from aipy.ir.op import Edge, Op, Value


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
                    run.append(STEPS[type(op)](self, op))
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
            raise_as_is(outcome[0])
        return outcome[1]
    finally:
        del outcome


def _make_function(prepared: _Prepared, cells: tuple[Any, ...], defaults: tuple[Any, ...], keyword_defaults: dict[str, Any]) -> Any:
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
    env[CELLS] = cells
    return (yield from _run(prepared, env, prepared.function.entry, 0))


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


# --- functions and classes as values ------------------------------------------------------------------


@step_of(hir.MakeFunction)
def _function(prepared: _Prepared, op: hir.MakeFunction) -> Step:
    def step(env: Env) -> None:
        made = _make_function(
            prepared.inner[op.index],
            read(env, op.cells),
            read(env, op.defaults),
            dict(zip(op.keyword_names, read(env, op.keyword_defaults), strict=True)),
        )
        made.__annotations__ = dict(zip(op.annotation_names, read(env, op.annotations), strict=True))
        env[op] = made

    return step


@step_of(hir.MakeClass)
def _class(prepared: _Prepared, op: hir.MakeClass) -> Step:
    def step(env: Env) -> None:
        bases, keywords = call_arguments(None, read(env, op.bases), op.names)
        resolved = types.resolve_bases(tuple(bases))
        metaclass, namespace, keywords = types.prepare_class(op.class_name, resolved, keywords)
        body = prepared.inner[op.index]
        cell = _drive(_execute(body, {NAMESPACE: namespace}, read(env, op.cells)))
        if resolved is not tuple(bases) and resolved != tuple(bases):
            namespace["__orig_bases__"] = tuple(bases)
        made = metaclass(op.class_name, resolved, namespace, **keywords)
        if cell is not None and isinstance(made, type):
            assert cell.cell_contents is made
        env[op] = made

    return step
