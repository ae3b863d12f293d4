"""Makes what a branch proves visible: inserts `refine` ops on its edges and renames the uses they dominate.

    branch %c then b1 else b2        b1: %v1 = refine %v, %c, true ... uses of %v read %v1

Requires: HIR as built.  Keeps: everything but uses of tested values. Source of the idea: e-SSA (Bodik,
Gupta, Sarkar 2000).
"""

from __future__ import annotations

from aipy.ir import hir
from aipy.ir.dominators import dominator_children
from aipy.ir.function import Block, Function, reverse_postorder
from aipy.ir.op import Edge, Op, Value


def insert_refinements(function: Function) -> None:
    """Adds `refine` ops for every branch whose condition tests a value."""
    order = reverse_postorder(function)
    function.blocks = order
    incoming: dict[Block, int] = {}
    for block in order:
        for edge in block.edges():
            incoming[edge.target] = incoming.get(edge.target, 0) + 1
    inserted = False
    for block in list(order):
        branch = block.terminator
        if not isinstance(branch, hir.Branch):
            continue
        tested = _tested(branch.condition)
        if not tested:
            continue
        for edge, positive in ((branch.then, True), (branch.otherwise, False)):
            inserted |= _refine_edge(function, block, edge, branch.condition, positive, tested, incoming)
    if inserted:
        _rename(function)


def _tested(condition: Value) -> list[Value]:
    """The values about which a condition says something."""
    match condition:
        case hir.Truth(operand=operand) | hir.Not(operand=operand):
            return _unique([operand, *_tested(operand)])
        case hir.Compare(left=left, right=right) | hir.Is(left=left, right=right):
            return _unique([left, right])
        case hir.Call(args=args) if len(args) == 2 and isinstance(condition.callee, hir.GetGlobal):
            return _unique([args[0]]) if condition.callee.variable in ("isinstance", "issubclass") else []
        case hir.Call(args=args) if len(args) == 1 and isinstance(condition.callee, hir.GetGlobal):
            return _unique([args[0]]) if condition.callee.variable == "callable" else []
        case _:
            return []


def _unique(values: list[Value]) -> list[Value]:
    return [v for v in dict.fromkeys(values) if not isinstance(v, hir.Constant | hir.GetGlobal)]


def _refine_edge(
    function: Function,
    block: Block,
    edge: Edge,
    condition: Value,
    positive: bool,
    tested: list[Value],
    incoming: dict[Block, int],
) -> bool:
    target = edge.target
    if incoming[target] > 1:
        if not any(value in tested for value in edge.args):
            return False
        target = Block(f"{block.label}.edge")
        target.unwind = block.unwind
        jump = hir.Jump(Edge(edge.target, edge.args))
        target.append(jump)
        edge.target, edge.args = target, ()
        incoming[target] = 1
        function.blocks.append(target)
    span = block.terminator.span
    refinements: list[Op] = []
    for value in tested:
        op = hir.Refine(value, condition, positive)
        op.span = span
        op.block = target
        refinements.append(op)
    target.ops[:0] = refinements
    return True


def _rename(function: Function) -> None:
    order = reverse_postorder(function)
    function.blocks = order
    children = dominator_children(order)
    stack: list[tuple[Block, dict[Value, Value]]] = [(function.entry, {})]
    while stack:
        block, outer = stack.pop()
        mapping = outer
        if block.unwind is not None and mapping:
            block.unwind.args = tuple(mapping.get(v, v) for v in block.unwind.args)
        for op in block.ops:
            if isinstance(op, hir.Refine):
                original = op.value
                op.value = mapping.get(original, original)
                op.condition = mapping.get(op.condition, op.condition)
                mapping = {**mapping, original: op}
            elif mapping:
                op.replace_uses(mapping)
        for child in children[block]:
            stack.append((child, mapping))
