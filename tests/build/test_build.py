"""What the front end makes of small sources: the parts of HIR that running it does not show."""

from __future__ import annotations

import sys

import pytest

from aipy.build.module import build_module
from aipy.ir import hir
from aipy.ir.function import Function, FunctionKind
from aipy.ir.show import show
from aipy.ir.verify import verify


def build(source: str, **options: bool) -> Function:
    function = build_module(source, "m", **options)
    verify(function)
    return function


def ops(function: Function, kind: type[hir.Op]) -> list[hir.Op]:
    return [op for op in function.ops() if isinstance(op, kind)]


@pytest.mark.parametrize(
    "source",
    [
        "x = " + " + ".join(["a"] * 2500),
        "x = " + "f(" * 80 + ")" * 80,
        "def f(x):\n" + "".join(f"  {'el' if n else ''}if x == {n}:\n    return {n}\n" for n in range(900)),
        "x = " + " if a else ".join(["b"] * 900),
        "x = a" + ".b" * 900,
        "x = " + " and ".join(f"a{n}" for n in range(3000)),
        "def f(x):\n" + "  if x: x = g(x)\n" * 5000 + "  return x\n",
        "x = a < " + " < ".join(["b"] * 3000),
    ],
    ids=["sum", "calls", "elif", "conditional", "attributes", "and", "joins", "comparison"],
)
def test_deep_sources(source: str) -> None:
    build(source)


def test_bound_variables_are_not_checked() -> None:
    source = """
def f(a, n):
    if a:
        x = 1
    else:
        x = 2
    while n:
        x += 1
        n -= 1
    for y in a:
        x, z = y, x
    return x
"""
    assert not ops(build(source).inner[0], hir.CheckBound)
    assert not ops(build(source).inner[0], hir.Unbound)


def test_possibly_unbound_variables_are_checked_once() -> None:
    function = build("def f(a):\n  for x in a: pass\n  print(x)\n  return x + x\n").inner[0]
    assert len(ops(function, hir.CheckBound)) == 1


def test_variables_of_handlers_are_those_before_the_op_that_raised() -> None:
    function = build("def f(g):\n  x = 1\n  try:\n    x = g(x)\n    x = g(x)\n  except E:\n    return x\n").inner[0]
    handler = next(block for block in function.blocks if block.label == "except")
    assert [param.name for param in handler.params] == ["", "x"]
    arguments = [block.unwind.args for block in function.blocks if block.unwind and block.unwind.target is handler]
    assert len(arguments) == 2
    assert len({value for args in arguments for value in args}) == 2


def test_no_unwind_edges_outside_try() -> None:
    function = build("def f(g):\n  with g() as x:\n    pass\n  return g(x)\n").inner[0]
    assert function.entry.unwind is None
    assert next(block for block in function.blocks if isinstance(block.terminator, hir.Return)).unwind is None


def test_endless_loop_in_try_can_be_interrupted() -> None:
    function = build("def f():\n  try:\n    while True: pass\n  except KeyboardInterrupt:\n    return 1\n").inner[0]
    assert any(block.unwind for block in function.blocks)


def test_finally_is_built_once_for_each_way() -> None:
    source = "def f(g):\n  for x in g:\n    try:\n      if x: return 1\n      if x > 1: break\n      if x > 2: continue\n"
    source += "      g(x)\n    finally:\n      done(x)\n"
    calls = [op for op in ops(build(source).inner[0], hir.GetGlobal) if op.variable == "done"]  # type: ignore[attr-defined]
    assert len(calls) == 5


def test_dead_code_is_not_built() -> None:
    function = build("def f():\n  return 1\n  g()\n").inner[0]
    assert not ops(function, hir.Call)
    assert not build("if 0:\n  def f(): pass\nif __debug__: pass\nwhile False: g()\n").inner
    assert build("def f():\n  return\n  yield\n").inner[0].kind is FunctionKind.GENERATOR


def test_end_of_life() -> None:
    source = "def f(a, b):\n  c = a\n  a = g()\n  del b\n  return c\n"
    function = build(source, observe_release=True).inner[0]
    lines = [line.strip() for line in show(function).split("\n") if "end_of_life" in line or "return" in line]
    assert lines == ["end_of_life %0", "end_of_life %1", "end_of_life %3", "end_of_life %0", "return %0"]
    assert not ops(build(source).inner[0], hir.EndOfLife)


def test_loop_iterator_lives_until_the_loop_is_left() -> None:
    source = "def f(a):\n  for x in a:\n    if x: break\n    if g(x): return 1\n"
    function = build(source, observe_release=True).inner[0]
    iterator = ops(function, hir.GetIterator)[0]
    assert [op.value is iterator for op in ops(function, hir.EndOfLife)].count(True) == 2  # type: ignore[attr-defined]


def test_method_calls_look_up_before_arguments() -> None:
    function = build("x.append(f(y))")
    names = [op.name for op in function.ops()]
    assert names.index("get_method") < names.index("call") < names.index("call_method")
    (call,) = ops(function, hir.CallMethod)
    assert isinstance(call.lookup, hir.GetMethod)  # type: ignore[attr-defined]


def test_super_needs_the_builtin() -> None:
    method = "class A:\n  def f(self):\n    return super().f()\n"
    assert ops(build(method).inner[0].inner[0], hir.Super)
    assert not ops(build("super = 1\n" + method).inner[0].inner[0], hir.Super)


def test_percent_format_is_an_f_string() -> None:
    function = build("'%s and %-5.2r%%' % (a, b)")
    assert [(op.conversion, op.spec and op.spec.value) for op in ops(function, hir.Format)] == [("s", None), ("r", "5.2")]  # type: ignore[attr-defined]
    for kept in ("'%d' % (a,)", "'%s' % a", "'%s' % (a, b)", "'%s' % (*a,)", "'%*s' % (a, b)", "'%s %' % (a,)"):
        assert ops(build(kept), hir.Binary), kept


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="comprehensions have no frame of their own from 3.12 on")
def test_frames_of_comprehensions() -> None:
    function = build("def f(a):\n  return [[g(y) for y in x] for x in a]\n").inner[0]
    (call,) = ops(function, hir.Call)
    assert call.span is not None and call.span.scope == "<listcomp>"
    assert call.span.outer is not None and call.span.outer.scope == "<listcomp>"
    assert call.span.outer.outer is not None and call.span.outer.outer.scope is None


def test_unsupported_is_an_op() -> None:
    if sys.version_info >= (3, 12):
        assert [op.reason for op in ops(build("type X = int\ndef f[T](x: T): pass"), hir.Unsupported)] == ["R013", "R013"]  # type: ignore[attr-defined]


def test_same_source_gives_the_same_text() -> None:
    source = "class A:\n  def f(self):\n    x = y = z = 1\n    return [lambda: (a, b, c, x, y, z) for a, b, c in self.g]\n"
    assert show(build(source), inner=True) == show(build(source), inner=True)
