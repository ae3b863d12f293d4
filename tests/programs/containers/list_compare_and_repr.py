print([1, 2] == [1, 2.0], [1, 2] == (1, 2), [1, [2]] == [1, [2]], [] == [], [1] != [2])
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 99], [] < [0], ['a', 'b'] < ['a', 'c'], [[1], [2]] < [[1], [3]])
print((1, 2) < (1, 3), (1,) == (True,), (1, 'a') < (2, None))
try:
    [1, 'a'] < [1, 2]
except TypeError as e:
    print(e)
try:
    [1] < (1,)
except TypeError as e:
    print(e)
print([1, 'a', 2.0, None, True, [], (), {}, set(), b'b', 1j, range(3), ...])
print((1,), (), ((1, 2), [3]), ('a',), [''], ["it's"], str([1, 'x']), repr(('q',)))
rec = [1]
rec.append(rec)
print(rec, rec[1][1][1] is rec)
d = {'self': None}
d['self'] = d
d['list'] = [d, rec]
print(d)
a, b = [], []
a.append(b)
b.append(a)
print(a, b)
class R:
    def __repr__(self):
        return 'R!'
    def __str__(self):
        return 'str'
print([R()], (R(),), {R: 1}.__len__(), str(R()), f'{[R()]}', {'r': R()})
