"""`"text" % (a, b)` as an f-string where CPython's compiler does that (ast_opt.c, optimize_format)."""

from __future__ import annotations

import ast
import re

_LITERAL = re.compile(r"(?:[^%]|%%)+")
_FIELD = re.compile(r"%([-+ #0]*)([0-9]{0,2}?)(?:(\.)([0-9]{0,2}))?([sra])")


def percent_format(node: ast.BinOp) -> ast.JoinedStr | None:
    """The f-string of a `%` whose fields are all `%s`, `%r` or `%a`, one for each item of the tuple; else None."""
    left, right = node.left, node.right
    if not isinstance(left, ast.Constant) or not isinstance(left.value, str) or not isinstance(right, ast.Tuple):
        return None
    if any([item.__class__ is ast.Starred for item in right.elts]):
        return None
    text, position = left.value, 0
    parts: list[ast.expr] = []
    items = iter(right.elts)
    while position < len(text):
        literal = _LITERAL.match(text, position)
        if literal is not None:
            parts.append(ast.copy_location(ast.Constant(literal[0].replace("%%", "%")), left))
            position = literal.end()
            continue
        field = _FIELD.match(text, position)
        item = next(items, None)
        if field is None or item is None:
            return None
        parts.append(_field(field, item))
        position = field.end()
    if next(items, None) is not None:
        return None
    return ast.copy_location(ast.JoinedStr(parts), node)


def _field(field: re.Match[str], item: ast.expr) -> ast.FormattedValue:
    flags, width, dot, precision, conversion = field.groups()
    spec = ""
    if width:
        spec = f"{'>' if '-' not in flags and int(width) > 0 else ''}{int(width)}"
    if dot:
        spec += f".{int(precision or 0)}"
    format_spec = ast.copy_location(ast.JoinedStr([ast.copy_location(ast.Constant(spec), item)]), item) if spec else None
    return ast.copy_location(ast.FormattedValue(item, ord(conversion), format_spec), item)
