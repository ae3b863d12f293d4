class Ver:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split('.')]
    def __lt__(self, o): return self.parts < o.parts
    def __le__(self, o): return self.parts <= o.parts
    def __repr__(self): return '.'.join(map(str, self.parts))

vs = [Ver(t) for t in '1.10 1.2 0.9.9 1.2.1 2 1.2'.split()]
print(sorted(vs), max(vs), min(vs), sorted(vs, reverse=True))
print(vs[0] > vs[1], vs[0] >= vs[1], vs[1] <= vs[5], vs[1] == vs[5], vs[2] < vs[1] < vs[0])
vs.sort(key=lambda v: len(v.parts))
print(vs)

class OnlyGt:
    def __init__(self, v): self.v = v
    def __gt__(self, o):
        print('gt', self.v, o.v)
        return self.v > o.v
print(OnlyGt(1) < OnlyGt(2), OnlyGt(1) > OnlyGt(2))
try:
    OnlyGt(1) <= OnlyGt(2)
except TypeError as e:
    print(e)

print(max(OnlyGt(3), OnlyGt(5)).v)
class P:
    def __init__(self, name, age): self.name, self.age = name, age
people = [P('z', 3), P('a', 30), P('m', 3)]
print([p.name for p in sorted(people, key=lambda p: (p.age, p.name))], max(people, key=lambda p: p.age).name)
print(sorted(people))
