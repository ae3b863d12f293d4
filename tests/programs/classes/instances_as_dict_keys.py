class Plain:
    def __init__(self, n): self.n = n

class Sym:
    table = {}
    def __new__(cls, name):
        if name in cls.table:
            return cls.table[name]
        obj = super().__new__(cls)
        obj.name = name
        obj.uses = 0
        cls.table[name] = obj
        return obj
    def __repr__(self): return ':' + self.name

p, q = Plain(1), Plain(1)
d = {p: 'p', q: 'q'}
print(d[p], d[q], Plain(1) in d, len(d), [k.n for k in d])
p.n = 'mutated'
print(d[p], sorted(str(k.n) for k in d))
a = Sym('x')
print(a is Sym('x'), Sym('y'), Sym.table, {Sym('x'): 1}[a])
counts = {}
for name in 'x y x z x'.split():
    s = Sym(name)
    s.uses += 1
    counts[s] = counts.get(s, 0) + 1
print(counts, a.uses)

class Collide:
    def __init__(self, v): self.v = v
    def __hash__(self): return 1
    def __eq__(self, o): return self.v == o.v
    def __repr__(self): return 'C%s' % self.v
many = {Collide(i): i * i for i in range(12)}
print(many[Collide(7)], Collide(12) in many, list(many)[-3:])
del many[Collide(3)]
many[Collide(3)] = 'back'
print(list(many.items())[-1], len(many), sum(1 for k in many if many[k] == k.v ** 2))
print({Collide(1), Collide(1), Collide(2)} == {Collide(2), Collide(1)})
class BigHash:
    def __hash__(self): return 2**100 + 7
    def __eq__(self, o): return isinstance(o, BigHash)
print({BigHash(): 'ok'}[BigHash()], hash(BigHash()) == hash(2**100 + 7))
