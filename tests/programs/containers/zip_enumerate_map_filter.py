names = ['a', 'b', 'c']
nums = (1, 2.5)
print(list(zip(names, nums)), list(zip()), list(zip('x')), dict(zip(names, range(10))))
try:
    list(zip(names, nums, strict=True))
except ValueError as e:
    print(e)
print(list(enumerate(names)), list(enumerate('xy', start=-1)), list(enumerate([], 5)))
print(list(map(lambda a, b: (a, b), names, nums)), list(map(int, '123')), list(map(None.__class__.__name__.upper().count, 'NO')))
print(list(filter(None, [0, 1, '', 'a', [], None])), list(filter(str.isalpha, 'a1b')), list(filter(lambda p: p[1], {'x': 0, 'y': 1}.items())))
print(list(reversed([1, 2])), list(reversed(range(0, 10, 3))), list(reversed((1, 'x'))), [*reversed('abc')])
z = zip([1, 2, 3], 'ab')
print(next(z), list(z), list(z))
it = iter([1, 2, 3, 4, 5])
print(list(zip(it, it)), list(it))
m = map(print, ['lazy'])
print('before')
print(list(m))
print(any(x > 2 for x in [1, 3, 'not reached'][:2]), all([]), any(map(len, ['', ''])), all(map(str.isupper, 'AB')))
print(min(names, key=lambda s: -ord(s)), max([[1], [0, 9]], key=len), max(enumerate([3, 9, 4]), key=lambda p: p[1]), min({}, default=None), sum(map(len, ['a', 'bb']), 100))
for bad in (lambda: zip(5), lambda: enumerate(5), lambda: map(len, 5), lambda: list(map(5, [1])), lambda: reversed({1}), lambda: iter(5), lambda: next([1]), lambda: list(5)):
    try:
        bad()
    except TypeError as e:
        print(e)
