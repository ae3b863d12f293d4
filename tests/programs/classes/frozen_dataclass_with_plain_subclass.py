from dataclasses import dataclass
@dataclass(frozen=True)
class P:
    x: int
class Sub(P):
    pass
s = Sub(2)
s.note = 5
print(s, s.note)
try:
    s.x = 3
except AttributeError as e:
    print(e)
