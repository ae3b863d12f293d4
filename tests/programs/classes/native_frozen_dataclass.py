# native: required
from dataclasses import dataclass, field, FrozenInstanceError

@dataclass(frozen=True, order=True)
class Ver:
    major: int
    minor: int = 0
    def next(self):
        return Ver(self.major + 1, 0)

@dataclass(frozen=True)
class Circle:
    radius: float
    name: str = "c"
    area: float = field(init=False)
    def __post_init__(self):
        object.__setattr__(self, "area", self.radius * 2)

v = Ver(1, 2)
try:
    v.major = 2
except AttributeError as e:
    print(type(e).__name__, e)
try:
    v.other = 2
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    del v.major
except FrozenInstanceError as e:
    print(type(e).__name__, e)
print(v, v.next(), Ver(3) == Ver(3), hash(Ver(3)) == hash((3, 0)), {Ver(1): 'v'}[Ver(1, 0)], Ver(1, 2) < Ver(1, 10))
print(sorted([Ver(2), Ver(1, 5), Ver(1)]), max(Ver(2), Ver(3, 1)))
print(Circle(2.0), Circle(2.0) == Circle(2.0), len({Circle(2.0), Circle(2.0)}))
try:
    v.minor = 3
finally:
    print(v)
