"""What inference found, for people: records of `aipy types` and the `facts` dump."""

from __future__ import annotations

from aipy.infer import lattice as L
from aipy.infer.engine import Engine
from aipy.infer.lattice import Fact, Family, Variable
from aipy.infer.program import ClassInfo, Instance
from aipy.ir.op import Op, Param


def type_names(value: Fact, depth: int = 0) -> list[str]:
    """Sorted names of the types a fact allows."""
    return sorted({name for item in value.atoms if item.family is not Family.UNBOUND for name in [_name(item, depth)]})


def _name(item: L.Atom, depth: int) -> str:
    match item.family:
        case Family.NONE:
            return "None"
        case Family.LIST | Family.SET | Family.DICT:
            if depth > 3:
                return item.family.name.lower()
            parts = [_inner(part, depth) for part in item.data if isinstance(part, Variable)]
            base = "frozenset" if item.family is Family.SET and item.data[1] else item.family.name.lower()
            return f"{base}[{', '.join(parts)}]"
        case Family.TUPLE if depth > 3:
            return "tuple"
        case Family.TUPLE:
            items = item.data[0]
            if isinstance(items, tuple):
                return f"tuple[{', '.join(' | '.join(type_names(part, depth + 1)) for part in items)}]" if items else "tuple[()]"
            assert isinstance(items, Variable)
            return f"tuple[{_inner(items, depth)}, ...]"
        case Family.INSTANCE:
            info = item.data[0]
            assert isinstance(info, ClassInfo)
            return info.name
        case Family.CLASS:
            info = item.data[0]
            assert isinstance(info, ClassInfo)
            return f"type[{info.name}]"
        case Family.FUNCTION:
            return "function"
        case Family.BUILTIN:
            return str(item.data[0])
        case Family.ITERATOR:
            return str(item.data[0])
        case Family.NAMED:
            return "type" if str(item.data[1])[:1].islower() else str(item.data[1])
        case Family.ANY:
            return "Any"
        case family:
            return family.name.lower()


def _inner(variable: Variable, depth: int) -> str:
    return " | ".join(type_names(variable.root().fact, depth + 1)) or "Never"


def type_records(engine: Engine, files: dict[str, str]) -> list[dict[str, object]]:
    """Every inferred parameter, return and variable type with its position."""
    joined: dict[tuple[str, int, int, str, str, str], set[str]] = {}
    for instance in engine.instances:
        if instance.replaced_by is None and instance.visits:
            _collect(instance, files, joined)
    records: list[dict[str, object]] = []
    for (file, line, column, function, kind, name), types in sorted(joined.items()):
        record: dict[str, object] = {"file": file, "line_number": line, "col_offset": column}
        if function != "<module>":
            record["function"] = function
        if kind != "return":
            record[kind] = name
        record["type"] = sorted(types)
        records.append(record)
    return records


def _collect(instance: Instance, files: dict[str, str], joined: dict[tuple[str, int, int, str, str, str], set[str]]) -> None:
    function = instance.function
    file = files.get(function.module, function.module)
    name = function.qualified or function.name
    for parameter, value in zip(function.signature.names(), instance.params, strict=False):
        joined.setdefault((file, function.line, 1, name, "parameter", parameter), set()).update(type_names(value))
    if function.kind.name in ("FUNCTION", "LAMBDA"):
        joined.setdefault((file, function.line, 1, name, "return", ""), set()).update(type_names(instance.returns.root().fact))
    for block in function.blocks:
        for op in block.ops:
            variable = getattr(op, "variable", None)
            stored = getattr(op, "value", None)
            if isinstance(variable, str) and isinstance(stored, Op | Param) and op.span is not None:
                key = (file, op.span.line, op.span.column + 1, name, "variable", variable)
                joined.setdefault(key, set()).update(type_names(instance.fact(stored)))


def show_facts(engine: Engine, wanted: str | None) -> str | None:
    """Instances with their parameters and results, for `aipy dump --stage facts`."""
    lines = []
    for instance in engine.instances:
        function = instance.function
        if instance.replaced_by is not None or wanted not in (None, function.name, function.qualified):
            continue
        params = ", ".join(
            f"{name}: {' | '.join(type_names(value))} ({L.show(value)})" for name, value in zip(function.signature.names(), instance.params, strict=False)
        )
        result = " | ".join(type_names(instance.returns.root().fact)) or "Never"
        lines.append(f"{function.qualified or function.name}#{instance.serial}({params}) -> {result}{' boxed' if instance.boxed else ''}")
    return "\n".join(lines) or None
