class Proxy:
    def __init__(self, target):
        object.__setattr__(self, '_target', target)
        object.__setattr__(self, '_log', [])
    def __getattr__(self, name):
        self._log.append('get ' + name)
        return getattr(self._target, name)
    def __setattr__(self, name, value):
        self._log.append('set %s=%r' % (name, value))
        setattr(self._target, name, value)
    def __delattr__(self, name):
        self._log.append('del ' + name)
        delattr(self._target, name)

class T:
    x = 1
    def hello(self, who): return f'hello {who} {self.x}'

t = T()
p = Proxy(t)
p.x = 5
p.y = [1]
p.y.append(2)
p.x += 1
print(t.x, t.y, p.hello('bob'), p._log)
del p.y
print(hasattr(p, 'y'), hasattr(p, 'x'), getattr(p, 'zzz', 'default'), vars(t))
try:
    p.zzz
except AttributeError as e:
    print(e)

class Auto(dict):
    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError('no ' + k) from None
    __setattr__ = dict.__setitem__
a = Auto(one=1)
a.two = 2
print(a, a.one + a.two, a.keys(), hasattr(a, 'three'))
class Spy:
    v = 'class v'
    def __getattribute__(self, name):
        if name == 'secret':
            raise AttributeError('hidden')
        return 'spied ' + str(object.__getattribute__(self, name))
    def __getattr__(self, name):
        return 'fallback ' + name
s = Spy()
s.w = 3
print(s.v, s.w, s.secret, s.other)
class Frozen:
    def __init__(self): self.__dict__['a'] = 1
    def __setattr__(self, n, v): raise AttributeError(f'frozen: {n}')
f = Frozen()
print(f.a)
