"""Reads a function from the text `aipy.ir.show` writes."""

from __future__ import annotations

import ast
import dataclasses
import math
import re
import sys
import typing
from collections.abc import Iterator
from enum import Enum

import aipy.ir.hir  # noqa: F401  declares the ops of HIR
from aipy.ir.function import Block, Function, Signature
from aipy.ir.op import OPS, Edge, Op, Span, Value
from aipy.ir.types import Kind, MirType, ref, tuple_of
from aipy.ir.verify import Graph

GraphT = typing.TypeVar("GraphT", bound=Graph)


class ReadError(Exception):
    """Text that is not a function."""


def read(text: str) -> Function:
    """Reads an HIR function with those inside it."""
    return read_as(Function, text)


def read_as(kind: type[GraphT], text: str) -> GraphT:
    """Reads a function of the class `kind`, whose fields give the header; raises `ReadError`."""
    lines = [line for line in text.split("\n") if line.strip()]
    function, rest = _read_function(kind, lines)
    if rest:
        raise ReadError(f"text after the function: {rest[0]!r}")
    return function


def _read_function(kind: type[GraphT], lines: list[str]) -> tuple[GraphT, list[str]]:
    if not lines or not lines[0].startswith("function "):
        raise ReadError("expected `function`")
    header: dict[str, object] = {"name": lines[0].removeprefix("function ")}
    hints = typing.get_type_hints(kind)
    position = 1
    while position < len(lines) and lines[position].startswith("  "):
        name, _, value = lines[position].strip().partition(" ")
        header[name] = read_attribute(value, hints[name])
        position += 1
    for field in dataclasses.fields(kind):  # type: ignore[arg-type]
        if field.name in header or field.default is not dataclasses.MISSING:
            continue
        if field.default_factory is dataclasses.MISSING:
            header[field.name] = Signature() if hints[field.name] is Signature else None
    function = kind(**header)
    body = _Body()
    while position < len(lines) and lines[position][0] not in "{}":
        body.line(lines[position])
        position += 1
    function.blocks = body.finish()
    rest = lines[position:]
    while rest and rest[0] == "{":
        inner, rest = _read_function(kind, rest[1:])
        function.inner.append(inner)  # type: ignore[attr-defined]
        if not rest or rest[0] != "}":
            raise ReadError("expected `}`")
        rest = rest[1:]
    return function, rest


_BLOCK = re.compile(r"b(\d+)(?:\((.*?)\))?:(?: unwind (b\d+(?:\(.*?\))?))?(?:  # (.*))?$")
_RESULT = re.compile(r"(%\d+|_)(?:: (.*?))? = ")
_SPAN = re.compile(r"  ; (\d+:-?\d+-\d+:-?\d+.*)$")
_EDGE = re.compile(r"b(\d+)(?:\(([^)]*)\))?")
_VALUES = re.compile(r"\(([%\d, ]*)\)")
_VALUE = re.compile(r"%\d+|none")
_ENUM = re.compile(r"[^\s,]+")


class _Body:
    """Blocks and values by number; operands are filled in at the end, as a use may stand before its definition."""

    def __init__(self) -> None:
        self.blocks: dict[int, Block] = {}
        self.order: list[Block] = []
        self.values: dict[str, Value] = {}
        self.uses: list[tuple[Op, str, str]] = []
        self.edges: list[tuple[Edge, str]] = []
        self.unwinds: list[tuple[Block, str]] = []

    def block(self, number: int) -> Block:
        if number not in self.blocks:
            self.blocks[number] = Block()
        return self.blocks[number]

    def line(self, line: str) -> None:
        if not line.startswith(" "):
            self.block_line(line)
            return
        span: Span | None = None
        if found := _SPAN.search(line):
            line, span = line[: found.start()], read_span(found[1])
        text = line.strip()
        result = _RESULT.match(text)
        op = self.op(text[result.end() :] if result else text)
        op.span = span
        self.order[-1].append(op)
        if result:
            self.values[result[1]] = op
            op.type = parse_type(result[2]) if result[2] else None

    def block_line(self, line: str) -> None:
        found = _BLOCK.match(line)
        if not found:
            raise ReadError(f"expected a block: {line!r}")
        block = self.block(int(found[1]))
        block.label = found[4] or ""
        self.order.append(block)
        for text in _split(found[2] or ""):
            head, _, type_text = text.partition(": ")
            number, _, name = head.partition(" ")
            param = block.add_param(name)
            param.type = parse_type(type_text) if type_text else None
            self.values[number] = param
        if found[3]:
            block.unwind = self.edge(found[3])

    def edge(self, text: str) -> Edge:
        found = _EDGE.match(text)
        if not found:
            raise ReadError(f"expected an edge: {text!r}")
        edge = Edge(self.block(int(found[1])))
        self.edges.append((edge, found[2] or ""))
        return edge

    def op(self, text: str) -> Op:
        name, _, rest = text.partition(" ")
        kind = OPS.get(name)
        if kind is None:
            raise ReadError(f"no op is named {name!r}")
        hints = _attribute_hints(kind)
        values: list[object] = []
        operands: list[tuple[str, str]] = []
        for field in kind.fields:
            value: object = None
            pattern: re.Pattern[str] | None = None
            if field in kind.edge_fields:
                pattern = _EDGE
            elif field in kind.operand_fields:
                pattern = _VALUES if rest.startswith("(") else _VALUE
            elif _is_enum(hints[field]):
                pattern = _ENUM
            found = pattern.match(rest) if pattern else None
            if pattern and not found:
                raise ReadError(f"{name}: expected {field}: {rest!r}")
            shown = found[0] if found else rest[: _end_of_attribute(rest)]
            if field in kind.edge_fields:
                value = self.edge(shown)
            elif field in kind.operand_fields:
                operands.append((field, shown))
            else:
                value = read_attribute(shown, hints[field])
            values.append(value)
            rest = rest[len(shown) :].removeprefix(",").removeprefix(" ")
        op = kind(*values)
        self.uses += [(op, field, shown) for field, shown in operands]
        if rest.startswith("borrows"):
            op.borrows = True
            rest = rest.removeprefix("borrows").removeprefix(" ")
        if rest.startswith("cleanup"):
            self.uses.append((op, "cleanup", rest.removeprefix("cleanup")))
        elif rest:
            raise ReadError(f"{name}: too much: {rest!r}")
        return op

    def finish(self) -> list[Block]:
        for op, field, shown in self.uses:
            setattr(op, field, self.list(shown[1:-1]) if shown.startswith("(") else self.value(shown))
        for edge, shown in self.edges:
            edge.args = self.list(shown)
        for index, block in enumerate(self.order):
            block.index = index
        return self.order

    def value(self, shown: str) -> Value | None:
        if shown == "none":
            return None
        if shown not in self.values:
            raise ReadError(f"{shown} is not defined")
        return self.values[shown]

    def list(self, shown: str) -> tuple[Value, ...]:
        return tuple(value for each in _split(shown) if (value := self.value(each)) is not None)


def _split(text: str) -> Iterator[str]:
    """Parts between commas outside brackets."""
    depth = start = 0
    for index, character in enumerate(text):
        if character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
        elif character == "," and not depth:
            yield text[start:index].strip()
            start = index + 1
    if text[start:].strip():
        yield text[start:].strip()


def _end_of_attribute(text: str) -> int:
    """Where an attribute ends: at a comma, or at ` borrows` or ` cleanup`, outside brackets and quotes."""
    depth = index = 0
    while index < len(text):
        character = text[index]
        if character in "'\"":
            index += 1
            while text[index] != character:
                index += 2 if text[index] == "\\" else 1
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif not depth and (character == "," or text.startswith((" borrows", " cleanup("), index)):
            return index
        index += 1
    return index


def _attribute_hints(kind: type[Op]) -> dict[str, object]:
    cached = _HINTS.get(kind)
    if cached is None:
        namespace = vars(sys.modules[kind.__module__])
        cached = {}
        for field in kind.attribute_fields:
            annotation = kind.__annotations__[field]
            cached[field] = eval(annotation, namespace) if isinstance(annotation, str) else annotation
        _HINTS[kind] = cached
    return cached


_HINTS: dict[type[Op], dict[str, object]] = {}


def _is_enum(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)


def read_attribute(text: str, hint: object) -> object:
    """The value of an attribute of type `hint`."""
    if isinstance(hint, type) and issubclass(hint, Enum):
        for member in hint:
            if str(member.value).replace(" ", "_") == text:
                return member
        raise ReadError(f"{text!r} is no {hint.__name__}")
    if hint is Signature:
        return _read_signature(text)
    if hint is MirType:
        return parse_type(text)
    try:
        return _literal(ast.parse(text, mode="eval").body)
    except (SyntaxError, ValueError) as error:
        raise ReadError(f"{text!r} cannot be read: {error}") from None


def _literal(node: ast.expr) -> object:
    match node:
        case ast.Call(func=ast.Name(id="float"), args=[ast.Name(id=name)]):
            return {"inf": math.inf, "nan": math.nan}[name]
        case ast.Call(func=ast.Name(id="float"), args=[ast.UnaryOp(operand=ast.Name(id="inf"))]):
            return -math.inf
        case ast.Call(func=ast.Name(id="complex"), args=[real, imaginary]):
            return complex(*[part for part in (_literal(real), _literal(imaginary)) if isinstance(part, float)])
        case ast.Name(id="Ellipsis"):
            return ...
    return ast.literal_eval(node)


def parse_type(text: str) -> MirType:
    """A MIR type as `str` writes it."""
    if text.startswith("("):
        return tuple_of(*[parse_type(part) for part in _split(text[1:-1])])
    for kind in Kind:
        if kind.value == text and kind not in (Kind.REF, Kind.TUPLE):
            return MirType(kind)
    return ref(text)


def _read_signature(text: str) -> Signature:
    positional: list[str] = []
    positional_only: list[str] = []
    keyword_only: list[str] = []
    var_positional: str | None = None
    var_keyword: str | None = None
    after_star = False
    for part in _split(text[1:-1]):
        if part == "/":
            positional_only, positional = positional, []
        elif part.startswith("**"):
            var_keyword = part[2:]
        elif part.startswith("*"):
            after_star = True
            var_positional = part[1:] or None
        elif after_star:
            keyword_only.append(part)
        else:
            positional.append(part)
    return Signature(tuple(positional_only), tuple(positional), var_positional, tuple(keyword_only), var_keyword)


def read_span(text: str) -> Span:
    """A range as `show_span` writes it."""
    first, *rest = text.split(" ")
    line, column, end_line, end_column = (int(number) for number in re.findall(r"-?\d+", first.replace("-", " ", 1)))
    span = Span(line, column, end_line, end_column)
    if rest:
        span.scope = rest[0]
        span.outer = read_span(" ".join(rest[1:]))
    return span
