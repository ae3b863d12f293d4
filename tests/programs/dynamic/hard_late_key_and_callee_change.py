def counter():
    n = 2**62 - 500
    seen = 0
    while n < 2**62 + 500:
        n += 1
        if n & 1:
            seen += n
    return n, seen
print(counter())
def lookup(d, keys):
    out = 0
    for k in keys:
        out += d[k]
    return out
d = {i: i for i in range(1000)}
print(lookup(d, range(1000)))
d[999] = 1e-3
print(lookup(d, range(1000)))
print(lookup({'a': 1, None: 2, (1,): 3, 1.5: 4}, ['a', None, (1,), 1.5]))
f = lambda v: v + 1
r = []
for i in range(1001):
    if i == 999:
        f = lambda v: [v]
    if i == 1000:
        f = str
    if i > 996:
        r.append(f(i))
    else:
        f(i)
print(r)
