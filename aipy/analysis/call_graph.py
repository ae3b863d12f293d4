"""Which functions may call themselves, directly or not, or call one that may."""

from __future__ import annotations

from aipy.analysis.order import blocks_in_order
from aipy.ir.mir.calls import CallFunction, CallRuntime
from aipy.ir.mir.objects import Release
from aipy.ir.module import Abi, MirFunction, MirModule
from aipy.ir.op import Op

_UNKNOWN = ""  # stands for code the compiler does not see; it may call every boxed function
# and resume every generator


def functions_near_cycles(module: MirModule) -> set[str]:
    """Symbols of the functions from which a cycle of the call graph can be reached."""
    generators = {function.symbol: function.abi is Abi.GENERATOR for function in module.functions}
    graph = {function.symbol: _callees(function, generators) for function in module.functions}
    graph[_UNKNOWN] = {function.symbol for function in module.functions if function.abi is not Abi.DIRECT}
    near = {symbol for component in components(graph) for symbol in component if len(component) > 1 or symbol in graph[symbol]}
    callers: dict[str, set[str]] = {symbol: set() for symbol in graph}
    for caller, callees in graph.items():
        for callee in callees:
            callers[callee].add(caller)
    work = list(near)
    while work:
        for caller in callers[work.pop()]:
            if caller not in near:
                near.add(caller)
                work.append(caller)
    return near - {_UNKNOWN}


def _callees(function: MirFunction, generators: dict[str, bool]) -> set[str]:
    callees = set()
    for block in blocks_in_order(function):
        for op in block.ops:
            if isinstance(op, CallFunction):
                if generators[op.symbol]:
                    continue  # only makes the generator
                callees.add(op.symbol)
            elif _calls_unknown(op):
                callees.add(_UNKNOWN)
    return callees


def _calls_unknown(op: Op) -> bool:
    if isinstance(op, Release):
        return False  # `__del__` is not followed
    return op.function.effects.calls if isinstance(op, CallRuntime) else op.effects.calls


def components(graph: dict[str, set[str]]) -> list[list[str]]:
    """Strongly connected components by Tarjan's algorithm, callees before callers."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    found: list[list[str]] = []
    for root in graph:
        if root in index:
            continue
        work = [(root, iter(sorted(graph[root])))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, rest = work[-1]
            for child in rest:
                if child not in index:
                    index[child] = low[child] = len(index)
                    stack.append(child)
                    on_stack.add(child)
                    work.append((child, iter(sorted(graph[child]))))
                    break
                if child in on_stack:
                    low[node] = min(low[node], index[child])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    component = []
                    while True:
                        member = stack.pop()
                        on_stack.discard(member)
                        component.append(member)
                        if member == node:
                            break
                    found.append(component)
    return found
