a = list(range(6))
s = 'abcdef'
t = tuple(a)
H = 2**70
for sl in (slice(-H, H), slice(H, -H, -1), slice(None, None, H), slice(None, None, -H), slice(H, None), slice(None, -H), slice(2, H, 2**63), slice(True, None), slice(-1, -H, -2), slice(False, True, True)):
    print(a[sl], s[sl], t[sl], list(range(6)[sl]))
print(slice(1, 10, 3).indices(5), slice(None).indices(4), slice(-2, None, -1).indices(4), slice(H).indices(3), slice(1, 2), slice(None, 5).stop, slice(1, 2, 3) == slice(1, 2, 3), slice('a', [1]).start)
for bad in (H, -H, 6, -7, 2**63, -2**63 - 1):
    for seq in (a, s, t, range(6), b'abcdef'):
        try:
            seq[bad]
            print('no error')
        except IndexError as e:
            print(e, end='; ')
    print()
for bad in (1.0, '1', None, (0, 1), [0], 1j):
    for seq in (a, s, t, range(6)):
        try:
            seq[bad]
        except TypeError as e:
            print(e, end='; ')
    print()
for f in (lambda: a[::0], lambda: a['x':], lambda: s[1.0:2], lambda: a.__setitem__(6, 0), lambda: a.__delitem__(-7), lambda: a.__setitem__(slice(0, 4, 2), [1]), lambda: a.pop(H), lambda: a.insert(H, 1), lambda: [0] * 2**63, lambda: 'a' * H, lambda: [1] * -H, lambda: (1,) * 2.0):
    try:
        f()
        print('ok')
    except (ValueError, TypeError, IndexError, OverflowError) as e:
        print(type(e).__name__, e)
a[H:] = [6]
a[-H:0] = ['front']
a[3:-H] = ['mid']
print(a)
del a[4:H:2]
print(a, a[True], a[-True], a[False:True], s[-0], a[~0], s[~1])
a[5:1] = 'xy'
a[1:1] = ()
a[::-1] = a[:]
print(a, [1, 2, 3][-2:][0], 'hello'[1:4][::-1][0], a[len(a):], a[:0] + a[0:], s[3:][:2] * 2, 'x'[0][0][0], ''[0:5], [][::-1], t[5:4], s[5:0:-2])
