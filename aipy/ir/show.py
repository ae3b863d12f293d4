"""The text of a function: one line an op, derived from how ops are declared.

    function area
      module 'shapes'
      line 3
      signature (width, height)
    b0(%0 width, %1 height):
        %2 = binary mul %0, %1
        return %2

Attributes stand where they are declared; an enum is followed by a space, everything else by a comma.
`aipy.ir.read` reads the text back.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from enum import Enum

from aipy.ir.function import Block, Signature
from aipy.ir.op import Edge, Op, Param, Span, Value
from aipy.ir.verify import Graph

NOT_IN_HEADER = frozenset({"name", "blocks", "inner", "unsupported"})


def show(function: Graph, *, spans: bool = False, inner: bool = False) -> str:
    """The text of a function; `spans` adds source ranges, `inner` the functions inside it."""
    return "\n".join(_lines(function, spans, inner))


def _lines(function: Graph, spans: bool, inner: bool) -> Iterator[str]:
    yield f"function {function.name}"
    if dataclasses.is_dataclass(function):
        for field in dataclasses.fields(function):
            if field.name not in NOT_IN_HEADER:
                value = getattr(function, field.name)
                default = field.default_factory() if callable(field.default_factory) else field.default
                if value != default:
                    yield f"  {field.name} {show_attribute(value)}"
    names = _Names(function)
    for block in function.blocks:
        yield names.block_line(block)
        for op in block.ops:
            yield "    " + names.op_text(op) + (f"  ; {show_span(op.span)}" if spans and op.span is not None else "")
    if inner:
        for each in getattr(function, "inner", ()):
            yield "{"
            yield from _lines(each, spans, inner)
            yield "}"


class _Names:
    """Numbers of blocks and of the values that something reads."""

    def __init__(self, function: Graph) -> None:
        self.blocks = {block: f"b{index}" for index, block in enumerate(function.blocks)}
        used: set[Value] = set()
        for block in function.blocks:
            for op in block.ops:
                used.update(op.uses())
                used.update(op.cleanup)
            if block.unwind is not None:
                used.update(block.unwind.args)
        self.values: dict[Value, str] = {}
        for block in function.blocks:
            for value in (*block.params, *block.ops):
                if isinstance(value, Param) or value in used:
                    self.values[value] = f"%{len(self.values)}"

    def value(self, value: Value) -> str:
        return self.values.get(value, "%?")

    def list(self, values: tuple[Value, ...]) -> str:
        return "(" + ", ".join([self.value(value) for value in values]) + ")"

    def edge(self, edge: Edge) -> str:
        return self.blocks.get(edge.target, "b?") + (self.list(edge.args) if edge.args else "")

    def block_line(self, block: Block) -> str:
        params = ", ".join([self.param(param) for param in block.params])
        line = self.blocks[block] + (f"({params}):" if params else ":")
        if block.unwind is not None:
            line += f" unwind {self.edge(block.unwind)}"
        return f"{line}  # {block.label}" if block.label else line

    def param(self, param: Param) -> str:
        text = self.value(param)
        if param.name:
            text += f" {param.name}"
        return text if param.type is None else f"{text}: {param.type}"

    def op_text(self, op: Op) -> str:
        text = op.name
        separator = " "
        for field in op.fields:
            value = getattr(op, field)
            if field in op.edge_fields:
                shown = self.edge(value)
            elif field not in op.operand_fields:
                shown = show_attribute(value)
            elif value is None:
                shown = "none"
            else:
                shown = self.list(value) if isinstance(value, tuple) else self.value(value)
            text += separator + shown
            separator = " " if isinstance(value, Enum) else ", "
        if op.borrows:
            text += " borrows"
        if op.cleanup:
            text += f" cleanup{self.list(op.cleanup)}"
        if op in self.values:
            result = self.values[op] if op.type is None else f"{self.values[op]}: {op.type}"
            return f"{result} = {text}"
        return text if op.type is None else f"_: {op.type} = {text}"


def show_attribute(value: object) -> str:
    """The text of a constant of an op or of a function."""
    match value:
        case Enum():
            return str(value.value).replace(" ", "_")
        case Signature():
            return _signature(value)
        case float():
            return f"float({value!r})" if value - value != 0 else repr(value)
        case complex():
            return f"complex({show_attribute(value.real)}, {show_attribute(value.imag)})"
        case int() if abs(value) >= 1 << 4096:
            return hex(value)
    return repr(value)


def _signature(signature: Signature) -> str:
    parts = list(signature.positional_only)
    if parts:
        parts.append("/")
    parts += signature.positional
    if signature.var_positional:
        parts.append(f"*{signature.var_positional}")
    elif signature.keyword_only:
        parts.append("*")
    parts += signature.keyword_only
    if signature.var_keyword:
        parts.append(f"**{signature.var_keyword}")
    return f"({', '.join(parts)})"


def show_span(span: Span) -> str:
    """`line:column-line:column`, and for code built inline the frame it stands in and the call of that."""
    text = f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"
    if span.scope is None or span.outer is None:
        return text
    return f"{text} {span.scope} {show_span(span.outer)}"
