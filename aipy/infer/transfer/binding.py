"""Binds call arguments to parameters, as facts; specialize uses the same plan to place values.

A plan has one entry for each parameter in `Signature.names()` order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from aipy.infer.program import Closure


class From(Enum):
    """Where a parameter's value comes from."""

    ARGUMENT = "argument"  # index into the call's arguments
    DEFAULT = "default"  # index into the closure's defaults
    KEYWORD_DEFAULT = "keyword default"  # by the parameter's name
    REST = "rest"  # tuple of the arguments of these indices
    KEYWORD_REST = "keyword rest"  # dict of (name, argument index)


@dataclass(frozen=True, slots=True)
class Slot:
    """The source of one parameter."""

    source: From
    index: int = 0
    indices: tuple[int, ...] = ()
    names: tuple[str, ...] = ()


def plan_call(closure: Closure, names: Sequence[str]) -> list[Slot] | str:
    """Binds arguments (named as in hir.Call, "" positional) to a closure's parameters.

    Returns the plan, or the text of the TypeError that CPython raises. Star arguments are not for this function.
    """
    signature = closure.function.signature
    positional = (*signature.positional_only, *signature.positional)
    given: dict[str, int] = {}
    extra_positional: list[int] = []
    extra_keywords: list[tuple[str, int]] = []
    count = 0
    for index, name in enumerate(names):
        if name == "":
            if count < len(positional):
                given[positional[count]] = index
            else:
                extra_positional.append(index)
            count += 1
        elif name in signature.positional or name in signature.keyword_only:
            if name in given:
                return f"{closure.function.qualified or closure.function.name}() got multiple values for argument '{name}'"
            given[name] = index
        elif signature.var_keyword:
            extra_keywords.append((name, index))
        else:
            return "unexpected keyword"
    if extra_positional and not signature.var_positional:
        return "too many positional arguments"
    plan: list[Slot] = []
    first_default = len(positional) - len(closure.defaults)
    for index, name in enumerate(positional):
        if name in given:
            plan.append(Slot(From.ARGUMENT, given[name]))
        elif index >= first_default:
            plan.append(Slot(From.DEFAULT, index - first_default))
        else:
            return "missing argument"
    for name in signature.keyword_only:
        if name in given:
            plan.append(Slot(From.ARGUMENT, given[name]))
        elif name in closure.keyword_defaults:
            plan.append(Slot(From.KEYWORD_DEFAULT, names=(name,)))
        else:
            return "missing keyword argument"
    if signature.var_positional:
        plan.append(Slot(From.REST, indices=tuple(extra_positional)))
    if signature.var_keyword:
        plan.append(Slot(From.KEYWORD_REST, indices=tuple(i for _, i in extra_keywords), names=tuple(n for n, _ in extra_keywords)))
    return plan
