"""The verifier finds each way a graph can be broken."""

from __future__ import annotations

import pytest

from aipy.ir.read import read
from aipy.ir.verify import MalformedGraph, verify

HEADER = "function f\n  kind function\n  module 'm'\n  line 1\n"

BROKEN = {
    "no terminator": ("b0:\n    %0 = const 1\n", "terminator missing"),
    "terminator inside": ("b0(%0):\n    return %0\n    return %0\n", "terminator in the middle"),
    "empty block": ("b0:\n    jump b1\nb1:\n", "empty block"),
    "edge to nowhere": ("b0:\n    jump b7\n", "outside the function"),
    "edge to entry": ("b0:\n    jump b1\nb1:\n    jump b0\n", "leads to the entry"),
    "too few arguments": ("b0:\n    jump b1\nb1(%0 x):\n    return %0\n", "takes 1 parameters, is given 0"),
    "item not counted": (
        "b0(%0):\n    for_next %0, b1(%0), b2\nb1(%1):\n    return %1\nb2:\n    return %0\n",
        "takes 1 parameters, is given 2",
    ),
    "exception not counted": ("b0(%0):\n    jump b1\nb1: unwind b2\n    return %0\nb2:\n    return %0\n", "takes 0 parameters, is given 1"),
    "used before defined": ("b0(%0):\n    %1 = unary neg %2\n    %2 = unary neg %0\n    return %1\n", "before its definition"),
    "does not dominate": (
        "b0(%0):\n    branch %0, b1, b2\nb1:\n    %1 = const 1\n    jump b3\nb2:\n    jump b3\nb3:\n    return %1\n",
        "does not dominate",
    ),
    "own terminator": ("b0(%0):\n    for_next %0, b1, b2\nb1(%1):\n    return %1\nb2:\n    return %1\n", "does not dominate"),
    "unwind passes own value": (
        "b0(%0):\n    jump b1\nb1: unwind b2(%1)\n    %1 = unary neg %0\n    return %1\nb2(%2, %3):\n    return %3\n",
        "a value of its own block",
    ),
    "handler uses a value of the region": (
        "b0(%0):\n    jump b1\nb1: unwind b2\n    %1 = unary neg %0\n    return %1\nb2(%2):\n    return %1\n",
        "does not dominate",
    ),
}


@pytest.mark.parametrize(("body", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_finds(body: str, message: str) -> None:
    with pytest.raises(MalformedGraph, match=message):
        verify(read(HEADER + body))


def test_accepts_values_from_before_the_region() -> None:
    verify(read(HEADER + "b0(%0):\n    jump b1\nb1: unwind b2(%0)\n    %1 = unary neg %0\n    return %1\nb2(%2, %3):\n    return %3\n"))
