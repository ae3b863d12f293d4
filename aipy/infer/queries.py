"""What later stages ask of inference once the fixed point stands; docs/decisions/0001-inference-queries.md has the reason.

The engine keeps a fact for each value of HIR. Lowering also takes steps that no HIR value stands for: the item a
`for` over a list draws, the method behind `a + b`, the parameters of the call inside `map`. For those it asks the
functions that computed the facts, so that both stages always agree on the target and the types of a call.

Requires: `Engine.frozen`; then these functions look up and add nothing.
"""

from aipy.infer.engine import is_generator
from aipy.infer.transfer.attributes import get_atom
from aipy.infer.transfer.binding import From, Slot, plan_call
from aipy.infer.transfer.builtins import constant_text
from aipy.infer.transfer.calls import (
    call_fact,
    comparison_candidate,
    is_direct,
    is_length,
    item_of,
    may_be_not_implemented,
    next_of,
    operator_candidate,
    plain_store_name,
    resolve_closure,
    super_target,
)
from aipy.infer.transfer.classes import resolve_module
from aipy.infer.transfer.containers import constant_slice, is_slice
from aipy.infer.transfer.declared import choose
from aipy.infer.transfer.methods import class_of
from aipy.infer.transfer.operators import class_list
from aipy.infer.transfer.variables import cell_variable

__all__ = [
    "From",
    "Slot",
    "call_fact",
    "cell_variable",
    "choose",
    "class_list",
    "class_of",
    "comparison_candidate",
    "constant_slice",
    "constant_text",
    "get_atom",
    "is_direct",
    "is_generator",
    "is_length",
    "is_slice",
    "item_of",
    "may_be_not_implemented",
    "next_of",
    "operator_candidate",
    "plain_store_name",
    "plan_call",
    "resolve_closure",
    "resolve_module",
    "super_target",
]
