# default values when a function is called as an object: positional, keyword-only, made in a loop, of a method
def describe(name, size=3, *, sep='/', mark=None):
    return f'{name}{sep}{size}{sep}{mark}'

table = {'d': describe, 'len': len}
print(table['d']('a'), table['d']('b', 4, sep='-'), describe('c', mark=1))
print(describe.__defaults__, describe.__kwdefaults__)

def keep(item, *, into=[]):
    into.append(item)
    return into

first = keep(1)
calls = [keep, describe]
again = calls[0]('two')
print(first, again is first, keep(3.5) is first)

def makers():
    made = []
    for n in range(3):
        def add(x, step=n, *, times=n + 1):
            return x + step * times
        made.append(add)
    return made

print([f(10) for f in makers()], [f(10, times=2) for f in makers()], makers()[2](1, 1))

class Box:
    def __init__(self, side=2, *, name='box'):
        self.side, self.name = side, name
    def volume(self, power=3, *, scale=1):
        return scale * self.side ** power

kinds = [Box, str, int]
print(kinds[0]().volume(), kinds[0](3, name='big').name)
measure = Box(5).volume
print(measure(), measure(2), measure(scale=10))
for options in ({}, {'power': 1}, {'power': 2, 'scale': 3}):
    print(Box().volume(**options))
try:
    table['d']()
except TypeError as e:
    print(e)
try:
    makers()[0](1, 2, 3)
except TypeError as e:
    print(e)
