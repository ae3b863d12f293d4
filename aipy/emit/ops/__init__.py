"""One emitter per MIR op; the files mirror aipy/ir/mir/."""

from __future__ import annotations

from collections.abc import Callable

from aipy.emit.function import FunctionEmitter
from aipy.emit.ops import calls, containers, control, dicts, floats, generators, integers, lists, objects, pointers, text
from aipy.ir.op import Op

EMITTERS: dict[type[Op], Callable[[FunctionEmitter, Op], None]] = {
    **integers.EMITTERS,
    **floats.EMITTERS,
    **control.EMITTERS,
    **calls.EMITTERS,
    **pointers.EMITTERS,
    **objects.EMITTERS,
    **lists.EMITTERS,
    **containers.EMITTERS,
    **dicts.EMITTERS,
    **text.EMITTERS,
    **generators.EMITTERS,
}
