from enum import Enum, IntFlag, unique, auto

class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
    @classmethod
    def heaviest(cls): return max(cls, key=lambda p: p.mass)
    def __str__(self): return self.name.title()
print(Planet.EARTH.g, Planet.MARS, repr(Planet.heaviest()), f'{Planet.MARS}', [str(p) for p in Planet], Planet((6.4e23, 3.39e6)) is Planet.MARS)
class Bits(IntFlag):
    R, W, X = auto(), auto(), auto()
print(Bits.R | 4, int(Bits.R | Bits.X), Bits(6) == Bits.W | Bits.X, (Bits.R | Bits.W) & ~Bits.R, Bits.W in Bits(3), Bits.X + 1, list(Bits), bool(Bits(0)), Bits['X'] << 1)
try:
    @unique
    class Dup(Enum):
        a = 1
        b = 1
except ValueError as e:
    print(e)
try:
    class More(Planet): pass
except TypeError as e:
    print(type(e).__name__)
class Op(Enum):
    ADD = '+'
    MUL = '*'
    @classmethod
    def _missing_(cls, v): return cls.ADD if v == 'plus' else None
    def __lt__(self, o): return self.value < o.value
print(Op('plus'), sorted(Op), min(Op), Op.ADD.__class__ is Op, Op.__members__['MUL'].value, hash(Op.ADD) == hash(Op('+')), {Op.ADD: 1} == {Op('+'): 1})
try:
    Op('nope')
except ValueError as e:
    print(e)
