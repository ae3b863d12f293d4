"""Control flow. Successor parameters take (own) what edges pass."""

from __future__ import annotations

from aipy.ir.effects import ANYTHING, PURE, RAISES, READS_RAISES
from aipy.ir.op import Edge, Op, Value


class Jump(Op, name="mir.jump", effects=PURE, terminator=True):
    """Goes to `target`."""

    target: Edge


class Branch(Op, name="mir.branch", effects=PURE, terminator=True):
    """Goes by a BOOL. `likely`: 1 the first way, -1 the second, 0 unknown."""

    condition: Value
    then: Edge
    otherwise: Edge
    likely: int


class Return(Op, name="mir.return", effects=PURE, terminator=True):
    """Leaves the function with `value` (a NONE value for functions that give None)."""

    value: Value
    takes = ("value",)


class Propagate(Op, name="mir.propagate", effects=RAISES, terminator=True):
    """The exception in the thread goes on: to the block's unwind edge or out of the function."""


class Unreachable(Op, name="mir.unreachable", effects=PURE, terminator=True):
    """Never reached: what stands before always raises or exits."""


class NextAny(Op, name="next.any", effects=ANYTHING, terminator=True):
    """`aipy_next` on an ANY iterator: an owned ANY item to `body` as its first parameter, or to `done`."""

    iterator: Value
    body: Edge
    done: Edge


class NextGenerator(Op, name="next.generator", effects=ANYTHING, terminator=True):
    """Resumes a generator object (REF generator): an owned ANY item to `body`, or to `done`."""

    generator: Value
    body: Edge
    done: Edge


class Poll(Op, name="mir.poll", effects=READS_RAISES):
    """On the way back in a loop: sees to what waits, if anything; an interrupt raises KeyboardInterrupt.

    No handler written in Python runs here: a program that installs one calls the bridge, which runs it at its calls."""
