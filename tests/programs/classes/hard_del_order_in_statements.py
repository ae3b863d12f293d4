class Kid:
    def __init__(self, cb, i): self.i = i
    def __del__(self): print('kid', self.i, 'gone')
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *a): print('exit', end=' ')
    def __del__(self): print('ctx del')
with Ctx():
    print('in with')
with Ctx() as k:
    pass
print('k alive')
k = 5
def f(a, b=None):
    a = b
    print('rebound')
    return a
f(Kid(None, 7), 1)
x = [Kid(None, 8)]
y = x
del x[:]
print(y, 'emptied')
t = (Kid(None, 9), 1)
a, b = t
del t
print('tuple gone')
a = b
try:
    raise ValueError(Kid(None, 10))
except ValueError as e:
    print('caught')
print('handler left')
z = Kid(None, 11) if b else None
z = z and None
print(z)
d = {'k': Kid(None, 12)}
d['k'], d['j'] = None, d['k']
print('moved')
d.pop('j') and None
print('end')
