"""Every op that can fail has the position CPython's compiler gave the instruction that fails there."""

from __future__ import annotations

import dis
import importlib.util
import types
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from aipy.build.module import build_module
from aipy.ir.function import Function
from aipy.syntax.source import SourceFile

INSTRUCTIONS = {
    "LOAD_ATTR": "attribute", "LOAD_METHOD": "attribute", "STORE_ATTR": "set attribute", "DELETE_ATTR": "delete attribute",
    "COMPARE_OP": "compare", "CONTAINS_OP": "contains", "STORE_SUBSCR": "set item", "STORE_SLICE": "set item",
    "DELETE_SUBSCR": "delete item", "RAISE_VARARGS": "raise", "GET_ITER": "iterator", "FOR_ITER": "next",
    "IMPORT_NAME": "import", "IMPORT_FROM": "import name", "CHECK_EXC_MATCH": "match exception", "BEFORE_WITH": "with",
    "LOAD_SUPER_ATTR": "attribute",
    "FORMAT_VALUE": "format", "FORMAT_SIMPLE": "format", "FORMAT_WITH_SPEC": "format", "CONVERT_VALUE": "format",
}  # fmt: skip
OPS = {
    "get_attribute": "attribute", "get_method": "attribute", "set_attribute": "set attribute",
    "delete_attribute": "delete attribute", "compare": "compare", "contains": "contains", "set_item": "set item",
    "delete_item": "delete item", "raise": "raise", "get_iterator": "iterator", "for_next": "next", "import": "import",
    "import_from": "import", "import_star": "import", "import_name": "import name", "match_exception": "match exception",
    "with_enter": "with", "format": "format",
}  # fmt: skip
COMPREHENSIONS = ("<listcomp>", "<setcomp>", "<dictcomp>")
MODULES = ("argparse", "dataclasses", "difflib", "enum", "functools", "heapq", "inspect", "json.decoder", "logging", "subprocess")

Positions = dict[tuple[str, int, str], set[tuple[int | None, ...]]]


@pytest.mark.parametrize("name", MODULES)
def test_spans_are_those_of_cpython(name: str) -> None:
    spec = importlib.util.find_spec(name)
    assert spec is not None and spec.origin is not None
    data = Path(spec.origin).read_bytes()
    wanted: Positions = defaultdict(set)
    collect(compile(data, "module", "exec", dont_inherit=True), "<module>", 1, wanted)
    found: Positions = defaultdict(set)
    for function in functions(build_module(SourceFile.parse(data), "module", expand=False)):
        for op in function.ops():
            if op.name in OPS and op.span is not None:
                span = op.span
                key = (function.qualified, function.line, OPS[op.name])
                found[key].add((span.line, span.column, span.end_line, span.end_column))
    different = {key: (wanted[key] - found[key], found[key] - wanted[key]) for key in wanted.keys() | found.keys()}
    assert {key: sets for key, sets in different.items() if sets != (set(), set())} == {}


def collect(code: types.CodeType, name: str, line: int, positions: Positions) -> None:
    for instruction in dis.get_instructions(code):
        kind = INSTRUCTIONS.get(instruction.opname)
        if kind is not None and instruction.positions is not None:
            at = instruction.positions
            positions[name, line, kind].add((at.lineno, at.col_offset, at.end_lineno, at.end_col_offset))
    for inner in code.co_consts:
        if isinstance(inner, types.CodeType):
            if inner.co_name in COMPREHENSIONS:
                collect(inner, name, line, positions)
            else:
                collect(inner, inner.co_qualname, inner.co_firstlineno, positions)


def functions(function: Function) -> Iterator[Function]:
    yield function
    for inner in function.inner:
        yield from functions(inner)
