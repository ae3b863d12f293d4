"""The passes in their order, with the reasons for it."""

from __future__ import annotations

import os
from collections.abc import Callable

from aipy.ir.module import MirModule
from aipy.passes.borrow_loads import borrow_loads
from aipy.passes.insert_polls import insert_polls
from aipy.passes.insert_refcounts import insert_refcounts
from aipy.passes.remove_dead_code import remove_dead_code
from aipy.passes.simplify_control_flow import simplify_control_flow
from aipy.passes.summarize_functions import summarize_functions

Pass = Callable[[MirModule], object]

PIPELINE: tuple[tuple[Pass, str], ...] = (
    (summarize_functions, "first: everything after asks whether a call may raise"),
    (simplify_control_flow, "early: fewer blocks for everything after"),
    (remove_dead_code, "before counting, which would keep dead values alive"),
    (insert_polls, "before counting: a poll may raise, so it needs cleanup; after simplification, which finds the loops"),
    (summarize_functions, "again: polls raise"),
    (borrow_loads, "before counting, which then takes no count for these; after polls, which a borrow may cross"),
    (insert_refcounts, "after everything that moves or removes ops: from here on the order of ops is the order of releases"),
)


def run(module: MirModule, level: int) -> None:
    """Runs the passes on a program, in place; with AIPY_VERIFY set the verifier runs after each."""
    for step, _ in PIPELINE:
        step(module)
        if os.environ.get("AIPY_VERIFY"):
            from aipy.ir.verify_mir import verify_module

            verify_module(module)
