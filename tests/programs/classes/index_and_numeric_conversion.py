class Idx:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n

i = Idx(2)
data = list('abcdef')
print(data[i], data[i:], data[Idx(-1)], 'xyz'[i], (7, 8, 9)[i], range(10)[i], data[Idx(0):Idx(4):Idx(2)])
print(hex(Idx(255)), bin(i), chr(Idx(65)), [0] * i, 'ab' * i, list(range(i)), bytes(i), round(3.14159, i), int(i), float(i), 2 ** i.n)
data[i] = 'set'
del data[Idx(0)]
data.insert(Idx(1), 'ins')
print(data, data.pop(Idx(0)))
class Num:
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 7j
    def __round__(self, n=None): return 'rounded', n
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
import math
n = Num()
print(int(n), float(n), complex(n), round(n), round(n, 2), math.floor(n), math.ceil(n), math.trunc(n), '%d' % 3, math.sqrt(n))
class BadIdx:
    def __index__(self): return 'two'
class BadInt:
    def __int__(self): return 1.5
for f in (lambda: data[BadIdx()], lambda: int(BadInt()), lambda: data[n], lambda: [0] * n, lambda: i + 1, lambda: float(BadInt()), lambda: '%x' % n):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(Idx(2**70).__index__(), divmod(7, 2), [10, 20][True])
try:
    data[Idx(2**70)]
except IndexError as e:
    print(e)
