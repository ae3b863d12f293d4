import itertools

def perms_recursive(xs):
    if len(xs) <= 1:
        return [xs]
    out = []
    for i in range(len(xs)):
        for rest in perms_recursive(xs[:i] + xs[i + 1:]):
            out.append(xs[i:i + 1] + rest)
    return out

def heaps(xs):
    xs = list(xs)
    def gen(k):
        if k == 1:
            yield tuple(xs)
            return
        for i in range(k):
            yield from gen(k - 1)
            if i < k - 1:
                j = i if k % 2 == 0 else 0
                xs[j], xs[k - 1] = xs[k - 1], xs[j]
    return gen(len(xs))

def next_permutation(a):
    i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]:
        i -= 1
    if i < 0:
        a.reverse()
        return False
    j = len(a) - 1
    while a[j] <= a[i]:
        j -= 1
    a[i], a[j] = a[j], a[i]
    a[i + 1:] = reversed(a[i + 1:])
    return True

def powerset(xs):
    if not xs:
        return [[]]
    head, *tail = xs
    subs = powerset(tail)
    return subs + [[head] + s for s in subs]

def combos(xs, k, start=0, cur=()):
    if k == 0:
        yield cur
        return
    for i in range(start, len(xs) - k + 1):
        yield from combos(xs, k - 1, i + 1, cur + (xs[i],))

def partitions(n, top=None):
    if n == 0:
        return [()]
    top = n if top is None else min(top, n)
    return [(k,) + rest for k in range(top, 0, -1) for rest in partitions(n - k, k)]

def nth_permutation(items, n):
    items = list(items)
    fact = 1
    for i in range(2, len(items)):
        fact *= i
    out = []
    for k in range(len(items) - 1, -1, -1):
        i, n = divmod(n, fact)
        out.append(items.pop(i))
        if k:
            fact //= k
    return out

def parity(p):
    seen, sign = set(), 1
    for i in range(len(p)):
        while i not in seen:
            seen.add(i)
            if p[i] not in seen:
                sign = -sign
            i = p[i]
    return sign

print(perms_recursive('abc'), perms_recursive([1, 2.5, None])[3])
print(list(heaps('abc')))
print(sorted(heaps(range(5))) == list(itertools.permutations(range(5))))
w = list('aabb')
n = 1
while next_permutation(w):
    n += 1
    print(''.join(w), end=' ')
print(n, w)
print(sorted(powerset([1, 2, 3])), len(powerset(list('abcdefgh'))))
print(list(combos('abcd', 2)) == list(itertools.combinations('abcd', 2)), list(combos([1, 2, 3], 3)), list(combos([1], 2)))
print(partitions(5), [len(partitions(k)) for k in range(13)])
print(''.join(nth_permutation('0123456789', 999999)), nth_permutation(range(25), 10**25)[:8])
print([parity(p) for p in itertools.permutations(range(3))])
anagrams = {''.join(p) for p in itertools.permutations('leet')}
print(len(anagrams), sorted(anagrams)[:4])
