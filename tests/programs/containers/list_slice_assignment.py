a = list(range(10))
a[2:5] = ['x']
print(a)
a[1:1] = [100, 200]
print(a)
a[:0] = 'hi'
a[len(a):] = (7, 7)
print(a)
a[::2] = [0] * len(a[::2])
print(a)
a[-3:] = []
print(a)
del a[1:6:2]
print(a)
a[::-1] = range(len(a))
print(a)
a[5:2] = ['ins']
print(a)
a[:] = [1, 2, 3]
b = a
a[:] = a[::-1] + a
print(b, b is a)
a[1:3] = a
print(a)
for sl, val in [(slice(0, 6, 2), [1]), (slice(None, None, -1), [1, 2])]:
    try:
        a[sl] = val
    except ValueError as e:
        print(e)
try:
    a[0:1] = 5
except TypeError as e:
    print('TypeError')
del a[:]
print(a, b)
m = [1, 2, 3, 4, 5, 6]
del m[-2:], m[:1]
print(m, m[10:], m[-100:2], m[2:-100])
