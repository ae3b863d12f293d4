funcs = []
for i in range(4):
    funcs.append(lambda: i)
print([f() for f in funcs])
i = 'changed'
print([f() for f in funcs])

def build():
    out = []
    for k in range(3):
        def inner(x, factor=k):
            return x * factor, k
        out.append(inner)
    return out

for fn in build():
    print(fn(10))

comp = [lambda: n * n for n in range(4)]
print([c() for c in comp])
fixed = [lambda n=n: n * n for n in range(4)]
print([c() for c in fixed])

def make(n):
    return lambda m: (n, m)
adders = {w: make(w) for w in ('a', 'b')}
print(adders['a'](1), adders['b'](2))

def later():
    return defined_later + 1
defined_later = 41
print(later())
defined_later = 1.5
print(later())
