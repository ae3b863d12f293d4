"""Functions have the variables, cells and attributes of the code objects CPython makes of the same source."""

from __future__ import annotations

import importlib.util
import inspect
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

from aipy.build.module import build_module
from aipy.ir.function import Function, FunctionKind
from aipy.syntax.source import SourceFile

MODULES = ("argparse", "asyncio.events", "contextlib", "dataclasses", "functools", "logging", "subprocess", "unittest.mock")
COMPREHENSIONS = ("<listcomp>", "<setcomp>", "<dictcomp>")
PROGRAMS = sorted((Path(__file__).parent / "programs").glob("*.py"))


def sources() -> list[Path]:
    found = list(PROGRAMS)
    for name in MODULES:
        spec = importlib.util.find_spec(name)
        assert spec is not None and spec.origin is not None
        found.append(Path(spec.origin))
    return found


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.stem)
def test_functions_are_those_of_cpython(path: Path) -> None:
    source = SourceFile.read(path)
    codes = list(code_objects(compile(source.data, str(path), "exec", dont_inherit=True)))
    functions = list(all_functions(build_module(source, path.stem, expand=False)))
    assert sorted(function.qualified for function in functions) == sorted(code.co_qualname for code in codes)
    by_place = {(code.co_qualname, code.co_firstlineno): code for code in codes}
    for function in functions[1:]:
        code = by_place[function.qualified, function.line]
        assert function.free_variables == code.co_freevars
        assert set(function.cell_variables) <= set(code.co_cellvars)
        assert function.signature.names() == code.co_varnames[: len(function.signature.names())]
        assert is_generator(function) == bool(code.co_flags & (inspect.CO_GENERATOR | inspect.CO_ASYNC_GENERATOR))
        if function.kind is not FunctionKind.CLASS_BODY:
            both = [name for name in code.co_varnames if name in function.local_names and name not in function.cell_variables]
            assert [name for name in function.local_names if name in both] == both
            documented = code.co_consts[:1] if code.co_consts and isinstance(code.co_consts[0], str) else (None,)
            if function.docstring is not None:
                assert documented == (function.docstring,)


def is_generator(function: Function) -> bool:
    return function.kind in (FunctionKind.GENERATOR, FunctionKind.ASYNC_GENERATOR)


def code_objects(code: types.CodeType) -> Iterator[types.CodeType]:
    if code.co_name not in COMPREHENSIONS:
        yield code
    for inner in code.co_consts:
        if isinstance(inner, types.CodeType):
            yield from code_objects(inner)


def all_functions(function: Function) -> Iterator[Function]:
    yield function
    for inner in function.inner:
        yield from all_functions(inner)
