class Bag:
    def __init__(self, items):
        self.items = list(items)
    def __iadd__(self, other):
        print('iadd')
        self.items.extend(other)
        return self
    def __isub__(self, x):
        print('isub')
        return Bag(i for i in self.items if i != x)
    def __mul__(self, n):
        print('mul')
        return Bag(self.items * n)
    def __ior__(self, o):
        return 'not a bag any more'
    def __repr__(self):
        return f'Bag({self.items})'

b = alias = Bag([1, 2])
b += [3, 2]
print(b, alias, b is alias)
b -= 2
print(b, alias, b is alias)
b *= 2
print(b)
holder = {'bag': alias, 'n': 1}
holder['bag'] += 'x'
holder['n'] += 2.5
print(holder)
lst = [alias]
lst[0] *= 0
print(lst, alias)
b |= None
print(b)
class Imm:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Imm(self.v + o)
x = y = Imm(1)
x += 5
print(x.v, y.v)
class Reject:
    def __iadd__(self, o): return NotImplemented
    def __add__(self, o): return 'fallback add'
r = Reject()
r += 1
print(r)
class Non:
    __iadd__ = None
n = Non()
try:
    n += 1
except TypeError as e:
    print(e)
