"""Measures the benchmark programs: every implementation in turn, round after round, outputs compared."""

from __future__ import annotations

import statistics
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from runner.process import Run
from runner.table import format_table, geometric_mean, number, ratio
from runner.tools import Build, Implementation, Tiers, Tools, build_aipy, build_twin, check_tiers

NOISY = 0.2
"""A spread of the rounds above this share of the median is marked in the table."""


@dataclass(frozen=True, slots=True)
class Program:
    name: str
    source: Path
    twin: Path
    arguments: tuple[str, ...]


class Status(Enum):
    """What became of an implementation of a program; only `RIGHT` has times."""

    RIGHT = "right"
    WRONG = "wrong output"
    FAILED = "failed"
    TIMED_OUT = "timed out"
    NOT_BUILT = "not built"


@dataclass(slots=True)
class Measurement:
    """One implementation of one program over all rounds."""

    command: Sequence[str] | None
    status: Status = Status.RIGHT
    note: str = ""
    compile_seconds: float | None = None
    runs: list[Run] = field(default_factory=list)

    def refuse(self, status: Status, note: str) -> None:
        """Takes the implementation out of this program, with the times it had."""
        self.status, self.note = status, note
        self.runs.clear()

    def times(self, clock: str) -> list[float]:
        return [run.wall if clock == "wall" else run.cpu for run in self.runs]

    def time(self, clock: str) -> float | None:
        return statistics.median(self.times(clock)) if self.runs else None

    def peak(self) -> float | None:
        peaks = [run.peak_kib for run in self.runs if run.peak_kib is not None]
        return statistics.median(peaks) if len(peaks) == len(self.runs) > 0 else None


@dataclass(frozen=True, slots=True)
class Result:
    program: Program
    measurements: dict[Implementation, Measurement]
    tiers: Tiers | None

    def ratio(self, above: Implementation, below: Implementation, clock: str) -> float | None:
        """How many times longer `above` takes than `below`; `None` unless both are right."""
        return quotient(self.time(above, clock), self.time(below, clock))

    def memory_ratio(self, above: Implementation, below: Implementation) -> float | None:
        return quotient(self.peak(above), self.peak(below))

    def time(self, implementation: Implementation, clock: str) -> float | None:
        measurement = self.measurements.get(implementation)
        return measurement.time(clock) if measurement else None

    def peak(self, implementation: Implementation) -> float | None:
        measurement = self.measurements.get(implementation)
        return measurement.peak() if measurement else None

    @property
    def compile_seconds(self) -> float | None:
        measurement = self.measurements.get(Implementation.AIPY)
        return measurement.compile_seconds if measurement else None


def quotient(above: float | None, below: float | None) -> float | None:
    return above / below if above and below else None


def find_programs(folder: Path, size: str, only: Sequence[str]) -> list[Program]:
    """Every folder with a `sizes.toml`, by name; `ValueError` for an unknown name in `only`."""
    found = {sizes.parent.name: sizes for sizes in sorted(folder.glob("*/sizes.toml"))}
    unknown = [name for name in only if name not in found]
    if unknown:
        raise ValueError(f"no such program: {', '.join(unknown)}")
    programs = []
    for name in only or found:
        arguments = tomllib.loads(found[name].read_text())[size]
        home = found[name].parent
        programs.append(Program(name, home / "program.py", home / "twin.cpp", tuple(arguments)))
    return programs


def measure_program(program: Program, tools: Tools, rounds: int) -> Result:
    """Builds `program` and its twin, then runs all implementations one after the other, `rounds` times."""
    source = str(program.source)
    measurements = {Implementation.CPYTHON: Measurement([*tools.python, source, *program.arguments])}
    if tools.pypy:
        measurements[Implementation.PYPY] = Measurement([*tools.pypy, source, *program.arguments])
    if tools.aipy:
        measurements[Implementation.AIPY] = built(build_aipy(tools, program.source, program.name), program)
    if tools.cxx:
        measurements[Implementation.CPP] = built(build_twin(tools, program.twin, program.name), program)
    reference = measurements[Implementation.CPYTHON]
    expected: bytes | None = None
    for _ in range(rounds):
        for implementation in Implementation:
            measurement = measurements.get(implementation)
            if measurement is None or measurement.command is None or measurement.status is not Status.RIGHT:
                continue
            run = tools.run(measurement.command)
            if expected is None:
                expected = run.stdout
            judge(measurement, run, expected)
            if reference.status is not Status.RIGHT:
                for other in measurements.values():
                    if other is not reference:
                        other.refuse(Status.FAILED, "nothing to compare with: CPython did not finish")
                return Result(program, measurements, None)
    return Result(program, measurements, check_tiers(tools, program.source) if tools.aipy else None)


def built(build: Build, program: Program) -> Measurement:
    if build.executable is None:
        return Measurement(None, Status.NOT_BUILT, build.message, None)
    return Measurement([str(build.executable), *program.arguments], compile_seconds=build.seconds)


def judge(measurement: Measurement, run: Run, expected: bytes) -> None:
    """Keeps the run if it ended well and printed what CPython printed first, else drops the measurement."""
    if run.timed_out:
        measurement.refuse(Status.TIMED_OUT, f"stopped after {run.wall:.0f} s")
    elif run.exit_code != 0:
        reason = run.last_stderr_line.decode(errors="replace")
        measurement.refuse(Status.FAILED, f"exit code {run.exit_code}: {reason}")
    elif run.stdout != expected:
        measurement.refuse(Status.WRONG, first_difference(expected, run.stdout))
    else:
        measurement.runs.append(run)


def first_difference(expected: bytes, printed: bytes) -> str:
    left, right = expected.split(b"\n"), printed.split(b"\n")
    number = next((n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))

    def show(lines: list[bytes]) -> str:
        return lines[number][:80].decode(errors="replace") if number < len(lines) else "the end"

    return f"line {number + 1} is {show(right)!r}, CPython prints {show(left)!r}"


def measure_suite(programs: Sequence[Program], tools: Tools, rounds: int) -> list[Result]:
    results = []
    for position, program in enumerate(programs, 1):
        print(f"[{position}/{len(programs)}] {program.name}", file=sys.stderr, flush=True)
        results.append(measure_program(program, tools, rounds))
    return results


RATIOS = (
    ("CPython/aipy", Implementation.CPYTHON, Implementation.AIPY),
    ("PyPy/aipy", Implementation.PYPY, Implementation.AIPY),
    ("aipy/C++", Implementation.AIPY, Implementation.CPP),
    ("CPython/C++", Implementation.CPYTHON, Implementation.CPP),
)
MEMORY_RATIOS = (
    ("mem aipy/CPython", Implementation.AIPY, Implementation.CPYTHON),
    ("mem aipy/C++", Implementation.AIPY, Implementation.CPP),
)


def format_suite(results: Sequence[Result], tools: Tools, clock: str) -> str:
    """The table, its geometric means, and every implementation that was not right with its reason."""
    present = [item for item in Implementation if any(item in result.measurements for result in results)]
    ratios = [column for column in RATIOS if column[1] in present and column[2] in present]
    memory_ratios = [column for column in MEMORY_RATIOS if column[1] in present and column[2] in present]
    header = ["program", *(f"{item.value} s" for item in present), *(name for name, _, _ in [*ratios, *memory_ratios])]
    if tools.aipy:
        header += ["compile s", "tier"]
    rows = []
    for result in results:
        row = [result.program.name, *(time_cell(result.measurements[item], clock) for item in present)]
        row += [ratio(result.ratio(above, below, clock)) for _, above, below in ratios]
        row += [ratio(result.memory_ratio(above, below)) for _, above, below in memory_ratios]
        if tools.aipy:
            row += [number(result.compile_seconds), str(result.tiers or "?")]
        rows.append(row)
    means = geometric_means(results, clock)
    names = [name for name, _, _ in [*ratios, *memory_ratios]]
    footer = ["geometric mean", *("" for _ in present), *(ratio(means[name][0]) for name in names)]
    if tools.aipy:
        footer += ["", ""]
    lines = [format_table(header, rows, footer)]
    lines += [f"{name}: over {count} of {len(results)} programs" for name, (_, count) in means.items()
              if name in names and count < len(results)]
    if any("~" in cell for row in rows for cell in row):
        lines.append(f"~ rounds differ by more than {NOISY:.0%} of the median")
    lines += [f"{name}: {implementation}: {status.value}: {note}" for name, implementation, status, note in problems(results)]
    return "\n".join(lines)


def time_cell(measurement: Measurement, clock: str) -> str:
    times = measurement.times(clock)
    if measurement.status is not Status.RIGHT:
        return str(measurement.status.value).upper()
    median = statistics.median(times)
    return number(median, 3) + ("~" if max(times) - min(times) > NOISY * median else "")


def geometric_means(results: Sequence[Result], clock: str) -> dict[str, tuple[float | None, int]]:
    """Per ratio its mean and the number of programs in it: those that are right on both sides."""
    means = {}
    for name, above, below in RATIOS:
        values = [value for result in results if (value := result.ratio(above, below, clock))]
        means[name] = geometric_mean(values), len(values)
    for name, above, below in MEMORY_RATIOS:
        values = [value for result in results if (value := result.memory_ratio(above, below))]
        means[name] = geometric_mean(values), len(values)
    return means


def problems(results: Sequence[Result]) -> list[tuple[str, str, Status, str]]:
    return [
        (result.program.name, implementation.value, measurement.status, measurement.note)
        for result in results
        for implementation, measurement in result.measurements.items()
        if measurement.status is not Status.RIGHT
    ]


def suite_record(results: Sequence[Result], clock: str) -> dict[str, object]:
    """Everything that was measured, for `--json`."""
    return {
        "programs": [result_record(result, clock) for result in results],
        "geometric_means": {
            name: {"value": value, "programs": count} for name, (value, count) in geometric_means(results, clock).items()
        },
    }


def result_record(result: Result, clock: str) -> dict[str, object]:
    return {
        "name": result.program.name,
        "arguments": list(result.program.arguments),
        "tier": str(result.tiers) if result.tiers else None,
        "ratios": {
            **{name: result.ratio(above, below, clock) for name, above, below in RATIOS},
            **{name: result.memory_ratio(above, below) for name, above, below in MEMORY_RATIOS},
        },
        "implementations": {
            implementation.value: {
                "status": measurement.status.value,
                "note": measurement.note,
                "compile_seconds": measurement.compile_seconds,
                "seconds": measurement.time(clock),
                "wall": [run.wall for run in measurement.runs],
                "user": [run.user for run in measurement.runs],
                "system": [run.system for run in measurement.runs],
                "peak_kib": [run.peak_kib for run in measurement.runs],
            }
            for implementation, measurement in result.measurements.items()
        },
    }
