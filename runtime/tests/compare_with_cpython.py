"""Runs lines of tests/evaluate.c's language in CPython and in the runtime and reports the lines that differ.

python compare_with_cpython.py EVALUATE FILE... ; without FILE: random lines from SEED (environment), COUNT lines.
"""

from __future__ import annotations

import bisect
import collections
import heapq
import os
import random
import subprocess
import sys
from pathlib import Path

TRACE: list[str] = []
PLAN: list[object] = []


class Item:
    __module__ = "__main__"

    def __init__(self, key):
        self.key = key

    def _note(self, what, other):
        TRACE.append(f"{self.key!r} {what} {other.key!r}")
        if PLAN:
            PLAN[0] -= 1
            if PLAN[0] < 0:
                _, target, method, args = PLAN
                PLAN.clear()
                getattr(target, method)(*args)

    def __eq__(self, other):
        if not isinstance(other, Item):
            TRACE.append(f"{self.key!r} == {other!r}")
            self._step()
            return NotImplemented
        self._note("==", other)
        return self.key == other.key

    def __lt__(self, other):
        if not isinstance(other, Item):
            TRACE.append(f"{self.key!r} < {other!r}")
            self._step()
            return NotImplemented
        self._note("<", other)
        return self.key < other.key

    def _step(self):
        if PLAN:
            PLAN[0] -= 1
            if PLAN[0] < 0:
                _, target, method, args = PLAN
                PLAN.clear()
                getattr(target, method)(*args)

    def __hash__(self):
        TRACE.append(f"hash {self.key!r}")
        h = hash(self.key)
        return h % 8 if h >= 0 else -(-h % 8)

    def __repr__(self):
        return f"Item({self.key!r})"


def trace():
    result = list(TRACE)
    TRACE.clear()
    return result


def plan(count, target, method, *args):
    PLAN[:] = [count, target, method, args]


def expected(lines: list[str]) -> list[str]:
    names: dict[str, object] = {}

    def fresh() -> None:
        names.clear()
        for module in (collections, heapq, bisect):
            names.update({k: v for k, v in vars(module).items() if not k.startswith("__")})
        names.update(Item=Item, trace=trace, plan=plan, narrow=lambda x: x)

    fresh()
    result = []
    for line in lines:
        if line == "clear":
            fresh()
            continue
        try:
            try:
                code = compile(line, "<line>", "eval")
            except SyntaxError:
                exec(line, names)
                result.append("ok")
            else:
                result.append(repr(eval(code, names)))
        except Exception as error:
            result.append(f"{type(error).__name__}: {error}")
    return result


def main() -> None:
    program, files = sys.argv[1], sys.argv[2:]
    if files:
        lines = [line for file in files for line in Path(file).read_text("utf-8").split("\n")]
    else:
        sys.path.insert(0, os.path.dirname(__file__))
        from random_lines import random_lines

        lines = random_lines(random.Random(int(os.environ.get("SEED", "1"))), int(os.environ.get("COUNT", "20000")))
    lines = [line for line in lines if line and not line.startswith("#")]
    wanted = expected(lines)
    run = subprocess.run([program], input="\n".join(lines) + "\n", capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": "0"})
    got = run.stdout.split("\n")[:-1]
    shown = bad = 0
    asked = [line for line in lines if line != "clear"]
    for number, (line, want) in enumerate(zip(asked, wanted, strict=False)):
        have = got[number] if number < len(got) else "(nothing)"
        if have != want:
            bad += 1
            if shown < 25:
                shown += 1
                print(f"{line}\n   cpython: {want[:300]}\n   runtime: {have[:300]}")
    if run.returncode or run.stderr:
        print("exit", run.returncode, run.stderr[-3000:])
    print(f"{len(wanted) - bad} of {len(wanted)} lines agree")
    sys.exit(bool(bad or run.returncode))


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, *sys.argv])
    sys.set_int_max_str_digits(0)
    main()
