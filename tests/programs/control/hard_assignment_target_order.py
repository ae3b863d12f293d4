log = []
class Rec(list):
    def __setitem__(self, i, v):
        log.append(('set', i, v))
        super().__setitem__(i, v)
    def __getitem__(self, i):
        log.append(('get', i))
        return super().__getitem__(i)
    def __delitem__(self, i):
        log.append(('del', i))
        super().__delitem__(i)
class Obj:
    def __setattr__(self, k, v):
        log.append(('attr', k, v))
        object.__setattr__(self, k, v)

def t(tag, v=None):
    log.append(tag)
    return v
def show(title):
    print(title, log)
    log.clear()

r, o = Rec([1, 2, 3]), Obj()
r[t('i', 0)], o.x, r[t('j', 1)] = t('rhs', (10, 20, 30)); show('tuple')
r[0] = o.y = r[t('k', 2)] = t('v', 7); show('chain')
r[t('a', 0)] += t('b', 5); show('aug item')
o.x *= t('c', 2); show('aug attr')
t('d', r)[t('e', 1)] = t('f', 1); show('target after value')
(r[0], (o.z, *r[1:1])) = t('g', (1, (2, 3, 4))); show('nested star')
print(list(r), vars(o)); log.clear()
i = 0
arr = [0, 1, 2, 3]
i, arr[i] = 2, 'x'
arr[i], i = 'y', 0
print(arr, i)
a = [1, 2]
a[0], a[1], a = a[1], a[0], 'gone'
print(a)
x = [0] * 3
n = 0
def nxt():
    global n
    n += 1
    return n - 1
x[nxt()] = nxt() + x[nxt() - 2]
print(x, n)
for x[0], x[1] in [(1, 2), ('p', 'q')]:
    print(x)
d = {}
for d['k'], *d['rest'] in [(1, 2, 3), 'xyz']:
    print(d)
try:
    p, (q, w) = 1, (2,)
except ValueError as e:
    print(e, p, 'q' in globals())
try:
    s, u = t('gen', (v for v in (1, 2, 3)))
except ValueError as e:
    print(e, 's' in globals())
del r[t('m', 0)], r[t('n', -1)]; show('del')
b = c = d = []
b += [1]; c = c + [2]
print(b, c, d, (lambda: log)() is log)
