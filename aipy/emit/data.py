"""Static data: text, numbers, source positions. One object per content in a program, immortal."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field

from aipy.ir.op import Span

IMMORTAL = 1 << 60
_SMALL = 1 << 62


@dataclass(slots=True)
class StaticData:
    """Collects definitions of constants; the methods return symbols."""

    lines: list[str] = field(default_factory=list)
    types: dict[str, None] = field(default_factory=dict)  # symbols of the types of these objects
    _symbols: dict[object, str] = field(default_factory=dict)

    def c_string(self, text: bytes) -> str:
        """Zero-ended bytes for the C runtime."""
        return self._once(("c", text), lambda symbol: f"@{symbol} = private unnamed_addr constant {c_array(text, 1)}")

    def text(self, value: str) -> str:
        """An aipy_str."""
        return self._once(("str", value), lambda symbol: f"@{symbol} = internal global {_text(value, self._header('aipy_str_type'))}, align 8")

    def bytes(self, value: bytes) -> str:
        """An aipy_bytes."""
        size = len(value) + 1
        body = f"{{ %aipy.object, i64, i64, [{size} x i8] }} {{ {self._header('aipy_bytes_type')}, i64 {len(value)}, i64 -1, {c_array(value, 1)} }}"
        return self._once(("bytes", value), lambda symbol: f"@{symbol} = internal global {body}, align 8")

    def big_int(self, value: int) -> str:
        """An aipy_int outside the small range."""
        magnitude, limbs = abs(value), []
        while magnitude:
            limbs.append(magnitude & (1 << 64) - 1)
            magnitude >>= 64
        size = len(limbs) if value > 0 else -len(limbs)
        items = ", ".join(f"i64 {limb}" for limb in limbs)
        body = f"{{ %aipy.object, i64, [{len(limbs)} x i64] }} {{ {self._header('aipy_int_type')}, i64 {size}, [{len(limbs)} x i64] [{items}] }}"
        return self._once(("int", value), lambda symbol: f"@{symbol} = internal global {body}, align 8")

    def float(self, value: float) -> str:
        """A boxed float."""
        body = f"%aipy.float {{ {self._header('aipy_float_type')}, double {float_constant(value)} }}"
        return self._once(("float", float_constant(value)), lambda symbol: f"@{symbol} = internal global {body}, align 8")

    def kinds(self, kinds: tuple[int, ...]) -> str:
        """The item kinds of heap tuples."""
        return self._once(("kinds", kinds), lambda symbol: f"@{symbol} = private unnamed_addr constant {c_array(bytes(kinds))}")

    def pointers(self, symbols: tuple[str, ...]) -> str:
        """An array of addresses."""
        items = ", ".join(f"ptr @{quote(symbol)}" for symbol in symbols)
        return self._once(("pointers", symbols), lambda symbol: f"@{symbol} = private unnamed_addr constant [{len(symbols)} x ptr] [{items}]")

    def name_tuple(self, names: tuple[str, ...]) -> str:
        """A heap tuple of texts."""
        items = ", ".join(f"i64 ptrtoint (ptr @{self.text(name)} to i64)" for name in names)
        body = (
            f"{{ %aipy.object, i64, ptr, [{len(names)} x i64] }} {{ {self._header('aipy_tuple_type')}, i64 {len(names)}, ptr null, "
            f"[{len(names)} x i64] [{items}] }}"
        )
        return self._once(("names", names), lambda symbol: f"@{symbol} = internal global {body}, align 8")

    def location(self, file: str, function: str, text: str | None, span: Span) -> str:
        """An aipy_location."""
        key = ("location", file, function, span.line, span.column, span.end_line, span.end_column)
        file_symbol = self.c_string(file.encode("utf-8", "surrogateescape"))
        function_symbol = self.c_string(function.encode("utf-8", "surrogatepass"))
        text_symbol = "null" if text is None else "@" + self.c_string(text.encode("utf-8", "surrogateescape"))
        body = (
            f"%aipy.location {{ ptr @{file_symbol}, ptr @{function_symbol}, ptr {text_symbol}, "
            f"i32 {span.line}, i32 {span.column}, i32 {span.end_line}, i32 {span.end_column} }}"
        )
        return self._once(key, lambda symbol: f"@{symbol} = private unnamed_addr constant {body}")

    def _header(self, type_symbol: str) -> str:
        self.types[type_symbol] = None
        return header(type_symbol)

    def _once(self, key: object, define: Callable[[str], str]) -> str:
        symbol = self._symbols.get(key)
        if symbol is None:
            symbol = f"k.{len(self._symbols)}"
            self._symbols[key] = symbol
            self.lines.append(define(symbol))
        return symbol


def fits_small(value: int) -> bool:
    """Whether the word of `value` is a small one."""
    return -_SMALL <= value < _SMALL


def header(type_symbol: str) -> str:
    """The header of an immortal object."""
    return f"%aipy.object {{ i64 {IMMORTAL}, ptr @{quote(type_symbol)} }}"


def quote(symbol: str) -> str:
    """A symbol as LLVM's text needs it after `@`."""
    if symbol.isascii() and symbol.replace(".", "a").replace("_", "a").replace("$", "a").isalnum() and not symbol[0].isdigit():
        return symbol
    return '"' + "".join(c if " " <= c <= "~" and c not in '"\\' else "".join(f"\\{b:02X}" for b in c.encode("utf-8", "surrogatepass")) for c in symbol) + '"'


def c_array(data: bytes, zeros: int = 0) -> str:
    """Bytes as an LLVM array constant, with zero bytes after them."""
    data += bytes(zeros)
    text = "".join(chr(b) if 32 <= b < 127 and b not in (34, 92) else f"\\{b:02X}" for b in data)
    return f'[{len(data)} x i8] c"{text}"'


def float_constant(value: float) -> str:
    """A double as LLVM writes any of them: its bits."""
    return f"0x{struct.unpack('<Q', struct.pack('<d', value))[0]:016X}"


def _text(value: str, head_object: str) -> str:
    width = max(map(ord, value), default=0)
    interned = int(value.isidentifier() and value.isascii())
    fields = f"{head_object}, i64 {len(value)}, i64 -1"
    head = "%aipy.str {{ {}, i8 {}, i8 {}, i8 {}, [5 x i8] zeroinitializer }}"
    if width < 128:
        data = value.encode("ascii") + b"\0"
        return f"{{ %aipy.str, [{len(data)} x i8] }} {{ {head.format(fields, 1, 1, interned)}, {c_array(data)} }}"
    kind = 1 if width < 256 else 2 if width < 65536 else 4
    data = b"".join(ord(c).to_bytes(kind, "little") for c in value) + bytes(kind)
    wide = f"%aipy.wide_str {{ {head.format(fields, kind, 0, 0)}, i64 0, ptr null }}"
    return f"{{ %aipy.wide_str, [{len(data)} x i8] }} {{ {wide}, {c_array(data)} }}"
