"""Writes test_int.c, test_float.c, test_str.c, test_format.c, test_bytes.c, test_math.c and test_random.c.

    python runtime/tests/make_value_tests.py runtime/tests

The cases stand here; the expected texts are what the Python that runs this script answers. Random comparisons with
CPython are in compare_values.py.
"""

from __future__ import annotations

import math
import operator
import random
import sys
from collections.abc import Callable
from pathlib import Path

OPERATORS = {"ADD": operator.add, "SUB": operator.sub, "MUL": operator.mul, "TRUEDIV": operator.truediv,
             "FLOORDIV": operator.floordiv, "MOD": operator.mod, "POW": operator.pow, "LSHIFT": operator.lshift,
             "RSHIFT": operator.rshift, "AND": operator.and_, "OR": operator.or_, "XOR": operator.xor}  # fmt: skip
BIG = [2**62 - 1, 2**62, -(2**62), -(2**62) - 1, 2**63, 2**64, -(2**64), 2**127 + 12345, 10**40, -(10**25)]


def c_text(text: str) -> str:
    """A C string literal; octal escapes, which end after three digits."""
    data = text.encode("utf-8", "surrogatepass")
    return '"' + "".join(chr(b) if 32 <= b < 127 and chr(b) not in '"\\?' else f"\\{b:03o}" for b in data) + '"'


def c_value(value: object) -> str:
    """A C expression that makes the value, a new reference."""
    match value:
        case None:
            return "NONE"
        case bool():
            return f"aipy_new_any(aipy_from_bool({str(value).lower()}))"
        case int() if -(2**62) < value < 2**62:
            return f"INT({value})"
        case int():
            return f'big("{value}")'
        case float():
            return f"FLOAT({c_number(value)})"
        case complex():
            return f"aipy_complex_new((aipy_complex_value){{{c_number(value.real)}, {c_number(value.imag)}}})"
        case str():
            data = value.encode("utf-8", "surrogatepass")
            return f"aipy_from_pointer(aipy_str_from_utf8({c_text(value)}, {len(data)}))"
        case bytes():
            return f"aipy_from_pointer(aipy_bytes_from({c_text(value.decode('latin-1')) if value.isascii() else c_bytes(value)}, {len(value)}))"
        case bytearray():
            return f"aipy_from_pointer(aipy_bytearray_from({c_bytes(bytes(value))}, {len(value)}))"
        case list():
            return f"LIST({', '.join(map(c_value, value))})" if value else "aipy_from_pointer(aipy_list_new(AIPY_KIND_ANY, 0))"
        case tuple():
            return f"TUPLE({', '.join(map(c_value, value))})" if value else "aipy_from_pointer(aipy_tuple_new(0, NULL))"
    raise TypeError(value)


def c_number(value: float) -> str:
    return repr(value) if math.isfinite(value) else "NAN" if value != value else "INFINITY" if value > 0 else "-INFINITY"


def c_bytes(data: bytes) -> str:
    return '"' + "".join(f"\\{b:03o}" for b in data) + '"'


def expected(function: Callable[..., object], *args: object) -> str:
    try:
        return repr(function(*args))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Lines:
    """The CHECK lines of one file."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, value: str, text: str) -> None:
        self.lines.append(f"    CHECK({value}, {c_text(text)});")

    def binary(self, name: str, left: object, right: object) -> None:
        self.add(f"binary(AIPY_{name}, {c_value(left)}, {c_value(right)})", expected(OPERATORS[name], left, right))

    def method(self, value: object, name: str, *args: object) -> None:
        arguments = "".join(", " + c_value(a) for a in args)
        call = f'taken_method({c_value(value)}, "{name}", {len(args)}{arguments})'
        self.add(call, expected(lambda: getattr(value, name)(*args)))

    def make(self, kind: type, *args: object) -> None:
        self.add(f"make(TYPE({kind.__name__}), {len(args)}{''.join(', ' + c_value(a) for a in args)})", expected(kind, *args))

    def format(self, value: object, spec: str) -> None:
        self.add(f"formatted({c_value(value)}, {c_text(spec)})", expected(format, value, spec))

    def function(self, module: str, name: str, *args: object) -> None:
        function = getattr(sys.modules[module], name)
        arguments = "".join(", " + c_value(a) for a in args)
        self.add(f'make(aipy_module_member(T, "{module}", "{name}"), {len(args)}{arguments})', expected(function, *args))

    def write(self, path: Path, subject: str) -> None:
        head = f"/* {subject}; made by make_value_tests.py, expected texts are CPython {sys.version_info[0]}.{sys.version_info[1]}'s. */"
        path.write_text("\n".join([head, '#include "test_values.h"', "", "static void tests(void) {", *self.lines, "}", ""]))


def integers(t: Lines) -> None:
    for a in [0, 7, -7, *BIG]:
        for b in [-3, *BIG[1::4]]:
            for name in ("ADD", "SUB", "MUL", "FLOORDIV", "MOD", "TRUEDIV", "AND", "OR", "XOR"):
                t.binary(name, a, b)
        for shift in (1, 130):
            t.binary("LSHIFT", a, shift)
            t.binary("RSHIFT", a, shift)
        for method in ("bit_length", "bit_count", "as_integer_ratio", "__hash__"):
            t.method(a, method)
        t.method(a, "__round__", -1)
        t.method(a, "__pow__", 5, 10**9 + 7)
        t.make(float, a)
    t.binary("POW", 3, 100), t.binary("POW", -2, 63), t.binary("POW", 2, -2), t.binary("POW", 0, -1)
    t.binary("FLOORDIV", 1, 0), t.binary("MOD", 1, 0), t.binary("TRUEDIV", 2**70, 0), t.binary("LSHIFT", 1, -1)
    t.method(3, "__pow__", -1, 11), t.method(2, "__pow__", -1, 4), t.method(2, "__pow__", 3, 0), t.method(-5, "__pow__", 3, -7)
    for text in ("", " 12\n", "+5", "1_000", "1__0", "_1", "0x1f", "٣٤", "12a", "9" * 30, "- 5"):
        t.make(int, text)
        t.make(int, text, 0)
        t.make(int, text, 16)
    t.make(int, "z", 36), t.make(int, "1", 37), t.make(int, 1.9), t.make(int, float("inf")), t.make(int, float("nan")), t.make(int, None)
    t.make(int, b"12"), t.make(int, "1" * 4301), t.make(int, 3, 10), t.make(bool, ""), t.make(bool, [1])
    t.method(1024, "to_bytes", 2, "big"), t.method(-1, "to_bytes", 2, "little"), t.method(1024, "to_bytes", 1, "big")
    t.method(0, "from_bytes", b"\x01\x02\x03", "little"), t.method(0, "from_bytes", [1, 2], "big"), t.method(0, "from_bytes", b"", "x")


def floats(t: Lines) -> None:
    values = [0.0, -0.0, 1.0, 0.1, 1 / 3, 1e16, 1e22, 1e23, 123456789012345680.0, 5e-324, 1.7976931348623157e308, 2.5, -3.5, 1e-4,
              1e-5, 9007199254740993.0, float("inf"), float("nan"), 2.675, 0.5, 1234.5678]  # fmt: skip
    for a in values:
        t.make(str, a)
        for name in ("__repr__", "hex", "is_integer", "as_integer_ratio", "__trunc__", "__floor__", "__ceil__"):
            t.method(a, name)
        t.method(a, "__round__")
        t.method(a, "__round__", 2), t.method(a, "__round__", -2)
        for b in (-0.75, 0.0):
            for name in ("ADD", "SUB", "MUL", "TRUEDIV", "FLOORDIV", "MOD", "POW"):
                t.binary(name, a, b)
    for text in ("1.5", " -1e10 ", "inf", "-Infinity", "nan", "1_0.5", "1__0", "_1", "0x10", "", "1e400", "1e-400", "2.2250738585072012e-308", "٣.٥", "."):
        t.make(float, text)
    for text in ("0x1.8p3", "-0x1p-1074", "0x1p1024", "inf", "zz", "0x.8p1"):
        t.method(1.0, "fromhex", text)
    for z in (1 + 2j, -0.0 - 1j, 3j, complex(float("inf"), float("nan"))):
        t.make(str, z)
        for other in (2, 0.5, 1 - 1j, 0):
            for name in ("ADD", "SUB", "MUL", "TRUEDIV", "POW"):
                t.binary(name, z, other)
        t.method(z, "__abs__"), t.method(z, "conjugate")
    for text in ("1+2j", "(3j)", "j", "1+", "1 + 2j", "nan-infj"):
        t.make(complex, text)


def strings(t: Lines) -> None:
    texts = ["", "Hello, World", "straße ǆ ΑΣ Σ", "  tab\tnew\nline\r\n ", "a,b,,c", "日本語😀", 'It\'s "x"\\', "\x00\x7f\xad\u2028"]
    for s in texts:
        for name in ("upper", "lower", "title", "capitalize", "swapcase", "casefold", "strip", "split", "splitlines", "isalpha", "isalnum",
                     "isidentifier", "isprintable", "islower", "isupper", "istitle", "isspace", "isascii", "__repr__", "encode", "expandtabs"):  # fmt: skip
            t.method(s, name)
        t.method(s, "find", "l"), t.method(s, "rfind", "l"), t.method(s, "count", ""), t.method(s, "index", "o"), t.method(s, "rindex", ",")
        t.method(s, "replace", "l", "LL"), t.method(s, "replace", "", "-", 3), t.method(s, "split", ","), t.method(s, "rsplit", None, 1)
        t.method(s, "partition", ","), t.method(s, "rpartition", " "), t.method(s, "center", 20, "*"), t.method(s, "ljust", 15), t.method(s, "zfill", 15)
        t.method(s, "startswith", ("H", "a")), t.method(s, "endswith", "c"), t.method(s, "removeprefix", "a,"), t.method(s, "join", ["x", "y", "z"])
        t.method(s, "__getitem__", 2), t.method(s, "__getitem__", -100), t.method(s, "__mul__", 2), t.method(s, "__contains__", "o")
        for encoding in ("ascii", "latin-1", "utf-16", "utf-32-be"):
            t.method(s, "encode", encoding, "replace"), t.method(s, "encode", encoding)
    t.method("-5", "zfill", 6), t.method("a", "split", ""), t.method("a", "join", [1]), t.method("a", "center", 5, "ab"), t.method("a", "__contains__", 1)
    t.method(b"\xff\xfe", "decode"), t.method(b"\xe2\x82", "decode", "utf-8", "replace"), t.method(b"\xe2\x28\xa1", "decode", "utf-8", "ignore")
    t.method(b"\x80abc", "decode", "ascii", "surrogateescape"), t.method(b"a", "decode", "nope")


def formats(t: Lines) -> None:
    for value in (0, -255, 1234567, 2**70, True):
        for spec in ("", "d", "x", "#x", "#010b", "o", ",", "_", "_b", "+,", "08d", "=+12", "^15", "*<9d", "c", "e", ".2f", "s", "n", ".3", "%", "020,"):
            t.format(value, spec)
    for value in (0.0, -1.5, 1234567.891, 1e100, float("nan"), float("-inf"), -0.001):
        for spec in ("", "e", "f", "g", ".3f", ".0f", "#.0f", "+.2e", ",.2f", "012.3f", "%", ".1%", "z.1f", "G", ".3", "^20", "x", "_", "020,.1f", ".20g"):
            t.format(value, spec)
    for value in ("", "abc", "日本"):
        for spec in ("", "s", "5", ">6", "^7", "*<8", ".2", "10.1", "d", "=5", "+", "05", ",", "#"):
            t.format(value, spec)
    for value in (1 + 2j, -0.5j):
        for spec in ("", ".2f", ">20", "+", "g", "05", ",.1f"):
            t.format(value, spec)
    for pattern, values in [("%d %s %r", (1, "a", "b")), ("%5.2f|%-6d|%06d", (3.14159, 42, -42)), ("%x %X %#o", (255, 255, 8)), ("%c%c", (65, "é")),
                            ("%s", ()), ("%s", (1, 2)), ("%d", ("a",)), ("%*d", (5, 3)), ("%", ()), ("%q", (1,)), ("%e %g", (12345.678, 1e-10)),
                            ("%+d % d", (3, 3)), ("%.3s", ("abcdef",)), ("%%", ()), ("%i", (2.9,)), ("%x", (1.5,)), ("%a", ("é",))]:  # fmt: skip
        t.method(pattern, "__mod__", values)
    for pattern, values in [("{} {}", (1, 2)), ("{1} {0}", (1, 2)), ("{0[1]}", ([1, 2],)), ("{!r:>6}", ("a",)), ("{:{}}", (1, 5)), ("{", ()), ("}", ()),
                            ("{{}}", ()), ("{0.real}", (5,)), ("{} {0}", (1, 2)), ("{2}", (1,)), ("{a}", ()), ("{:.{}f}", (3.14159, 2)), ("{!x}", (1,)),
                            ("{0:{1}{2}}", (1, ">", 4)), ("{0[}", ([1],)), ("{0.}", (1,))]:  # fmt: skip
        t.method(pattern, "format", *values)


def byte_strings(t: Lines) -> None:
    for b in (b"", b"Hello, World", b"a,b,,c", b" \t\x00\xff'\"\\ "):
        for value in (b, bytearray(b)):
            for name in ("upper", "title", "strip", "split", "splitlines", "hex", "isalpha", "__repr__", "__len__"):
                t.method(value, name)
            t.method(value, "find", b"l"), t.method(value, "index", 300), t.method(value, "count", 44), t.method(value, "replace", b"l", b"LL")
            t.method(value, "split", b",", 1), t.method(value, "partition", b","), t.method(value, "center", 15, b"*"), t.method(value, "join", [b"x", b"y"])
            t.method(value, "__getitem__", 1), t.method(value, "__contains__", 97), t.method(value, "startswith", (b"H", b"a")), t.method(value, "__mod__", ())
            t.binary("ADD", value, b"xyz"), t.binary("MUL", value, 2), t.binary("ADD", value, "s")
    for args in [(), (3,), (-1,), ([1, 2],), ([256],), ("a",), ("é", "utf-8"), (1.5,)]:
        t.make(bytes, *args), t.make(bytearray, *args)
    t.method(b"", "fromhex", "ab Cd"), t.method(b"", "fromhex", "abc"), t.method(b"%d-%s", "__mod__", (3, b"x")), t.method(b"abc", "hex", ":", 2)


def mathematics(t: Lines) -> None:
    for x in (0.0, 0.5, -1.0, 2.0, 10.0, 171.5, -2.5, 1e300, float("inf"), float("nan")):
        for name in ("sqrt", "exp", "log", "log2", "log10", "gamma", "lgamma", "floor", "ceil", "frexp", "modf", "asin", "acosh", "degrees", "ulp", "cbrt"):
            t.function("math", name, x)
        t.function("math", "pow", x, -1.5), t.function("math", "fmod", x, 0.0), t.function("math", "remainder", x, 3.0), t.function("math", "ldexp", x, 5)
    (
        t.function("math", "fsum", [0.1] * 10),
        t.function("math", "hypot", 3, 4.5, 1e-3),
        t.function("math", "dist", (1, 2), (4, 6)),
        t.function("math", "prod", [2, 3.5]),
    )
    (
        t.function("math", "gcd", 2**100 * 35, 2**90 * 21),
        t.function("math", "lcm", 4, 6, 10**20),
        t.function("math", "isqrt", 10**41),
        t.function("math", "isqrt", -1),
    )
    t.function("math", "comb", 100, 50), t.function("math", "perm", 30, 20), t.function("math", "factorial", 50), t.function("math", "factorial", -1)
    t.function("math", "log", 10**400), t.function("math", "log", 8, 2), t.function("math", "isclose", 1.0, 1.0 + 1e-10), t.function("math", "trunc", -2.7)


def randomness(t: Lines) -> None:
    for seed in (0, 1, -5, 2**40 + 3, 2**200 + 9, 1.5, "abc", "é中", b"xyz", True):
        t.function("random", "seed", seed)
        for _ in range(3):
            t.function("random", "random")
        t.function("random", "getrandbits", 100), t.function("random", "randrange", 10**30), t.function("random", "randrange", 1, 100, 7)
        t.function("random", "randint", -5, 5), t.function("random", "choice", [1, 2, 3]), t.function("random", "sample", [1, 2, 3, 4, 5, 6], 3)
        t.function("random", "choices", [1, 2, 3], [1, 2, 3.5]), t.function("random", "uniform", 1.0, 2.0), t.function("random", "gauss", 0.0, 1.0)
        t.function("random", "normalvariate", 0.0, 1.0), t.function("random", "expovariate", 1.5), t.function("random", "gammavariate", 0.5, 2.0)
        t.function("random", "betavariate", 2.0, 3.0), t.function("random", "triangular"), t.function("random", "vonmisesvariate", 1.0, 2.0)
        t.function("random", "lognormvariate", 0.0, 0.5), t.function("random", "paretovariate", 2.0), t.function("random", "weibullvariate", 1.0, 1.5)
        t.function("random", "randbytes", 7)
    t.function("random", "choice", []), t.function("random", "randrange", 0), t.function("random", "sample", [1], 2), t.function("random", "seed", [])


def main(folder: Path) -> None:
    sys.modules["random"] = random
    for name, subject, fill in [
        ("int", "Integers", integers), ("float", "Floats and complex numbers", floats), ("str", "Text", strings), ("format", "Formatting", formats),
        ("bytes", "bytes and bytearray", byte_strings), ("math", "math", mathematics), ("random", "random", randomness),
    ]:  # fmt: skip
        lines = Lines()
        fill(lines)
        lines.write(folder / f"test_{name}.c", subject)


main(Path(sys.argv[1]))
