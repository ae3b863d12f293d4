"""Fills in what callers need to know of each function: can it raise, can it return words, is its depth counted.

Requires: all functions of the program.  Keeps: everything else.
"""

from __future__ import annotations

from collections.abc import Mapping

from aipy.analysis.call_graph import functions_near_cycles
from aipy.analysis.effects import effects_of
from aipy.analysis.exits import can_exit
from aipy.analysis.order import blocks_in_order
from aipy.ir.effects import ANYTHING, PURE, Effects
from aipy.ir.module import Abi, MirFunction, MirModule


def summarize_functions(module: MirModule) -> None:
    """Sets `can_raise`, `can_widen`, `effects`, `counts_depth` and `passes_depth`, starting from the best and growing to a fixed point."""
    functions = {function.symbol: function for function in module.functions}
    near = functions_near_cycles(module)
    for function in module.functions:
        function.passes_depth = function.symbol in near and function.abi is not Abi.GENERATOR
        function.counts_depth = function.counts_depth and function.passes_depth
        function.can_raise = function.counts_depth
        function.can_widen = False
        function.effects = PURE.with_(raises=function.can_raise)
        if function.abi is Abi.GENERATOR:
            function.effects = ANYTHING.with_(raises=False)
            function.can_raise = False
    changed = True
    while changed:
        changed = False
        for function in module.functions:
            if function.abi is not Abi.GENERATOR and _summarize(function, functions):
                changed = True


def _summarize(function: MirFunction, functions: Mapping[str, MirFunction]) -> bool:
    effects = function.effects
    raises, widens = function.can_raise, function.can_widen
    for block in blocks_in_order(function):
        for op in block.ops:
            here = effects_of(op, functions)
            raises = raises or (here.raises and block.unwind is None)
            effects = _union(effects, here)
            widens = widens or (function.result.changes_when_wide and can_exit(op, functions))
    effects = effects.with_(raises=raises)
    if (effects, raises, widens) == (function.effects, function.can_raise, function.can_widen):
        return False
    function.effects, function.can_raise, function.can_widen = effects, raises, widens
    return True


def _union(left: Effects, right: Effects) -> Effects:
    return Effects(
        left.reads or right.reads,
        left.writes or right.writes,
        left.raises or right.raises,
        left.allocates or right.allocates,
        left.calls or right.calls,
    )
