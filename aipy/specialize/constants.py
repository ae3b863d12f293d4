"""Constants of Python as values of MIR."""

from __future__ import annotations

from aipy.infer import lattice as L
from aipy.ir import types as T
from aipy.ir.mir import constants
from aipy.ir.op import Value
from aipy.specialize.lowering import Held, Lowering, NotNative


def constant_held(lowering: Lowering, value: object) -> Held:
    """A Python constant."""
    match value:
        case None:
            return Held(None, L.NONE)
        case bool():
            return Held(lowering.bool(value), L.TRUE if value else L.FALSE)
        case int():
            known = L.int_fact(value, value)
            if L.fits_i64(known):
                return Held(lowering.i64(value), known)
            word = lowering.emit(constants.ConstBigInt(value), T.ANY)
            return Held(lowering.from_any(word, T.INT, known), known)
        case float():
            return Held(lowering.emit(constants.ConstFloat(value), T.FLOAT), L.FLOAT)
        case str():
            return Held(lowering.text(value), L.STR)
        case bytes():
            return Held(lowering.emit(constants.ConstBytes(value), T.BYTES), L.BYTES)
        case complex():
            return Held(lowering.call(lowering.program.complex_new, _const_float(lowering, value.real), _const_float(lowering, value.imag)), L.COMPLEX)
    raise NotNative("R091", f"the constant {value!r} is not native yet")


def _const_float(lowering: Lowering, value: float) -> Value:
    return lowering.emit(constants.ConstFloat(value), T.FLOAT)
