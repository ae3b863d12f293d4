class P:
    __slots__ = ('x', 'y')
    def __init__(self, x, y=None):
        self.x = x
        if y is not None:
            self.y = y

p = P(1, 2)
p.x += 2**64
print(p.x, p.y, hasattr(p, '__dict__'), P.__slots__)
for f in (lambda: setattr(p, 'z', 1), lambda: P(1).y, lambda: vars(p)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__)
del p.y
print(hasattr(p, 'y'), hasattr(p, 'x'))
class Q(P):
    pass
q = Q(5)
q.extra = 'allowed'
print(q.x, q.extra, q.__dict__)
class R(P):
    __slots__ = ('z',)
r = R(1, 2)
r.z = 3
print(r.x, r.y, r.z)
try:
    r.w = 1
except AttributeError as e:
    print('no w')
try:
    class Conflict:
        __slots__ = ('a',)
        a = 1
except ValueError as e:
    print(e)
class Empty:
    __slots__ = ()
try:
    Empty().a = 1
except AttributeError as e:
    print('AttributeError', 'a' in str(e))
class WithDict:
    __slots__ = ['__dict__', 'fast']
w = WithDict()
w.fast, w.slow = 1, 2
print(w.__dict__, w.fast)
p.x = [p.x]
print(p.x)
