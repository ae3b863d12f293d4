"""Compares aipy with CPython on a folder of programs: stdout, exit code, last line of stderr, speed."""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from runner.process import Run
from runner.table import format_table, geometric_mean, number, ratio
from runner.tools import Tiers, Tools, build_aipy, check_tiers


@dataclass(frozen=True, slots=True)
class Comparison:
    """One program of the corpus; times are whole-process medians and exist only if aipy was right."""

    name: str
    differences: tuple[str, ...]
    """What aipy got wrong; empty if everything is equal."""
    compared: bool
    """False if CPython itself gave nothing to compare with."""
    tiers: Tiers | None
    compile_seconds: float | None
    cpython_seconds: float | None
    aipy_seconds: float | None

    @property
    def right(self) -> bool:
        return self.compared and not self.differences

    @property
    def speedup(self) -> float | None:
        return self.cpython_seconds / self.aipy_seconds if self.cpython_seconds and self.aipy_seconds else None

    @property
    def verdict(self) -> str:
        return "right" if self.right else "WRONG" if self.compared else "no reference"


def compare_corpus(folder: Path, only: Sequence[str], tools: Tools, rounds: int, clock: str) -> list[Comparison]:
    """Compares every `.py` file of `folder` (or those named in `only`); `ValueError` if there is none."""
    sources = [source for source in sorted(folder.glob("*.py")) if not only or source.stem in only]
    if not sources:
        raise ValueError(f"no program to compare in {folder}")
    comparisons = []
    for position, source in enumerate(sources, 1):
        print(f"[{position}/{len(sources)}] {source.stem}", file=sys.stderr, flush=True)
        comparisons.append(compare_program(source.resolve(), tools, rounds, clock))
    return comparisons


def compare_program(source: Path, tools: Tools, rounds: int, clock: str) -> Comparison:
    build = build_aipy(tools, source, source.stem)
    tiers = check_tiers(tools, source)
    if build.executable is None:
        return Comparison(source.stem, (build.message,), True, tiers, None, None, None)
    commands = [[*tools.python, str(source)], [str(build.executable)]]
    times: list[tuple[float, float]] = []
    expected: Run | None = None
    for _ in range(rounds):
        reference, tried = (run_in_empty_folder(tools, command) for command in commands)
        expected = expected or reference
        if reference.timed_out or differences(expected, reference):
            return Comparison(source.stem, ("CPython gives no steady result",), False, tiers, build.seconds, None, None)
        if found := differences(expected, tried):
            return Comparison(source.stem, found, True, tiers, build.seconds, None, None)
        times.append((reference.wall, tried.wall) if clock == "wall" else (reference.cpu, tried.cpu))
    medians = [statistics.median(column) for column in zip(*times, strict=True)]
    return Comparison(source.stem, (), True, tiers, build.seconds, *medians)


def run_in_empty_folder(tools: Tools, command: Sequence[str]) -> Run:
    """Files that one run leaves must not be found by the next."""
    with tempfile.TemporaryDirectory() as folder:
        return tools.run(command, Path(folder))


def differences(expected: Run, run: Run) -> tuple[str, ...]:
    if run.timed_out:
        return (f"timed out after {run.wall:.0f} s",)
    found = []
    if run.stdout != expected.stdout:
        found.append("stdout")
    if run.exit_code != expected.exit_code:
        found.append(f"exit code {run.exit_code} for {expected.exit_code}")
    if run.last_stderr_line != expected.last_stderr_line:
        found.append(f"stderr ends with {run.last_stderr_line.decode(errors='replace')!r}")
    return tuple(found)


def format_corpus(comparisons: Sequence[Comparison]) -> str:
    header = ["program", "verdict", "native", "CPython s", "aipy s", "CPython/aipy", "compile s"]
    rows = [
        [
            comparison.name, comparison.verdict, native_share(comparison.tiers),
            number(comparison.cpython_seconds, 3), number(comparison.aipy_seconds, 3), ratio(comparison.speedup),
            number(comparison.compile_seconds),
        ]
        for comparison in comparisons
    ]
    totals = corpus_totals(comparisons)
    footer = [
        "all", f"{totals.right} of {totals.programs}", native_share(totals.tiers), "", "", ratio(totals.speedup), "",
    ]
    lines = [format_table(header, rows, footer)]
    lines += [f"{item.name}: {'; '.join(item.differences)}" for item in comparisons if not item.right]
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Totals:
    programs: int
    right: int
    tiers: Tiers | None
    speedup: float | None
    """Geometric mean over the programs that are right."""


def corpus_totals(comparisons: Sequence[Comparison]) -> Totals:
    known = [item.tiers for item in comparisons if item.tiers]
    tiers = Tiers(
        sum(item.native for item in known), sum(item.mixed for item in known), sum(item.interpreted for item in known)
    )
    return Totals(
        len(comparisons), sum(item.right for item in comparisons), tiers if known else None,
        geometric_mean([item.speedup for item in comparisons if item.speedup]),
    )


def native_share(tiers: Tiers | None) -> str:
    return f"{tiers.native}/{tiers.total} {tiers.native / tiers.total:4.0%}" if tiers else "?"


def corpus_record(comparisons: Sequence[Comparison]) -> dict[str, object]:
    """Everything that was measured, for `--json`."""
    totals = corpus_totals(comparisons)
    return {
        "programs": [
            {
                "name": item.name, "verdict": item.verdict, "differences": list(item.differences),
                "tiers": tiers_record(item.tiers), "compile_seconds": item.compile_seconds,
                "cpython_seconds": item.cpython_seconds, "aipy_seconds": item.aipy_seconds, "speedup": item.speedup,
            }
            for item in comparisons
        ],
        "right": totals.right, "total": totals.programs, "tiers": tiers_record(totals.tiers), "speedup": totals.speedup,
    }


def tiers_record(tiers: Tiers | None) -> dict[str, int] | None:
    return {"native": tiers.native, "mixed": tiers.mixed, "interpreted": tiers.interpreted} if tiers else None
