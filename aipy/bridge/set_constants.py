"""Marshals code so that a set written in the program has, when it is loaded, the order it has when CPython compiles it.

    {8, 0, 16}    ->    the constant frozenset({8, 0, 16}), marshalled in this order, not sorted as `marshal` does

`marshal` sorts a frozenset's items so that equal files have equal bytes; the sorted order puts colliding items into other
places of the hash table, and the program prints another order than under `python FILE`, which compiles anew each time.
The order of the source is found in the tree, because a set no longer knows it. One difference remains, and only with a
fixed PYTHONHASHSEED: colliding texts are in the order of one insertion, CPython's compiler inserts twice.

Imports the standard library only: `payload.py` runs under the CPython the program is built for.
"""

from __future__ import annotations

import ast
import dis
import marshal
import struct
from types import CodeType

_TYPE_BYTES = ord("s")
_TYPE_FROZENSET = ord(">")
_FLAG_REF = 0x80
_BYTES_HEAD = 5
_WITHOUT_REFERENCES = 2
_LOADING = {"RESUME", "NOP", "LOAD_CONST", "LOAD_SMALL_INT", "RETURN_VALUE", "RETURN_CONST"}

Orders = dict[frozenset[object], list[list[object]]]


def dump_code(code: CodeType, tree: ast.Module) -> bytes:
    """Returns the code in marshal's format; `tree` is what it was compiled from."""
    data = marshal.dumps(code)
    orders = _written_orders(tree)
    if not orders:
        return data
    mark = b"aipy set"
    while mark in data:
        mark += b"!"
    encoded: list[bytes] = []
    data = marshal.dumps(_with_placeholders(code, orders, mark, encoded))
    for number, items in enumerate(encoded):
        placeholder = _placeholder(mark, number)
        at = data.index(placeholder) - _BYTES_HEAD
        flag = data[at] & _FLAG_REF
        assert data[at] == _TYPE_BYTES | flag
        data = data[:at] + bytes([_TYPE_FROZENSET | flag]) + items + data[at + _BYTES_HEAD + len(placeholder) :]
    return data


def _written_orders(tree: ast.Module) -> Orders:
    """For every set of constants in the tree, the orders in which its items are written."""
    orders: Orders = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Set) and len(node.elts) > 1:
            items = [_constant(item) for item in node.elts]
            if all(item is not None for item in items):
                values = [item[0] for item in items if item is not None]
                orders.setdefault(frozenset(values), []).append(values)
    return orders


def _constant(node: ast.expr) -> tuple[object] | None:
    """The value of an expression that CPython folds into a constant, in a tuple; None for any other."""
    if isinstance(node, ast.Constant):
        return (node.value,)
    if not isinstance(node, (ast.UnaryOp, ast.BinOp, ast.Tuple)):
        return None
    code = compile(ast.Expression(node), "", "eval", dont_inherit=True)
    instructions = list(dis.get_instructions(code))
    if any(instruction.opname not in _LOADING for instruction in instructions):
        return None
    loaded = [instruction.argval for instruction in instructions if instruction.opname.startswith(("LOAD", "RETURN_C"))]
    return (loaded[0],) if len(loaded) == 1 else None


def _with_placeholders(code: CodeType, orders: Orders, mark: bytes, encoded: list[bytes]) -> CodeType:
    """The code with a byte string for each set, whose marshalled length and items go to `encoded`.

    Both take one number among marshal's references, if any: the items are written without.
    """
    constants: list[object] = []
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            constants.append(_with_placeholders(constant, orders, mark, encoded))
            continue
        order = _order_of(constant, orders.get(constant, [])) if isinstance(constant, frozenset) else None
        if order is None:
            constants.append(constant)
            continue
        constants.append(_placeholder(mark, len(encoded)))
        items = list(dict.fromkeys(order))
        encoded.append(struct.pack("<i", len(items)) + b"".join(_dump_constant(item) for item in items))
    return code.replace(co_consts=tuple(constants))


def _order_of(constant: frozenset[object], candidates: list[list[object]]) -> list[object] | None:
    """An order of insertion that makes this very set, None when no written order does: equal is not enough, 1 is 1.0.

    The compiler builds a set in the written order, and then once more in the order of the first (`merge_consts_recursive`
    in CPython's compile.c). Items whose hash differs from process to process can only have the written order.
    """
    for written in candidates:
        rebuilt = list(frozenset(written))
        for order in (rebuilt, written):
            if _looks(frozenset(order)) == _looks(constant):
                return order if all(map(_has_fixed_hash, written)) else written
    return None


def _looks(items: frozenset[object]) -> list[str]:
    return [repr(item) for item in items]


def _has_fixed_hash(item: object) -> bool:
    if isinstance(item, (tuple, frozenset)):
        return all(map(_has_fixed_hash, item))
    return isinstance(item, (int, float, complex))


def _dump_constant(item: object) -> bytes:
    return marshal.dumps(item, _WITHOUT_REFERENCES)  # type: ignore[arg-type]  # constants of code can be marshalled


def _placeholder(mark: bytes, number: int) -> bytes:
    return mark + b"%08d" % number
