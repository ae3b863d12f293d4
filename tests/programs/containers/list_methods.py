xs = [5, 3, 8]
xs.append(1)
xs.extend([9, 2])
xs.extend('ab')
xs.insert(0, 'first')
xs.insert(100, 'last')
xs.insert(-1, 'before-last')
print(xs, len(xs))
print(xs.pop(), xs.pop(0), xs.pop(-2), xs)
xs.remove('a')
print(xs.index(8), xs.index(9), xs.count(3), xs.count('zz'))
xs.reverse()
print(xs)
ys = xs.copy()
xs.clear()
print(xs, ys)
for action in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(7), lambda: [1, 2][2], lambda: ys['a'], lambda: [3, 'a'].sort(), lambda: [1].insert('x', 2), lambda: [].extend(5)):
    try:
        action()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__ + ':', e)
print([1, 2] + [3], [0] * 3, 2 * ['x'], [] * 5, [1] * -1, 3 in [1, 3], [1, 2, 1].index(1, 1))
print([].append(1), [3, 1].sort(), list('abc'), list(range(3)), list({'k': 1}), list((1, 2)))
try:
    [1] + (2,)
except TypeError as e:
    print(e)
