"""THE table of transfer functions: every HIR op has exactly one."""

from __future__ import annotations

from typing import cast

from aipy.infer.engine import Transfer
from aipy.infer.transfer import attributes, calls, classes, containers, control, operators, variables
from aipy.ir.op import Op

TRANSFERS = cast(
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
)
