log = []
class Data:
    def __get__(self, o, t=None): log.append('data get'); return 'data'
    def __set__(self, o, v): log.append('data set'); o.__dict__['stored'] = v
class NonData:
    def __get__(self, o, t=None): log.append('nondata get'); return 'nondata'
class Base:
    d, nd, plain, fn = Data(), NonData(), 'class attr', lambda self: 'method'
    def __getattr__(self, n):
        log.append('getattr ' + n)
        if n.startswith('no'):
            raise AttributeError(n)
        return 'fallback'
o = Base()
o.__dict__.update(d='inst d', nd='inst nd', plain='inst plain')
def show(*v):
    print(*v, log)
    log.clear()
show(o.d, o.nd, o.plain, o.fn())
o.d = 5
show(o.__dict__['stored'], o.d)
del o.__dict__['nd'], o.__dict__['plain']
show(o.nd, o.plain, o.missing, getattr(o, 'nope', 'default'), hasattr(o, 'no'), hasattr(o, 'yes'))
show(Base.d, Base.nd, Base.plain)
o.fn = lambda: 'instance fn'
show(o.fn(), Base.fn(o))
class Full(Base):
    def __getattribute__(self, n):
        log.append('GA ' + n)
        if n == 'blocked':
            raise AttributeError('blocked')
        return super().__getattribute__(n)
f = Full()
show(f.plain); show(f.blocked); show(f.nd); show(f.d); show(f.fn())
f.x = 1
show(f.x); show(len(f.__dict__)); show(f.__class__.__name__); show(isinstance(f, Base)); show(str(f).startswith('<'))
class Len:
    def __getattr__(self, n):
        if n == '__len__':
            return lambda: 3
        return 'x'
try:
    len(Len())
except TypeError as e:
    print(e)
print(Len().__len__(), Len().anything)
class Rec:
    def __init__(self): self.ready = True
    def __getattr__(self, n):
        if self.ready:
            return 'ready ' + n
r = Rec()
print(r.z)
blank = Rec.__new__(Rec)
try:
    blank.z
except RecursionError:
    print('recursion')
class Cls:
    attr = property(lambda s: 'prop')
c = Cls()
c.__dict__['attr'] = 'hidden'
print(c.attr, vars(c))
Cls.attr = 'plain now'
print(c.attr)
