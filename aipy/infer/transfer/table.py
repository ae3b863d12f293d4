"""THE table of transfer functions: every HIR op has exactly one."""

from __future__ import annotations

from typing import cast

from aipy.infer.engine import Transfer, Transfers
from aipy.infer.transfer import attributes, builtins, calls, classes, containers, control, methods, operators, variables
from aipy.ir.op import Op

TRANSFERS = Transfers(
    cast(
        "dict[type[Op], Transfer]",
        {
            **variables.TABLE,
            **operators.TABLE,
            **attributes.TABLE,
            **calls.TABLE,
            **containers.TABLE,
            **control.TABLE,
            **classes.TABLE,
        },
    ),
    call_named=builtins.call_named,
    call_builtin_method=methods.call_builtin_method,
    get_attribute=attributes.get_atom,
    bind=attributes.bind,
    plain_store=attributes.plain_store,
)
