import itertools as it
from operator import mul

print(list(it.chain([1], 'ab', (2.5,))), list(it.chain.from_iterable([[1, 2], [3]])))
print(list(it.islice(it.count(10, 3), 4)), list(it.islice('abcdefg', 1, 6, 2)), list(it.islice(it.cycle('xy'), 5)))
print(list(it.repeat('r', 3)), list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([1, 2, 3], mul, initial=10)))
print(list(it.product('ab', [1, 2])), len(list(it.product(range(3), repeat=3))))
print(list(it.permutations('abc', 2)), list(it.combinations([1, 2, 3], 2)), list(it.combinations_with_replacement('ab', 2)))
print(list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.filterfalse(str.isdigit, 'a1b2')))
for k, g in it.groupby('aaabbca'):
    print(k, list(g), end='; ')
print()
for k, g in it.groupby(sorted(['bb', 'a', 'cc', 'd'], key=len), key=len):
    print(k, list(g))
print(list(it.zip_longest('abc', [1], fillvalue='-')), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.compress('abcd', [1, 0, True, ''])), list(it.pairwise([1, 2, 3])))
a, b = it.tee(iter([1, 2, 3]))
print(next(a), list(b), list(a))
c = it.count(2**63 - 1)
print(next(c), next(c), next(c))
print(sum(it.islice((x * x for x in it.count()), 100)))
