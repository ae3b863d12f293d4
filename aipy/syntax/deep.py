"""`with_deep_stack`, where the stages that come after parsing find it."""

from aipy.ir.deep import with_deep_stack

__all__ = ["with_deep_stack"]
