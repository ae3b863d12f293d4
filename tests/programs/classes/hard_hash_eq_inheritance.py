class A:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, A) and self.v == o.v
    def __hash__(self): return hash(self.v)
class B(A):
    pass
class C(A):
    def __eq__(self, o): return super().__eq__(o)
class D(A):
    def __eq__(self, o): return NotImplemented
    __hash__ = A.__hash__
class E(C):
    __hash__ = A.__hash__
print(len({A(1), B(1), A(1.0), A(True)}), {A(1): 'x'}[B(1)], A(1) == B(1), A(1) != B(2), B(1) in [A(1)])
print(C.__hash__, E.__hash__ is A.__hash__, D(1) == A(1), A(1) == D(1), D(1) == D(1), D(1) != D(1), (d := D(1)) == d)
for cls in (A, B, C, D, E):
    try:
        print(cls.__name__, len({cls(1), cls(1)}))
    except TypeError as e:
        print(e)
print(C(1) == A(1), [C(1)].index(A(1)), (C(1),) == (A(1),), E(1) in {A(1)}, {E(2): 'e'}.get(A(2)))
class Sub(int):
    def __eq__(self, o): return True
    def __hash__(self): return 0
print(Sub(5) == 'x', 5 == Sub(6), Sub(1) != Sub(2), Sub(3) in [9], {Sub(1): 'a', 0: 'b'})
class Refl:
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        log.append(self.n)
        return NotImplemented
    def __hash__(self): return 1
class ReflSub(Refl):
    def __eq__(self, o):
        log.append('sub' + str(self.n))
        return NotImplemented
    __hash__ = Refl.__hash__
log = []
print(Refl(1) == Refl(2), log); log.clear()
print(Refl(1) == ReflSub(2), log); log.clear()
print(ReflSub(1) == Refl(2), log); log.clear()
print(Refl(1) != ReflSub(2), log); log.clear()
print(Refl(1) == 5, 5 == Refl(1), Refl(1) in [5, 6], log); log.clear()
r = Refl(7)
print({r: 1}.get(r), {r: 1}.get(Refl(7)), r in [r], log)
class Pt:
    def __init__(self, *c): self.c = c
    def __eq__(self, o): return self.c == tuple(o)
    def __iter__(self): return iter(self.c)
    def __hash__(self): return hash(self.c)
print(Pt(1, 2) == (1, 2), (1, 2) == Pt(1, 2), [1, 2] == Pt(1, 2), Pt(1, 2) in {(1, 2): 0}, {Pt(1, 2): 'k'}[(1, 2)], Pt(1, 2) == Pt(1, 2), Pt() == '')
try:
    Pt(1) == 5
except TypeError as e:
    print(e)
print(object() == object(), object().__eq__(1), (o := object()) == o, hash(o) == hash(o), object.__hash__ is A.__hash__, type.__eq__(A, A))
