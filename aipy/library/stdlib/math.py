"""math."""

from __future__ import annotations

from typing import Any

from aipy.library.marks import MISSING, intrinsic, runtime

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")


@runtime("raises")
def acos(x: float, /) -> float: ...


@runtime("raises")
def acosh(x: float, /) -> float: ...


@runtime("raises")
def asin(x: float, /) -> float: ...


@runtime("")
def asinh(x: float, /) -> float: ...


@runtime("")
def atan(x: float, /) -> float: ...


@runtime("")
def atan2(y: float, x: float, /) -> float: ...


@runtime("raises")
def atanh(x: float, /) -> float: ...


@runtime("")
def cbrt(x: float, /) -> float: ...


@runtime("allocates calls raises")
def ceil(x: Any, /) -> int: ...


@runtime("allocates raises calls")
def comb(n: Any, k: Any, /) -> int: ...


@runtime("")
def copysign(x: float, y: float, /) -> float: ...


@runtime("raises")
def cos(x: float, /) -> float: ...


@runtime("raises")
def cosh(x: float, /) -> float: ...


@runtime("")
def degrees(x: float, /) -> float: ...


@runtime("calls raises")
def dist(p: Any, q: Any, /) -> float: ...


@runtime("")
def erf(x: float, /) -> float: ...


@runtime("")
def erfc(x: float, /) -> float: ...


@runtime("raises")
def exp(x: float, /) -> float: ...


@runtime("raises")
def exp2(x: float, /) -> float: ...


@runtime("raises")
def expm1(x: float, /) -> float: ...


@runtime("")
def fabs(x: float, /) -> float: ...


@runtime("allocates calls raises")
def factorial(x: Any, /) -> int: ...


@runtime("allocates calls raises")
def floor(x: Any, /) -> int: ...


@runtime("raises")
def fmod(x: float, y: float, /) -> float: ...


@runtime("allocates")
def frexp(x: float, /) -> tuple[float, int]: ...


@runtime("calls raises")
def fsum(seq: Any, /) -> float: ...


@runtime("raises")
def gamma(x: float, /) -> float: ...


@runtime("allocates calls raises")
def gcd(*integers: Any) -> int: ...


@runtime("calls raises")
def hypot(*coordinates: Any) -> float: ...


@runtime("raises")
def isclose(a: float, b: float, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool: ...


@runtime("")
def isfinite(x: float, /) -> bool: ...


@runtime("")
def isinf(x: float, /) -> bool: ...


@runtime("")
def isnan(x: float, /) -> bool: ...


@runtime("allocates calls raises")
def isqrt(n: Any, /) -> int: ...


@runtime("allocates calls raises")
def lcm(*integers: Any) -> int: ...


@runtime("raises")
def ldexp(x: float, i: Any, /) -> float: ...


@runtime("raises")
def lgamma(x: float, /) -> float: ...


@runtime("calls raises")
def log(x: Any, base: Any = MISSING, /) -> float: ...


@runtime("calls raises")
def log10(x: Any, /) -> float: ...


@runtime("raises")
def log1p(x: float, /) -> float: ...


@runtime("calls raises")
def log2(x: Any, /) -> float: ...


@runtime("allocates")
def modf(x: float, /) -> tuple[float, float]: ...


@runtime("")
def nextafter(x: float, y: float, /) -> float: ...


@runtime("allocates calls raises")
def perm(n: Any, k: Any = None, /) -> int: ...


@runtime("raises")
def pow(x: float, y: float, /) -> float: ...


@runtime("calls raises")
def prod(iterable: Any, /, *, start: Any = 1) -> Any: ...


@runtime("")
def radians(x: float, /) -> float: ...


@runtime("raises")
def remainder(x: float, y: float, /) -> float: ...


@runtime("raises")
def sin(x: float, /) -> float: ...


@runtime("raises")
def sinh(x: float, /) -> float: ...


@intrinsic("float.sqrt")
@runtime("raises")
def sqrt(x: float, /) -> float: ...


@runtime("raises")
def tan(x: float, /) -> float: ...


@runtime("")
def tanh(x: float, /) -> float: ...


@runtime("calls raises")
def trunc(x: Any, /) -> Any: ...


@runtime("")
def ulp(x: float, /) -> float: ...
