from enum import Enum, IntEnum, Flag, auto

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def hot(self):
        return self is Color.RED

class Level(IntEnum):
    LOW = 1
    HIGH = 10

class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()

print(Color.RED, repr(Color.GREEN), Color.BLUE.name, Color.BLUE.value, Color(2), Color['RED'])
print(list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED == 1, Color.RED.hot(), Color.BLUE in Color)
print({Color.RED: 'r', Color.GREEN: 'g'}[Color(1)], Color.RED != Color.GREEN, isinstance(Color.RED, Color), [c.name for c in Color], list(Color.__members__))
print(Level.LOW < Level.HIGH, Level.HIGH + 5, max(Level).name, sorted([Level.HIGH, Level.LOW]) == [1, 10], Level(10) is Level.HIGH)
rw = Perm.R | Perm.W
print(Perm.R in rw, Perm.X in rw, rw.value, (rw & Perm.W) is Perm.W, bool(rw & Perm.X), (rw ^ Perm.R) == Perm.W)
for f in (lambda: Color(9), lambda: Color['PINK'], lambda: setattr(Color, 'RED', 5), lambda: Color.RED < Color.GREEN):
    try:
        f()
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
class Op(Enum):
    ADD = '+'
    SUB = '-'
    def apply(self, a, b):
        return {'+': a + b, '-': a - b}[self.value]
print([op.apply(7, 2) for op in Op], Op('-').name)
