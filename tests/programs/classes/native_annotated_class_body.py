# native: required
from typing import Optional, ClassVar, List, Dict
import typing
class P:
    x: int
    y: Optional[int] = None
    z: "P"
    w: list[int]
    v: dict[str, list[int]] = None
    k: int | None = 3
    c: ClassVar[int] = 3
    u: typing.Any = 3
    t: List[int] = 4
print(P().y)
def outer() -> None:
    inner: list[int] = []
    print(inner)
outer()
