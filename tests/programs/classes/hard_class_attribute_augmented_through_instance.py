class Acc:
    total = 0
    log = []
    def add(self, n):
        self.total += n
        self.log += [n]
        return self
p, q = Acc().add(1).add(2**63), Acc().add(0.5)
print(p.total, q.total, Acc.total, p.log is Acc.log, Acc.log, 'log' in vars(p), 'total' in vars(q))
p.log = p.log + [99]
q.add(7)
print(p.log, q.log, Acc.log)
del p.log
print(p.log is Acc.log)
class Counter:
    n = 0
    def __init__(self): Counter.n += 1
    def __del__(self): Counter.n -= 1
cs = [Counter() for _ in range(5)]
print(Counter.n)
cs.pop(); cs[0] = None
print(Counter.n)
cs[1].n = 100
del cs[2:]
print(Counter.n, [getattr(c, 'n', None) for c in cs])
cs = None
print(Counter.n)
class Slot:
    __slots__ = ('a', '__dict__')
s = Slot()
s.a = s.b = 1
del s.a
print(hasattr(s, 'a'), s.b, vars(s))
s.a = 2
vars(s)['a'] = 'dict a'
print(s.a, s.__dict__)
