"""Numbers that outgrow 64 bits: in a loop, through several frames, in tuples, as arguments."""

from __future__ import annotations

import sys

import pytest

from aipy.ir import types as T
from aipy.ir.function import Block
from aipy.ir.hir import Comparison
from aipy.ir.mir.calls import CallFunction
from aipy.ir.mir.containers import MakeTuple, TupleItem
from aipy.ir.mir.control import Branch, Jump, Return
from aipy.ir.mir.integers import IntAdd, IntCompare, IntFloorDiv, IntMod, IntMul, IntSub
from aipy.ir.module import MirFunction
from aipy.ir.op import Edge
from tests.emit.linking import add, finish, function, number, outputs, show

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="links for x86-64 Linux and runs it")
PAIR = T.tuple_of(T.INT, T.INT)


def _power() -> MirFunction:
    made, entry = function("power", T.INT, T.INT, T.INT)
    base, exponent = entry.params
    loop, body, done = Block("loop"), Block("body"), Block("done")
    made.blocks += [loop, body, done]
    add(entry, Jump(Edge(loop, (number(entry, 1), number(entry, 0)))))
    result, count = loop.add_param(), loop.add_param()
    result.type = count.type = T.INT
    add(loop, Branch(add(loop, IntCompare(Comparison.LT, count, exponent), T.BOOL), Edge(body), Edge(done), 0))
    product = add(body, IntMul(result, base), T.INT)
    add(body, Jump(Edge(loop, (product, add(body, IntAdd(count, number(body, 1)), T.INT)))))
    add(done, Return(result))
    return made


def _power_and_next() -> MirFunction:
    made, entry = function("power_and_next", PAIR, T.INT, T.INT)
    power = add(entry, CallFunction("power", None, tuple(entry.params)), T.INT)
    following = add(entry, IntAdd(power, number(entry, 1)), T.INT)
    add(entry, Return(add(entry, MakeTuple((power, following)), PAIR)))
    return made


@pytest.mark.parametrize("level", [0, 2])
def test_results_leave_several_frames_as_words(level: int) -> None:
    main, entry = function("main", T.NONE)
    expected = []
    for base, exponent in ((3, 10), (3, 40), (7, 22), (7, 23), (-3, 41), (10, 30), (2, 61), (2, 62), (2, 63), (-2, 63)):
        arguments = (number(entry, base), number(entry, exponent))
        pair = add(entry, CallFunction("power_and_next", None, arguments), PAIR)
        first, second = (add(entry, TupleItem(pair, index), T.INT) for index in range(2))
        show(entry, first)
        show(entry, second)
        show(entry, add(entry, IntSub(second, first), T.INT))
        show(entry, add(entry, CallFunction("power", None, (first, number(entry, 1))), T.INT))
        show(entry, add(entry, IntMod(first, number(entry, 1000)), T.INT))
        show(entry, add(entry, IntFloorDiv(first, number(entry, -7)), T.INT))
        value = base**exponent
        expected += [value, value + 1, 1, value, value % 1000, value // -7]
    finish(entry)
    printed, last = outputs([_power(), _power_and_next(), main], level)
    assert printed == expected
    assert "status 0 live 0" in last
