"""Builds MIR by hand, links it with stubs.c and runs it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from aipy.emit.codegen import compile_ir
from aipy.emit.module import emit
from aipy.ir import types as T
from aipy.ir.effects import ANYTHING, WRITES
from aipy.ir.function import Block
from aipy.ir.mir.calls import CallRuntime, RuntimeFunction
from aipy.ir.mir.constants import ConstInt, ConstNone
from aipy.ir.mir.control import Return
from aipy.ir.mir.integers import IntToAny
from aipy.ir.module import MirFunction, MirModule
from aipy.ir.op import Op, Span, Value
from aipy.ir.types import MirType
from aipy.link.zig import find_zig
from aipy.passes.pipeline import run

TRIPLE = "x86_64-unknown-linux-gnu"
PRINT = RuntimeFunction("test_print", (T.ANY,), T.NONE, WRITES)
FAIL = RuntimeFunction("test_fail", (T.ANY,), T.NONE, ANYTHING)  # raises for multiples of 3
_HERE = Path(__file__).parent


def function(symbol: str, result: MirType, *params: MirType) -> tuple[MirFunction, Block]:
    """A function with an empty entry block."""
    block = Block("entry")
    for type in params:
        block.add_param().type = type
    return MirFunction(symbol, symbol, "__main__", "x.py", 1, result, blocks=[block]), block


def add(block: Block, op: Op, type: MirType = T.NONE) -> Op:
    """Appends an op of that type, with a position."""
    op.type, op.span = type, Span(1, 2, 3, 4)
    block.append(op)
    return op


def number(block: Block, value: int, type: MirType = T.INT) -> Op:
    """A constant."""
    return add(block, ConstInt(value), type)


def show(block: Block, value: Value) -> None:
    """Prints an integer or an ANY."""
    shown = value if value.type is T.ANY else add(block, IntToAny(value), T.ANY)
    add(block, CallRuntime(PRINT, (shown,), ()))


def finish(block: Block) -> None:
    """Returns None."""
    add(block, Return(add(block, ConstNone(), T.NONE)))


def outputs(functions: list[MirFunction], level: int) -> tuple[list[int], str]:
    """Compiles the functions, `main` among them, runs that and returns the printed numbers and the last line."""
    module = MirModule(functions, main="main", sources={"x.py": ["text"] * 10})
    run(module, level)
    code = compile_ir(emit(module, level, TRIPLE), TRIPLE, level)
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "program.o").write_bytes(code)
        include = _HERE.parents[1] / "runtime" / "include"
        command = [str(find_zig()), "cc", "-O1", "-w", f"-I{include}", str(_HERE / "stubs.c"), str(folder / "program.o"), "-o", str(folder / "program")]
        subprocess.run(command, check=True, capture_output=True)
        result = subprocess.run([str(folder / "program")], check=True, capture_output=True, text=True)
    lines = result.stdout.splitlines()
    return [int(line) for line in lines if line.lstrip("-").isdigit()], lines[-1]
