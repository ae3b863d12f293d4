"""What the parts of the HIR interpreter share: the environment of a frame and how ops become closures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aipy.ir.op import Op, Value

Env = dict[Value, Any]
Step = Callable[[Env], None]

UNBOUND = object()
CELLS = Value()  # of the frame, in its environment
NAMESPACE = Value()  # of a class body, in its environment

STEPS: dict[type[Op], Callable[[Any, Any], Step]] = {}


def step_of(kind: type[Op]) -> Callable[[Callable[[Any, Any], Step]], Callable[[Any, Any], Step]]:
    def register(make: Callable[[Any, Any], Step]) -> Callable[[Any, Any], Step]:
        STEPS[kind] = make
        return make

    return register


def simple(kind: type[Op], *fields: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """An op that is a function of its operands `fields`; attributes are fields too."""

    def register(compute: Callable[..., Any]) -> Callable[..., Any]:
        def make(prepared: Any, op: Op) -> Step:
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
                env[op] = compute(*[read(env, value) for value in values])

            return many

        STEPS[kind] = make
        return compute

    return register


def read(env: Env, value: Any) -> Any:
    if isinstance(value, Value):
        return env[value]
    if value.__class__ is tuple:
        return tuple([read(env, each) for each in value])
    return value


def constant(kind: type[Op], value_of: Callable[[Any, Any], Any]) -> None:
    def make(prepared: Any, op: Op) -> Step:
        value = value_of(prepared, op)

        def step(env: Env) -> None:
            env[op] = value

        return step

    STEPS[kind] = make


def table_of(kind: type[Op], table: dict[str, Callable[..., Any]], field: str, *operands: str) -> None:
    def make(prepared: Any, op: Op) -> Step:
        compute = table[getattr(op, field).value]
        first, *rest = [getattr(op, each) for each in operands]

        def one(env: Env) -> None:
            env[op] = compute(env[first])

        def two(env: Env) -> None:
            env[op] = compute(env[first], env[rest[0]])

        return two if rest else one

    STEPS[kind] = make


def native(source: str, cache: dict[str, Any] = {}) -> Any:  # noqa: B006
    made = cache.get(source)
    if made is None:
        namespace: dict[str, Any] = {}
        exec(source, namespace)
        made = cache[source] = namespace["native"]
    return made


def raise_as_is(error: BaseException) -> None:
    context = error.__context__
    try:
        raise error
    finally:
        error.__context__ = context
        del error, context
