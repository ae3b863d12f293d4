"""Floats and bools."""

from __future__ import annotations

from aipy.emit.function import FunctionEmitter
from aipy.emit.ops.registry import Emitter, emits
from aipy.ir.hir import Comparison
from aipy.ir.mir.floats import (
    BoolAnd,
    BoolFromAny,
    BoolNot,
    BoolOr,
    BoolToAny,
    BoolXor,
    FloatAbs,
    FloatAdd,
    FloatCompare,
    FloatDiv,
    FloatFloorDiv,
    FloatFromAny,
    FloatMod,
    FloatMul,
    FloatNeg,
    FloatPow,
    FloatSqrt,
    FloatSub,
    FloatToAny,
)
from aipy.ir.op import Op
from aipy.ir.types import Kind

EMITTERS: dict[type[Op], Emitter] = {}
_PREDICATES = {
    Comparison.EQ: "oeq",
    Comparison.NE: "une",
    Comparison.LT: "olt",
    Comparison.LE: "ole",
    Comparison.GT: "ogt",
    Comparison.GE: "oge",
}
_ARITHMETIC: dict[type[Op], str] = {FloatAdd: "fadd", FloatSub: "fsub", FloatMul: "fmul"}
_LOGIC: dict[type[Op], str] = {BoolAnd: "and", BoolOr: "or", BoolXor: "xor"}


@emits(EMITTERS, FloatAdd, FloatSub, FloatMul)
def _arithmetic(e: FunctionEmitter, op: FloatAdd | FloatSub | FloatMul) -> None:
    e.define(op, f"{_ARITHMETIC[type(op)]} double {e.use(op.left)}, {e.use(op.right)}")


@emits(EMITTERS, FloatDiv)
def _divide(e: FunctionEmitter, op: FloatDiv) -> None:
    left, right = e.use(op.left), e.use(op.right)
    zero = e.emit(f"fcmp oeq double {right}, 0.0")
    e.check(zero, e.raise_label(op, e.raise_text("aipy_ZeroDivisionError_type", "float division by zero")))
    e.define(op, f"fdiv double {left}, {right}")


@emits(EMITTERS, FloatFloorDiv, FloatMod)
def _floor_divide(e: FunctionEmitter, op: FloatFloorDiv | FloatMod) -> None:
    symbol = e.program.runtime("aipy_float_modulo" if isinstance(op, FloatMod) else "aipy_float_floor_divide")
    out = e.out
    e.check_status(op, e.emit(f"call i32 @{symbol}(ptr %thread, double {e.use(op.left)}, double {e.use(op.right)}, ptr {out})"))
    e.define(op, f"load double, ptr {out}")


@emits(EMITTERS, FloatPow)
def _power(e: FunctionEmitter, op: FloatPow) -> None:
    out = e.out
    symbol = e.program.runtime("aipy_float_power")
    e.check_status(op, e.emit(f"call i32 @{symbol}(ptr %thread, double {e.use(op.left)}, double {e.use(op.right)}, ptr {out})"))
    result = e.emit(f"load i64, ptr {out}")
    if op.type is not None and op.type.kind is Kind.FLOAT:
        e.bind(op, _unbox(e, result))
        e.line(f"call void @{e.helper('aipy.release_any')}(i64 {result})")
    else:
        e.bind(op, result)


@emits(EMITTERS, FloatNeg)
def _negate(e: FunctionEmitter, op: FloatNeg) -> None:
    e.define(op, f"fneg double {e.use(op.operand)}")


@emits(EMITTERS, FloatAbs)
def _absolute(e: FunctionEmitter, op: FloatAbs) -> None:
    e.define(op, f"call double @{e.program.runtime('llvm.fabs.f64')}(double {e.use(op.operand)})")


@emits(EMITTERS, FloatSqrt)
def _square_root(e: FunctionEmitter, op: FloatSqrt) -> None:
    operand = e.use(op.operand)
    negative = e.emit(f"fcmp olt double {operand}, 0.0")
    e.check(negative, e.raise_label(op, e.raise_text("aipy_ValueError_type", "math domain error")))
    e.define(op, f"call double @{e.program.runtime('llvm.sqrt.f64')}(double {operand})")


@emits(EMITTERS, FloatCompare)
def _compare(e: FunctionEmitter, op: FloatCompare) -> None:
    e.define(op, f"fcmp {_PREDICATES[op.comparison]} double {e.use(op.left)}, {e.use(op.right)}")


@emits(EMITTERS, FloatToAny)
def _to_any(e: FunctionEmitter, op: FloatToAny) -> None:
    e.define(op, f"call i64 @{e.program.runtime('aipy_float_new')}(double {e.use(op.operand)})")


@emits(EMITTERS, FloatFromAny)
def _from_any(e: FunctionEmitter, op: FloatFromAny) -> None:
    e.bind(op, _unbox(e, e.use(op.operand)))


def _unbox(e: FunctionEmitter, word: str) -> str:
    pointer = e.emit(f"inttoptr i64 {word} to ptr")
    address = e.emit(f"getelementptr %aipy.float, ptr {pointer}, i32 0, i32 1")
    return e.emit(f"load double, ptr {address}")


@emits(EMITTERS, BoolNot)
def _not(e: FunctionEmitter, op: BoolNot) -> None:
    e.define(op, f"xor i1 {e.use(op.operand)}, true")


@emits(EMITTERS, BoolAnd, BoolOr, BoolXor)
def _logic(e: FunctionEmitter, op: BoolAnd | BoolOr | BoolXor) -> None:
    e.define(op, f"{_LOGIC[type(op)]} i1 {e.use(op.left)}, {e.use(op.right)}")


@emits(EMITTERS, BoolToAny)
def _bool_to_any(e: FunctionEmitter, op: BoolToAny) -> None:
    yes, no = (f"ptr @{e.program.object(symbol)}" for symbol in ("aipy_True", "aipy_False"))
    chosen = e.emit(f"select i1 {e.use(op.operand)}, {yes}, {no}")
    # No count is taken: they are immortal.
    e.define(op, f"ptrtoint ptr {chosen} to i64")


@emits(EMITTERS, BoolFromAny)
def _bool_from_any(e: FunctionEmitter, op: BoolFromAny) -> None:
    e.define(op, f"icmp eq i64 {e.use(op.operand)}, ptrtoint (ptr @{e.program.object('aipy_True')} to i64)")
