"""Suspending."""

from __future__ import annotations

from aipy.emit.ops.registry import Emitter
from aipy.ir.op import Op

EMITTERS: dict[type[Op], Emitter] = {}
