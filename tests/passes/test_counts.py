"""Counting on random functions: every way through them, raising ones too, leaves each count as it should be."""

from __future__ import annotations

from random import Random

import pytest

from aipy.ir.module import MirModule
from aipy.passes.pipeline import run
from tests.passes.interpreter import Machine, TooLong
from tests.passes.random_functions import random_function


@pytest.mark.parametrize("start", range(0, 400, 50))
def test_counts_balance(start: int) -> None:
    for seed in range(start, start + 50):
        function = random_function(Random(seed))
        run(MirModule([function]), 2)
        for way in range(10):
            try:
                Machine(Random(seed * 1000 + way)).run(function)
            except TooLong:
                continue
            except AssertionError as error:
                raise AssertionError(f"seed {seed}, way {way}: {error}") from error
