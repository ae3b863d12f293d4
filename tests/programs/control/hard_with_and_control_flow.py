log = []
class CM:
    def __init__(self, name, eat=(), on_exit=None):
        self.name, self.eat, self.on_exit = name, eat, on_exit
    def __enter__(self):
        log.append('+' + self.name)
        return self
    def __exit__(self, t, v, tb):
        log.append('-%s:%s' % (self.name, t.__name__ if t else ''))
        if self.on_exit:
            self.on_exit()
        return t is not None and issubclass(t, tuple(self.eat))

def f(how):
    for i in range(4):
        with CM('a%d' % i, (KeyError,)) as a, CM('b%d' % i, (ValueError,)):
            if how == 'return' and i == 1:
                return a.name
            if how == 'break' and i == 1:
                break
            if how == 'continue' and i != 3:
                continue
            if how == 'key' and i == 0:
                raise KeyError
            if how == 'value':
                raise ValueError
            if how == 'type':
                raise TypeError
        log.append('after%d' % i)
        if how not in ('continue', 'value'):
            break
    else:
        return 'loop else'
    return 'fell out'

for how in ('return', 'break', 'continue', 'key', 'value', 'type'):
    try:
        print(how, f(how), *log)
    except TypeError:
        print(how, 'TypeError', *log)
    log.clear()

def boom():
    raise RuntimeError('from exit')
try:
    with CM('o', (RuntimeError,)):
        with CM('i', on_exit=boom):
            raise KeyError('replaced')
    print('swallowed', *log)
except RuntimeError:
    print('not here')
log.clear()
def gen():
    with CM('g'):
        yield 1
        yield 2
for v in gen():
    print(v, log)
    break
print(log)
log.clear()
x = CM('x')
box = [None]
with x as x.me, x as box[0]:
    print(x.me is x, box[0] is x, log)
print(log)
