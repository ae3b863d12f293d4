items = [1, 'two', 3.0, None, True, [4], (5,), {'six': 6}, {7}, b'8', 9j, len, int, 2**64]
for it in items[:11]:
    print(type(it).__name__, it, end=' | ')
print()
def kind(x):
    if x is None:
        return 'nothing'
    if isinstance(x, bool):
        return 'bool'
    if isinstance(x, (int, float, complex)):
        return 'number'
    if isinstance(x, str):
        return 'text'
    if callable(x):
        return 'callable'
    try:
        return 'sized %d' % len(x)
    except TypeError:
        return 'unknown'
print([kind(x) for x in items])
numbers = [x for x in items if isinstance(x, (int, float)) and not isinstance(x, bool)]
print(numbers, sum(numbers))
mix = [0, 0.0, False, -0.0, '', None]
print(mix, mix.count(0), mix.index(False), 0 in mix, [type(m).__name__ for m in mix])
mix[0], mix[-1] = mix[-1], mix[0]
print(mix)
ones = [1, 1.0, True, 1 + 0j]
print(ones, len(set(ones)), ones[1] is ones[0], [str(o) for o in ones], [o + o for o in ones], ones == [True] * 4)
ones[0] += 0.5
ones[1] = ones[1] // 1 + 2**53
ones[2] += True
print(ones)
for i, v in enumerate(items):
    if i % 4 == 0:
        items[i] = [v]
print(items[0], items[4], items[8], items[12][0] is int)
print(sum(len(x) for x in items if hasattr(x, '__len__')))
