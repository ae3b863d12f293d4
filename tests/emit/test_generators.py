"""A number outgrows 64 bits inside `try` inside the loop of a generator."""

from __future__ import annotations

import sys

import pytest

from aipy.ir import types as T
from aipy.ir.function import Block
from aipy.ir.hir import Comparison
from aipy.ir.mir.calls import CallFunction, CallRuntime, Yield
from aipy.ir.mir.control import Branch, Jump, NextGenerator
from aipy.ir.mir.integers import IntAdd, IntCompare, IntMul, IntSub, IntToAny
from aipy.ir.module import Abi, MirFunction
from aipy.ir.op import Edge
from tests.emit.linking import FAIL, add, finish, function, number, outputs, show

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="links for x86-64 Linux and runs it")


def _tripling() -> MirFunction:
    """`for i in range(n): try: x = x * 3; yield x; fail(i)` and `except: x = x - 1 (the old x); yield i`."""
    made, entry = function("tripling", T.GENERATOR, T.INT, T.INT)
    made.abi = Abi.GENERATOR
    loop, body, handler, following, done = (Block(label) for label in ("loop", "body", "handler", "following", "done"))
    made.blocks += [loop, body, handler, following, done]
    add(entry, Jump(Edge(loop, (entry.params[0], number(entry, 0)))))
    x, i = loop.add_param("x"), loop.add_param("i")
    x.type = i.type = T.INT
    add(loop, Branch(add(loop, IntCompare(Comparison.LT, i, entry.params[1]), T.BOOL), Edge(body), Edge(done), 0))
    tripled = add(body, IntMul(x, number(body, 3)), T.INT)
    add(body, Yield(add(body, IntToAny(tripled), T.ANY)), T.ANY)
    add(body, CallRuntime(FAIL, (add(body, IntToAny(i), T.ANY),), ()))
    add(body, Jump(Edge(following, (tripled,))))
    body.unwind = Edge(handler, (x,))
    exception, old = handler.add_param(), handler.add_param()
    exception.type, old.type = T.EXCEPTION, T.INT
    less = add(handler, IntSub(old, number(handler, 1)), T.INT)
    add(handler, Yield(add(handler, IntToAny(i), T.ANY)), T.ANY)
    add(handler, Jump(Edge(following, (less,))))
    after = following.add_param()
    after.type = T.INT
    add(following, Jump(Edge(loop, (after, add(following, IntAdd(i, number(following, 1)), T.INT)))))
    finish(done)
    return made


def _consumer(symbol: str, start: int, count: int) -> MirFunction:
    made, entry = function(symbol, T.NONE)
    generator = add(entry, CallFunction("tripling", None, (number(entry, start), number(entry, count))), T.GENERATOR)
    loop, body, done = Block("loop"), Block("body"), Block("done")
    made.blocks += [loop, body, done]
    add(entry, Jump(Edge(loop)))
    add(loop, NextGenerator(generator, Edge(body), Edge(done)))
    item = body.add_param()
    item.type = T.ANY
    show(body, item)
    add(body, Jump(Edge(loop)))
    finish(done)
    return made


def _expected(x: int, count: int) -> list[int]:
    values = []
    for i in range(count):
        values.append(x * 3)
        if i % 3 == 0:
            values.append(i)
            x = x - 1
        else:
            x = x * 3
    return values


@pytest.mark.parametrize("level", [0, 2])
def test_overflow_inside_try_inside_a_generator(level: int) -> None:
    main, entry = function("main", T.NONE)
    functions = [_tripling()]
    expected = []
    for index, (start, count) in enumerate(((1, 5), (1, 70), (2**62, 4), (2**63 - 1, 4), (-(2**63), 3), (1, 0))):
        functions.append(_consumer(f"consumer{index}", start, count))
        add(entry, CallFunction(f"consumer{index}", None, ()))
        expected += _expected(start, count)
    add(entry, CallFunction("tripling", None, (number(entry, 2**62), number(entry, 1))), T.GENERATOR)  # never started
    finish(entry)
    printed, last = outputs([*functions, main], level)
    assert printed == expected
    assert "status 0 live 0" in last
