def f(x):
    return 'first %s' % x
keep = f
table = {'f': f}
def f(x, y=0):
    return 'second %s %s' % (x, y)
print(f(1), keep(1), table['f'](2), f is keep)

if len(keep(1)) > 3:
    def g(): return 'g-true'
else:
    def g(): return 'g-false'
print(g())
for i in range(3):
    def loopdef(n=i):
        return n * 10 + i
    print(loopdef(), end=' ')
i = 7
print(loopdef(), loopdef(1))

def caller():
    return target(3)
try:
    caller()
except NameError as e:
    print(e)
def target(n): return n + 1
print(caller())
def target(n): return [n] * n
print(caller())
target = 'abc'.replace
try:
    caller()
except TypeError as e:
    print(type(e).__name__)
target = lambda n: target2(n) * 2.5
target2 = int
print(caller())
class target:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o
print(caller() == 3, caller().n)
del f
try:
    f(1)
except NameError as e:
    print(e)
print(keep(9))
