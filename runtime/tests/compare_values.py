"""Random operations on numbers, text, bytes and on math and random, in the runtime and in CPython.

    python compare_values.py SHARED_LIBRARY [SEED] [COUNT]

Prints what differs and exits with 1 if anything does. How to build the library: shared_runtime.py.
"""

from __future__ import annotations

import math
import operator
import random
import struct
import sys
from collections import Counter
from collections.abc import Callable

from shared_runtime import Raised, Runtime

BINARY = [operator.add, operator.sub, operator.mul, None, operator.truediv, operator.floordiv, operator.mod, operator.pow,
          operator.lshift, operator.rshift, operator.and_, operator.or_, operator.xor]  # fmt: skip
COMPARISONS = [operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge]
CHARACTERS = [*list("aAbB \t\n\r1_.-+z\"'\\"), *"éßİΣσςǆǅ中😀ﬁ½²٣", "\x1c", "\u2028", "\x85", "\x00", "\x7f", "\xad", "�", "�"]
R = random.Random()
failures: Counter[str] = Counter()
checks = 0


def answer(function: Callable[..., object], *args: object, **keywords: object) -> object:
    try:
        return function(*args, **keywords)
    except Exception as error:
        return Raised(type(error).__name__, str(error))


def same(a: object, b: object) -> bool:
    if type(a) is not type(b):
        return False
    if isinstance(a, float):
        return struct.pack("d", a) == struct.pack("d", b) or (a != a and b != b)
    if isinstance(a, complex):
        return same(a.real, b.real) and same(a.imag, b.imag)
    if isinstance(a, tuple | list):
        return len(a) == len(b) and all(map(same, a, b))
    return a == b


def check(label: str, got: object, wanted: object, *context: object) -> None:
    global checks
    checks += 1
    if not same(got, wanted):
        failures[label] += 1
        if failures[label] < 4:
            print(f"{label} {repr(context)[:200]}\n    got  {repr(got)[:300]}\n    want {repr(wanted)[:300]}")


def method(rt: Runtime, value: object, name: str, *args: object, **keywords: object) -> None:
    copy = bytearray(value) if isinstance(value, bytearray) else value
    wanted = answer(getattr(copy, name), *args, **keywords)
    check(name, rt.method(value, name, *args, **keywords), (wanted, copy) if isinstance(value, bytearray) else wanted, value, args, keywords)


# --- numbers ---


def an_int() -> int:
    if R.random() < 0.3:
        return R.choice([0, 2**62, -(2**62), 2**63, -(2**63), 2**64, 2**127, 10**19]) + R.randint(-2, 2)
    return R.randint(-20, 20) if R.random() < 0.3 else R.choice([1, -1]) * R.getrandbits(R.choice([62, 64, 70, 128, 500, 3000]))


def a_float() -> float:
    kind = R.random()
    if kind < 0.1:
        return R.choice([0.0, -0.0, 1.0, 0.5, 1e16, 1e22, 5e-324, 1.7976931348623157e308, math.inf, -math.inf, math.nan, 0.1])
    if kind < 0.5:
        return struct.unpack("d", R.randbytes(8))[0]
    return round(R.uniform(-1e6, 1e6), R.randint(0, 6)) if kind < 0.8 else R.uniform(-1, 1) * 10.0 ** R.randint(-320, 300)


def a_spec() -> str:
    parts = [["", "*", "0", "é"], ["", "<", ">", "^", "="], ["", "+", "-", " "], ["", "", "", "z"], ["", "#"], ["", "0"], ["", "5", "20", "33"],
             ["", ",", "_"], ["", "", ".0", ".3", ".17"], ["", *"dboxXcneEfFgG%sq"]]  # fmt: skip
    return "".join(R.choice(p) for p in parts)


def numbers(rt: Runtime) -> None:
    a, b, x, y = an_int(), an_int(), a_float(), a_float()
    for i, function in enumerate(BINARY):
        if function is None:
            continue
        right = R.randint(-3, 40) if i == 7 else R.randint(-1, 300) if i in (8, 9) else b
        check(f"int {function.__name__}", rt.binary(i, a, right), answer(function, a, right), a, right)
        if i < 8:
            check(f"float {function.__name__}", rt.binary(i, x, y), answer(function, x, y), x, y)
        if i in (0, 1, 2, 4):
            z, w = complex(x, y), complex(a_float(), a_float())
            check(f"complex {function.__name__}", rt.binary(i, z, w), answer(function, z, w), z, w)
    for i, function in enumerate(COMPARISONS):
        check("compare", rt.compare(i, a, b), function(a, b), a, b)
        check("compare", rt.compare(i, a, x), function(a, x), a, x)
    check("neg", rt.unary(0, a), -a, a)
    check("invert", rt.unary(2, a), ~a, a)
    check("hash", rt.hash(a), hash(a), a)
    if x == x:
        check("hash", rt.hash(x), hash(x), x)
    for value in (a, x, complex(x, y)):
        check("repr", rt.repr(value), repr(value), value)
        check("parse", rt.call(rt.type(type(value).__name__), repr(value)), value, value)
        spec = a_spec()
        check("format", rt.format(value, spec), answer(format, value, spec), value, spec)
        pattern = (
            "%"
            + R.choice(["", "+", " ", "-", "0", "#", "+0", "#0"])
            + R.choice(["", "3", "15"])
            + R.choice(["", ".0", ".3", ".20"])
            + R.choice("duioxXcsraeEfgGq")
        )
        check("percent", rt.method(pattern, "__mod__", (value,)), answer(operator.mod, pattern, (value,)), pattern, value)
    check("int(float)", rt.call(rt.type("int"), x), answer(int, x), x)
    check("float(int)", rt.call(rt.type("float"), a), answer(float, a), a)
    text = f"{x:.{R.randint(0, 30)}e}"
    check("float(str)", rt.call(rt.type("float"), text), float(text), text)
    for name in ("bit_length", "bit_count", "as_integer_ratio"):
        method(rt, a, name)
    method(rt, a, "__round__", R.randint(-25, 2))
    method(rt, a, "__pow__", abs(b) % 1000, an_int())
    method(rt, a, "__pow__", -1, an_int())
    method(rt, a, "__divmod__", b)
    method(rt, a, "to_bytes", R.randint(0, 14), R.choice(["big", "little"]), signed=R.random() < 0.5)
    method(rt, 0, "from_bytes", R.randbytes(R.randint(0, 20)), R.choice(["big", "little"]), signed=R.random() < 0.5)
    for name in ("hex", "is_integer", "as_integer_ratio", "__trunc__", "__floor__", "__ceil__", "__round__"):
        method(rt, x, name)
    method(rt, x, "__round__", R.randint(-5, 20))
    method(rt, x, "__divmod__", y)


# --- text and bytes ---


def a_text(size: int | None = None) -> str:
    alphabet = R.choice([list("ab cAB,x."), CHARACTERS, list("ab"), [chr(R.randrange(0x110000)) for _ in range(4)]])
    return "".join(R.choices(alphabet, k=R.choice([0, 1, 2, 3, 5, 8, 15, 40]) if size is None else size))


def an_index() -> int | None:
    return R.choice([None, 0, 1, 2, -1, -2, 10, 100, 2**70, -(2**70), R.randint(-20, 20)])


def text(rt: Runtime) -> None:
    s = a_text()
    part = s[(i := R.randrange(len(s))) : i + R.randint(1, 4)] if s and R.random() < 0.6 else a_text(R.choice([0, 1, 2]))
    for name in ["upper", "lower", "casefold", "capitalize", "swapcase", "title", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "expandtabs", "encode", "__repr__"]:  # fmt: skip
        method(rt, s, name)
    for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
        method(rt, s, name, part, an_index(), an_index())
    for name in ("strip", "lstrip", "rstrip", "partition", "rpartition", "removeprefix", "removesuffix", "__contains__"):
        method(rt, s, name, part)
    limit, width = R.choice([-1, 0, 1, 2, 5]), R.randint(-3, 30)
    for separator in (part, None):
        method(rt, s, "split", separator, limit)
        method(rt, s, "rsplit", separator, limit)
    method(rt, s, "replace", part, a_text(R.choice([0, 1, 3])), limit)
    for name in ("center", "ljust", "rjust"):
        method(rt, s, name, width, R.choice([" ", "*", "中", "😀", "", "ab"]))
    method(rt, s, "zfill", width)
    method(rt, s, "join", [a_text(R.randint(0, 3)) for _ in range(R.randint(0, 5))])
    method(rt, s, "translate", {ord(c): R.choice([None, "x", "yz", 0x4E2D, ""]) for c in s[:3]})
    where = slice(an_index(), an_index(), R.choice([None, 1, 2, -1, -2, 2**65]))
    check("slice", rt.item(s, where), s[where], s, where)
    for i, function in enumerate(COMPARISONS):
        check("compare", rt.compare(i, s, part), function(s, part), s, part)
    spec = R.choice(["", "5", "<5", "é>7", ".3", "^10.3s", "d", "=5", "+", "05", ",", "{", "5."])
    check("format", rt.format(s, spec), answer(format, s, spec), s, spec)
    encoding = R.choice(["utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-8-sig"])
    errors = R.choice(["strict", "ignore", "replace", "surrogateescape", "backslashreplace", "surrogatepass"])
    method(rt, s, "encode", encoding, errors)
    data = R.randbytes(R.choice([0, 1, 2, 3, 5, 8, 20])) if R.random() < 0.5 else s.encode("utf-8", "surrogatepass")
    method(rt, data[: R.randint(0, len(data))], "decode", R.choice(["utf-8", "ascii", "latin-1"]), errors)


def byte_strings(rt: Runtime) -> None:
    make = R.choice([bytes, bytearray])
    b = make(R.choices(R.choice([b"ab ", b"aB cA\t\n\r,.x1", bytes(range(256))]), k=R.choice([0, 1, 2, 3, 8, 40])))
    part = R.choice([bytes(b[:2]), b"a", b"", R.randint(-2, 300), "x"])
    for name in [
        "upper",
        "lower",
        "capitalize",
        "swapcase",
        "title",
        "isalnum",
        "isalpha",
        "isdigit",
        "islower",
        "isspace",
        "istitle",
        "split",
        "splitlines",
        "expandtabs",
        "decode",
        "hex",
        "__repr__",
    ]:
        method(rt, b, name)
    for name in ("find", "rfind", "index", "count"):
        method(rt, b, name, part, an_index(), an_index())
    if isinstance(part, bytes):
        for name in ("strip", "partition", "rpartition", "removeprefix", "removesuffix", "split", "rsplit", "__contains__"):
            method(rt, b, name, part)
        method(rt, b, "replace", part, b"xyz", R.choice([-1, 0, 2]))
    where = slice(an_index(), an_index(), R.choice([None, 1, 2, -1, -3]))
    check("slice", rt.item(b, where), b[where], b, where)
    if make is bytearray:
        value = R.choice([0, 255, 256, -1, "a", None, 65, b"xy", b"", [1, 2], [300]])
        for name, args in [("append", (value,)), ("remove", (value,)), ("insert", (R.randint(-9, 9), value)), ("pop", ()), ("extend", (value,)), ("reverse", ()),
                           ("__delitem__", (R.choice([0, -1, 50, where]),)), ("__setitem__", (R.choice([0, -1, 50, where]), value))]:  # fmt: skip
            method(rt, b, name, *args)


# --- modules ---


def modules(rt: Runtime) -> None:
    x, y = R.choice([a_float(), R.uniform(-10, 10), R.uniform(-200, 200)]), R.choice([a_float(), R.uniform(-10, 10)])
    for name in ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos", "cosh", "degrees", "erf", "erfc", "exp", "exp2", "expm1", "fabs", "gamma", "lgamma", "isfinite", "isinf", "isnan", "log1p", "modf", "frexp", "radians", "sin", "sinh", "sqrt", "tan", "tanh", "ulp", "floor", "ceil", "trunc", "log", "log2", "log10"]:  # fmt: skip
        check(name, rt.call(rt.member("math", name), x), answer(getattr(math, name), x), x)
    for name in ("atan2", "copysign", "fmod", "pow", "remainder", "nextafter", "log", "isclose"):
        check(name, rt.call(rt.member("math", name), x, y), answer(getattr(math, name), x, y), x, y)
    values = [R.uniform(-1, 1) * 10.0 ** R.choice([0, 0, -160, 150, R.randint(-300, 300)]) for _ in range(R.randint(0, 8))]
    for name in ("fsum", "prod"):
        check(name, rt.call(rt.member("math", name), values), answer(getattr(math, name), values), values)
    check("hypot", rt.call(rt.member("math", "hypot"), *values), math.hypot(*values), values)
    a, b, g = an_int(), an_int(), an_int()
    for name, args in [("gcd", (a * g, b * g)), ("lcm", (a, b)), ("isqrt", (a,)), ("log", (abs(a),)), ("log2", (abs(a),)), ("log10", (abs(a),)),
                       ("comb", (R.randint(-1, 300), R.randint(-1, 60))), ("perm", (abs(a), R.randint(0, 20))), ("factorial", (R.randint(0, 300),))]:  # fmt: skip
        check(name, rt.call(rt.member("math", name), *args), answer(getattr(math, name), *args), args)


def draws(rt: Runtime) -> None:
    seed = R.choice([an_int(), a_float(), a_text(5).encode("utf-8", "ignore").decode(), R.randbytes(4)])
    generator = random.Random(seed if seed == seed else 0)
    rt.call(rt.member("random", "seed"), seed if seed == seed else 0)
    population = list(range(R.randint(1, 200)))
    low, high = R.randint(-100, 100), R.randint(101, 10 ** R.randint(3, 40))
    m, s = R.uniform(0.01, 4), R.uniform(0.1, 5)
    for name, args in [("random", ()), ("getrandbits", (R.randint(0, 200),)), ("randrange", (low, high, R.choice([1, 3, -2]))), ("randint", (low, high)),
                       ("choice", (population,)), ("sample", (population, R.randint(0, len(population)))), ("choices", ("abc", [1, 2, 3.5])), ("uniform", (m, s)),
                       ("triangular", (1.0, 9.0, 3.0)), ("gauss", (m, s)), ("gauss", (m, s)), ("normalvariate", (m, s)), ("lognormvariate", (m, s)),
                       ("expovariate", (m,)), ("vonmisesvariate", (m, s)), ("gammavariate", (m, s)), ("betavariate", (m, s)), ("paretovariate", (m,)),
                       ("weibullvariate", (m, s)), ("randbytes", (R.randint(0, 20),)), ("getstate", ())]:  # fmt: skip
        check(name, rt.call(rt.member("random", name), *args), answer(getattr(generator, name), *args), seed, args)


def main() -> int:
    rt = Runtime(sys.argv[1])
    R.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for _ in range(int(sys.argv[3]) if len(sys.argv) > 3 else 2000):
        for part in (numbers, text, byte_strings, modules, draws):
            part(rt)
    print(f"{checks} checks, {sum(failures.values())} differ: {dict(failures)}")
    return 1 if failures else 0


sys.exit(main())
