class Sparse:
    def __init__(self, n):
        self.n = n
        self.data = {}
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(self.n))]
        if isinstance(i, tuple):
            return [self[k] for k in i]
        if i < 0:
            i += self.n
        if not 0 <= i < self.n:
            raise IndexError('sparse index %d' % i)
        return self.data.get(i, 0)
    def __setitem__(self, i, v):
        self.data[i] = v
    def __delitem__(self, i):
        del self.data[i]
    def __contains__(self, v):
        print('contains', v)
        return v in self.data.values()

s = Sparse(6)
s[2] = 'two'
s[4] = 4
print(len(s), s[2], s[-2], s[1:5], s[::-2], s[2, 4, 0], bool(Sparse(0)), bool(s))
print(4 in s, 99 not in s, list(s), [x for x in s if x], max([y for y in s if isinstance(y, int)]))
del s[2]
s[4] += 10
print(list(s), list(reversed(s)), tuple(enumerate(s)), s[-1:])
try:
    s[10]
except IndexError as e:
    print(e)
try:
    del s[0]
except KeyError as e:
    print('KeyError', e)
class NoItems: pass
n = NoItems()
for f in (lambda: n[0], lambda: len(n), lambda: 1 in n, lambda: list(n), lambda: n.__setitem__(0, 1), lambda: reversed(n)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(e)
class OldIter:
    def __getitem__(self, i):
        if i == 3: raise IndexError
        return i * i
print(list(OldIter()), 4 in OldIter(), 5 in OldIter(), *OldIter())
