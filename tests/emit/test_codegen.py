"""Codegen: errors and aborts of LLVM become exceptions; every op has its emitter."""

from __future__ import annotations

import pytest

from aipy.emit.codegen import CodegenError, compile_ir
from aipy.emit.constants import is_constant
from aipy.emit.ops import EMITTERS
from aipy.ir.mir.containers import TupleItem
from aipy.ir.op import OPS
from tests.emit.linking import TRIPLE


def test_bad_ir_is_an_exception() -> None:
    with pytest.raises(CodegenError, match="expected"):
        compile_ir("define nonsense", TRIPLE, 2)


def test_an_abort_of_llvm_is_an_exception() -> None:
    unselectable = "declare i32 @llvm.eh.typeid.for.p0(ptr)\ndefine i32 @f(ptr %p) { %1 = call i32 @llvm.eh.typeid.for.p0(ptr %p) ret i32 %1 }"
    with pytest.raises(CodegenError):
        compile_ir(unselectable, TRIPLE, 0)


def test_every_op_has_an_emitter() -> None:
    for op in OPS.values():
        if op.__module__.startswith("aipy.ir.mir.") and op is not TupleItem:
            assert op in EMITTERS or is_constant(op.__new__(op)), op.name
