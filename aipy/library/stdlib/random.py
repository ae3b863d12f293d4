"""random: MT19937 and what is drawn from it; the module's functions act on one hidden instance."""

from __future__ import annotations

from typing import Any

from aipy.library.marks import Element, i64, runtime


class Random:
    @runtime("calls raises")
    def __new__(cls, x: Any = None) -> Random: ...

    @runtime("calls writes raises")
    def seed(self, a: Any = None, version: Any = 2) -> None: ...

    @runtime("reads allocates")
    def getstate(self) -> tuple[int, tuple[int, ...], Any]: ...

    @runtime("writes raises")
    def setstate(self, state: Any, /) -> None: ...

    @runtime("writes")
    def random(self) -> float: ...

    @runtime("writes raises allocates")
    def getrandbits(self, k: int, /) -> int: ...

    @runtime("writes raises allocates")
    def randbytes(self, n: int) -> bytes: ...

    @runtime("writes raises allocates")
    def randrange(self, start: int, stop: Any = None, step: Any = 1) -> int: ...

    @runtime("writes raises allocates")
    def randint(self, a: int, b: int) -> int: ...

    @runtime("writes raises", symbol="aipy_Random_choice_of_list")
    def choice(self, seq: list[Element]) -> Element: ...

    @runtime("writes raises calls", symbol="aipy_Random_choice")
    def choice(self, seq: Any) -> Any: ...

    @runtime("writes raises calls")
    def shuffle(self, x: Any) -> None: ...

    @runtime("writes raises calls", symbol="aipy_Random_sample_of_list")
    def sample(self, population: list[Element], k: i64, *, counts: Any = None) -> list[Element]: ...

    @runtime("writes raises calls", symbol="aipy_Random_sample")
    def sample(self, population: Any, k: i64, *, counts: Any = None) -> list[Any]: ...

    @runtime("writes raises calls", symbol="aipy_Random_choices_of_list")
    def choices(self, population: list[Element], weights: Any = None, *, cum_weights: Any = None, k: i64 = 1) -> list[Element]: ...

    @runtime("writes raises calls", symbol="aipy_Random_choices")
    def choices(self, population: Any, weights: Any = None, *, cum_weights: Any = None, k: i64 = 1) -> list[Any]: ...

    @runtime("writes")
    def uniform(self, a: float, b: float) -> float: ...

    @runtime("writes raises")
    def triangular(self, low: float = 0.0, high: float = 1.0, mode: Any = None) -> float: ...

    @runtime("writes")
    def gauss(self, mu: float = 0.0, sigma: float = 1.0) -> float: ...

    @runtime("writes")
    def normalvariate(self, mu: float = 0.0, sigma: float = 1.0) -> float: ...

    @runtime("writes raises")
    def lognormvariate(self, mu: float, sigma: float) -> float: ...

    @runtime("writes raises")
    def expovariate(self, lambd: float) -> float: ...

    @runtime("writes")
    def vonmisesvariate(self, mu: float, kappa: float) -> float: ...

    @runtime("writes raises")
    def gammavariate(self, alpha: float, beta: float) -> float: ...

    @runtime("writes raises")
    def betavariate(self, alpha: float, beta: float) -> float: ...

    @runtime("writes raises")
    def paretovariate(self, alpha: float) -> float: ...

    @runtime("writes raises")
    def weibullvariate(self, alpha: float, beta: float) -> float: ...


@runtime("calls writes raises")
def seed(a: Any = None, version: Any = 2) -> None: ...


@runtime("reads allocates")
def getstate() -> tuple[int, tuple[int, ...], Any]: ...


@runtime("writes raises")
def setstate(state: Any, /) -> None: ...


@runtime("writes")
def random() -> float: ...


@runtime("writes raises allocates")
def getrandbits(k: int, /) -> int: ...


@runtime("writes raises allocates")
def randbytes(n: int) -> bytes: ...


@runtime("writes raises allocates")
def randrange(start: int, stop: Any = None, step: Any = 1) -> int: ...


@runtime("writes raises allocates")
def randint(a: int, b: int) -> int: ...


@runtime("writes raises", symbol="aipy_random_choice_of_list")
def choice(seq: list[Element]) -> Element: ...


@runtime("writes raises calls", symbol="aipy_random_choice")
def choice(seq: Any) -> Any: ...


@runtime("writes raises calls")
def shuffle(x: Any) -> None: ...


@runtime("writes raises calls", symbol="aipy_random_sample_of_list")
def sample(population: list[Element], k: i64, *, counts: Any = None) -> list[Element]: ...


@runtime("writes raises calls", symbol="aipy_random_sample")
def sample(population: Any, k: i64, *, counts: Any = None) -> list[Any]: ...


@runtime("writes raises calls", symbol="aipy_random_choices_of_list")
def choices(population: list[Element], weights: Any = None, *, cum_weights: Any = None, k: i64 = 1) -> list[Element]: ...


@runtime("writes raises calls", symbol="aipy_random_choices")
def choices(population: Any, weights: Any = None, *, cum_weights: Any = None, k: i64 = 1) -> list[Any]: ...


@runtime("writes")
def uniform(a: float, b: float) -> float: ...


@runtime("writes raises")
def triangular(low: float = 0.0, high: float = 1.0, mode: Any = None) -> float: ...


@runtime("writes")
def gauss(mu: float = 0.0, sigma: float = 1.0) -> float: ...


@runtime("writes")
def normalvariate(mu: float = 0.0, sigma: float = 1.0) -> float: ...


@runtime("writes raises")
def lognormvariate(mu: float, sigma: float) -> float: ...


@runtime("writes raises")
def expovariate(lambd: float) -> float: ...


@runtime("writes")
def vonmisesvariate(mu: float, kappa: float) -> float: ...


@runtime("writes raises")
def gammavariate(alpha: float, beta: float) -> float: ...


@runtime("writes raises")
def betavariate(alpha: float, beta: float) -> float: ...


@runtime("writes raises")
def paretovariate(alpha: float) -> float: ...


@runtime("writes raises")
def weibullvariate(alpha: float, beta: float) -> float: ...
