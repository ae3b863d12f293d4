"""Classes of the program as static aipy_type objects."""

from __future__ import annotations

from aipy.emit.data import header, quote
from aipy.emit.program import Program
from aipy.ir.module import ClassLayout

_USER, _EXCEPTION, _HAS_DEL = 1, 2, 4


def emit_class(program: Program, layout: ClassLayout) -> str:
    """The type object of a class; instances are dropped by the runtime's walk over the members table."""
    data = program.data
    name, qualified, module = (data.c_string(text.encode("utf-8", "surrogatepass")) for text in (layout.name, layout.qualified_name, layout.module))
    ancestry = "@" + data.pointers(tuple(_type(program, symbol) for symbol in layout.ancestry))
    members = [
        f"%aipy.member {{ ptr @{data.text(field.name)}, i8 0, i8 {field.type.slot_kind.value}, i32 {field.offset}, ptr null }}" for field in layout.fields
    ]
    initial = []
    for attribute in layout.attributes:
        members.append(f"%aipy.member {{ ptr @{data.text(attribute.name)}, i8 1, i8 3, i32 0, ptr @{quote(attribute.slot)} }}")
        if attribute.function is not None:
            program.object(attribute.function)
            initial.append(attribute)
    flags = _USER | (_EXCEPTION if layout.is_exception else 0) | (_HAS_DEL if layout.has_del else 0)
    table = "null"
    lines = []
    if members:
        table = "@" + quote(layout.symbol + ".members")
        lines.append(f"{table} = internal constant [{len(members)} x %aipy.member] [{', '.join(members)}]")
    docstring = "null" if layout.docstring is None else "@" + data.c_string(layout.docstring.encode("utf-8", "surrogatepass"))
    program.object("aipy_type_type")
    program.declarations.setdefault("aipy_instance_drop", "declare void @aipy_instance_drop(ptr)")
    lines.append(
        f"@{quote(layout.symbol)} = internal global %aipy.type {{ {header('aipy_type_type')}, ptr @{name}, ptr @{qualified}, ptr @{module}, "
        f"ptr @{_type(program, layout.base)}, ptr {ancestry}, i32 {len(layout.ancestry)}, i32 {flags}, i64 {layout.size}, ptr @aipy_instance_drop, "
        f"ptr {table}, i32 {len(members)}, ptr null, ptr null, ptr {docstring} }}, align 8"
    )
    return "\n".join(lines)


def _type(program: Program, symbol: str) -> str:
    program.object(symbol)
    return symbol
