"""Measures aipy against CPython, PyPy and C++, or compares it with CPython on a folder of programs.

Exit code 0 if every program that ran was right, 1 if one was wrong, failed or was not built, 2 for wrong usage.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import platform
import shlex
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from runner.corpus import compare_corpus, corpus_record, format_corpus
from runner.suite import find_programs, format_suite, measure_suite, problems, suite_record
from runner.tools import Tools, build_launcher, default_cxx, twin_flags

HERE = Path(__file__).resolve().parent


def main() -> int:
    parser = make_parser()
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        tools = make_tools(parser, options, Path(scratch))
        try:
            table, record, wrong = run_mode(options, tools)
        except ValueError as error:
            parser.error(str(error))
        if options.json != "-":
            print(table)
        if options.json:
            text = json.dumps({**describe(options, tools), **record}, indent=2)
            if options.json == "-":
                print(text)
            else:
                Path(options.json).write_text(text + "\n")
    return 1 if wrong else 0


def make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--only", metavar="NAME,...", default="", help="these programs instead of all")
    parser.add_argument("--size", choices=["test", "normal"], default="normal", help="default: normal")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="runs of each implementation (default: 3)")
    parser.add_argument("--clock", choices=["wall", "cpu"], default="wall", help="cpu: user + system (default: wall)")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="compare aipy with CPython on every .py file in DIR")
    parser.add_argument("--json", nargs="?", const="-", metavar="FILE", help="write every figure as JSON (default: stdout)")
    parser.add_argument("--without", metavar="NAME,...", default="", help="leave out pypy, aipy or cpp")
    parser.add_argument("--python", default=shlex.quote(sys.executable), metavar="CMD", help="CPython (default: this one)")
    parser.add_argument("--pypy", metavar="CMD", help="default: pypy3 on the path, if any")
    parser.add_argument("--aipy", metavar="CMD", help="default: aipy on the path, if any")
    parser.add_argument("--aipy-flags", default="-O3", metavar="FLAGS", help="flags of `aipy compile` (default: -O3)")
    parser.add_argument("--cxx", metavar="CMD", help="C++ compiler (default: that of the package ziglang, else c++)")
    parser.add_argument("--march", metavar="CPU", help="processor of the twins (default: the architecture's baseline)")
    parser.add_argument("--timeout", type=float, default=300, metavar="S", help="seconds a process may take (default: 300)")
    parser.add_argument("--build-dir", type=Path, metavar="DIR", help="keep the executables there")
    return parser


def make_tools(parser: argparse.ArgumentParser, options: argparse.Namespace, scratch: Path) -> Tools:
    without = split_names(options.without)
    if unknown := set(without) - {"pypy", "aipy", "cpp"}:
        parser.error(f"cannot leave out {', '.join(sorted(unknown))}")
    if options.rounds < 1:
        parser.error("at least one round is needed")
    builds = options.build_dir.resolve() if options.build_dir else scratch
    builds.mkdir(parents=True, exist_ok=True)
    pypy = None if "pypy" in without or options.corpus else find_command(parser, options.pypy, "pypy3")
    aipy = None if "aipy" in without else find_command(parser, options.aipy, "aipy")
    cxx = None if "cpp" in without else find_command(parser, options.cxx, default_cxx())
    if aipy is None and options.corpus:
        parser.error("--corpus needs aipy")
    if aipy is None and "aipy" not in without:
        print("aipy is not on the path: measuring without it", file=sys.stderr)
    python = find_command(parser, options.python, None)
    assert python is not None
    tools = Tools(
        python, pypy, aipy, shlex.split(options.aipy_flags), cxx, twin_flags(cxx, options.march) if cxx else (),
        builds, scratch, options.timeout,
    )
    if cxx is None:
        return tools
    launcher = build_launcher(tools)
    if launcher.executable is None:
        parser.error(f"the C++ compiler does not work: {launcher.message}")
    return dataclasses.replace(tools, launcher=launcher.executable)


def find_command(parser: argparse.ArgumentParser, given: str | None, default: str | None) -> list[str] | None:
    """The words of a command with its program's full path; an error if a command that was given does not exist."""
    words = shlex.split(given or default or "")
    program = shutil.which(words[0]) if words else None
    if program is None:
        if given:
            parser.error(f"no such command: {given}")
        return None
    return [os.path.abspath(program), *words[1:]]


def run_mode(options: argparse.Namespace, tools: Tools) -> tuple[str, dict[str, object], bool]:
    """The table, the record and whether anything was wrong."""
    only = split_names(options.only)
    if options.corpus:
        comparisons = compare_corpus(options.corpus, only, tools, options.rounds, options.clock)
        return format_corpus(comparisons), corpus_record(comparisons), not all(item.right for item in comparisons)
    results = measure_suite(find_programs(HERE, options.size, only), tools, options.rounds)
    return format_suite(results, tools, options.clock), suite_record(results, options.clock), bool(problems(results))


def describe(options: argparse.Namespace, tools: Tools) -> dict[str, object]:
    """What a figure depends on."""

    def words(command: Sequence[str] | None) -> str | None:
        return shlex.join(command) if command else None

    return {
        "mode": "corpus" if options.corpus else "suite",
        "size": options.size,
        "rounds": options.rounds,
        "clock": options.clock,
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
        "commands": {
            "python": words(tools.python),
            "pypy": words(tools.pypy),
            "aipy": words(tools.aipy and [*tools.aipy, "compile", *tools.aipy_flags]),
            "cxx": words(tools.cxx and [*tools.cxx, *tools.cxx_flags]),
        },
    }


def split_names(names: str) -> list[str]:
    return [name for name in names.split(",") if name]


if __name__ == "__main__":
    sys.exit(main())
