data = [3, 1, 2]
def peek(x):
    seen.append(list(data))
    return x
seen = []
data.sort(key=peek)
print(seen, data)
def append_during(x):
    data.append(99)
    return x
try:
    data.sort(key=append_during)
except ValueError as e:
    print(e, data)
data = [3, 1, 2]
try:
    data.sort(key=lambda x: 1 // (x - 1))
except ZeroDivisionError as e:
    print('ZDE', sorted(data))
class Weird:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v > o.v
    def __repr__(self): return 'W%s' % self.v
print(sorted([Weird(1), Weird(3), Weird(2)]), max(Weird(1), Weird(5), key=lambda w: w.v), min([Weird(1), Weird(5)]))
class Partial(tuple):
    def __lt__(self, o): return self[0] < o[0]
print(sorted([Partial((2, 'a')), Partial((1, 'z')), Partial((2, '0')), Partial((1, 'a'))]))
words = ['b', 'B', 'a', 'A', 'c']
print(sorted(words, key=str.lower), sorted(words, key=str.lower, reverse=True), sorted(sorted(words), key=str.lower))
recs = [(i % 3, -i) for i in range(9)]
recs.sort(key=lambda r: r[0], reverse=True)
print(recs)
mixed = [1, 0.5, True, 2**65, -2**63, -0.0, 0, 1e19, False]
print(sorted(mixed), sorted(mixed, reverse=True), sorted(mixed, key=lambda v: -v))
print(sorted([(1, 'b'), (1, 'a'), (0, None)]), sorted([[2], [1, 5], [1]]), sorted(['é', 'z', 'a', '中', 'Z']), sorted([b'b', b'a']), sorted([{1, 2}, {1}, {1, 2, 3}], key=len))
for bad in ([1, 'a'], [(1, 'a'), (1, 2)], [None, None], [[1], (1,)], [1j, 0], ['a', b'a']):
    try:
        print(sorted(bad))
    except TypeError as e:
        print(e)
print(sorted([(1, 'a'), (2, 3)]), sorted([None]), sorted([1j]), sorted(''), sorted({}), sorted([True, False]))
n = 50
perm = [(i * 37) % n for i in range(n)]
runs = list(range(20)) + list(range(10, 0, -1)) + [5] * 5
print(sorted(perm) == list(range(n)), sorted(runs, reverse=True), sorted(runs, key=lambda v: v % 4))
nested = [3, [1], 2]
try:
    nested.sort()
except TypeError as e:
    print(e, len(nested))
it = iter([3, 1, 2])
print(sorted(it), list(it), sorted(range(5, 0, -1)), sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1]), [*reversed(sorted('hello'))])
lst = [2, 1]
print(lst.sort(), lst, sorted(lst) is lst, (lambda q: q.sort() or q)(lst) is lst)
