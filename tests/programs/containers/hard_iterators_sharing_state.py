it = iter([1, 2, 3, 4, 5, 6, 7])
print(list(zip(it, it, it)), list(it))
it = iter('abcdef')
print(dict(zip(it, it)), next(it, None))
it = iter(range(5))
pairs = [(x, next(it, None)) for x in it]
print(pairs)
a = [iter('xyz')] * 2
print(next(a[0]), next(a[1]), a[0] is a[1], list(a[0]), list(a[1]))
m = map(lambda x: (x, len(src)), src := [1, 2, 3])
src.append(4)
print(next(m), src.pop(0), list(m))
z = zip([1, 2], (log for log in 'ab'))
print(next(z), *z)
short = iter([1, 2, 3])
print(list(zip('ab', short)), list(short))
short = iter([1, 2, 3])
print(list(zip(short, 'ab')), list(short))
e = enumerate(iter('pq'), 10)
print(next(e), list(e), list(e))
r = reversed(lst := [1, 2, 3])
lst.append(4)
print(next(r), lst.clear(), list(r))
f = filter(lambda v: v != skip, [0, 1, 2, 3])
skip = 0
print(next(f), end=' ')
skip = 2
print(list(f))
g = (x for x in lst2 if x > limit) if (lst2 := [1, 5, 10]) else None
limit = 4
print(next(g), end=' ')
limit = 100
print(list(g))
it = iter([[1], [2]])
first = next(it)
first.append('mut')
print(first, *it)
