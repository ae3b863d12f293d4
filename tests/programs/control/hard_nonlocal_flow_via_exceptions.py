class Break(Exception): pass
class Found(Exception):
    def __init__(self, *path):
        self.path = path

def search(tree, want, path=()):
    if isinstance(tree, dict):
        for k, v in tree.items():
            search(v, want, path + (k,))
    elif isinstance(tree, (list, tuple)):
        for i, v in enumerate(tree):
            search(v, want, path + (i,))
    elif tree == want:
        raise Found(*path)

tree = {'a': [1, {'b': (2, 3)}], 'c': 'deep', 'd': [[['x']]]}
for want in (3, 'deep', 'x', 1.0, 'missing'):
    try:
        search(tree, want)
    except Found as f:
        cur = tree
        for step in f.path:
            cur = cur[step]
        print(want, f.path, cur)
    else:
        print(want, 'not found')

def nested_break(limit):
    count = 0
    try:
        for i in range(10):
            for j in range(10):
                for k in range(10):
                    count += 1
                    if i * j * k > limit:
                        raise Break
    except Break:
        return count, (i, j, k)
    return count, None
print(nested_break(20), nested_break(10**6))

class Parser:
    class Fail(Exception): pass
    def __init__(self, s): self.s, self.i = s, 0
    def eat(self, ch):
        if self.s[self.i:self.i + 1] != ch:
            raise Parser.Fail(ch)
        self.i += 1
        return ch
    def attempt(self, *alts):
        for alt in alts:
            mark = self.i
            try:
                return alt()
            except Parser.Fail:
                self.i = mark
        raise Parser.Fail('alternatives')
    def item(self):
        return self.attempt(lambda: self.group(), lambda: self.eat('a'), lambda: self.eat('b'))
    def many(self):
        out = []
        while True:
            mark = self.i
            try:
                out.append(self.item())
            except Parser.Fail:
                self.i = mark
                return out
    def group(self):
        self.eat('(')
        r = self.many()
        self.eat(')')
        return r
for s in ('ab', '(a(b)())b', '((a)', 'ac', ''):
    p = Parser(s)
    print(repr(s), p.many(), repr(s[p.i:]))
retries = []
def flaky(n):
    retries.append(n)
    if len(retries) % 3:
        raise ConnectionError(n)
    return 'ok%d' % n
def retry(fn, *a, times=5):
    while True:
        times -= 1
        try:
            return fn(*a)
        except ConnectionError as e:
            if not times:
                raise TimeoutError('gave up') from e
print(retry(flaky, 1), retry(flaky, 2), retries)
try:
    retry(flaky, 3, times=2)
except OSError as e:
    print(type(e).__name__, e, repr(e.__cause__))
