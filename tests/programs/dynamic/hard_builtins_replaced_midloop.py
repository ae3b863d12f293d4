import builtins

def work(xs):
    out = []
    for x in xs:
        out.append(len(str(x)) + abs(int(x)))
        if x == 2:
            switch()
        if x == 4:
            restore()
    return out

real = {n: getattr(builtins, n) for n in ('len', 'str', 'abs', 'int', 'range', 'isinstance', 'print', 'sum')}

def switch():
    builtins.len = lambda s: 1000
    builtins.abs = lambda v: v * 0.5

def restore():
    for n, f in real.items():
        setattr(builtins, n, f)

print(work([1, 2, 3, 4, 5]))
print(len('abc'), abs(-3))

def user():
    return isinstance(5, int), sum([1, 2]), list(range(3)), print is real['print']

print(user())
builtins.isinstance = lambda o, t: 'patched'
builtins.sum = lambda xs: list(xs)
builtins.range = lambda n: 'r' * n
a = user()
restore()
print(a)
globals()['len'] = lambda s: -1
print(len('abc'), work([1]), [len(x) for x in 'ab'])
del globals()['len']
print(len('abc'), work([1]))

def shadow(flag):
    if flag:
        str = lambda x: 'local str'
    try:
        return str(5)
    except UnboundLocalError as e:
        return 'Unbound'
print(shadow(True), shadow(False), str(5))
class Tricky:
    len = staticmethod(lambda s: 'class len')
    def m(self): return len('abc'), self.len('abc')
print(Tricky().m())
True_ = builtins.True_ = 5
print(True_, builtins.True_)
exec('def sneaky(): return max(1, 2)', ns := {'max': min})
print(ns['sneaky'](), max(1, 2))
ns['max'] = lambda *a: a
print(ns['sneaky']())
builtins.print = lambda *a: real['print']('<', *a, '>')
print('wrapped')
restore()
print('plain')
