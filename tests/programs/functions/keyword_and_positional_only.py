def f(a, b, /, c, *, d):
    return a, b, c, d

print(f(1, 2, 3, d=4), f(1, 2, c=3, d=4))

def g(name, /, **kw):
    return name, kw
print(g('pos', name='kw'))

def h(*, x=1, y):
    return x - y
print(h(y=5), h(y=1, x=10))

bad = [
    lambda: f(1, 2, 3, 4),
    lambda: f(a=1, b=2, c=3, d=4),
    lambda: f(1, 2, 3),
    lambda: f(1, d=2),
    lambda: g(),
    lambda: h(1, y=2),
    lambda: h(),
    lambda: g(1, 2),
    lambda: f(1, 2, 3, d=4, e=5),
    lambda: f(1, 2, 3, c=3, d=4),
]
for call in bad:
    try:
        print(call())
    except TypeError as exc:
        print(exc)
