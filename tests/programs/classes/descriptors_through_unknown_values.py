class P:
    def __init__(self): self._x = 5
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v * 2
    @staticmethod
    def s(a): return a + 1
    @classmethod
    def c(cls): return cls.__name__
box = [P(), 1, 2.0, 'x', None, (1,), [2]]
p = box[0]
print(p.x)
p.x = 7
print(p.x, p.s(3), p.c())
K = [P, int, 'a', 3.0, None, (2,)][0]
print(K.s(4), K.c(), K().x)
