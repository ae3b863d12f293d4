import random

rnd = random.Random(11)

def grow(depth):
    if depth == 0:
        return rnd.choice([1, 2.5, 'leaf', None, True, 2**64, (), b'x'])
    kind = rnd.randrange(5)
    kids = [grow(depth - 1) for _ in range(rnd.randrange(1, 4))]
    if kind == 0:
        return kids
    if kind == 1:
        return tuple(kids)
    if kind == 2:
        return {i: k for i, k in enumerate(kids)}
    if kind == 3:
        return {str(i) * depth: [k] for i, k in enumerate(kids)}
    return grow(depth - 1)

def size(x):
    if isinstance(x, (list, tuple)):
        return 1 + sum(map(size, x))
    if isinstance(x, dict):
        return 1 + sum(size(v) for v in x.values())
    return 1

def leaves(x):
    if isinstance(x, (list, tuple)) and x:
        for e in x:
            yield from leaves(e)
    elif isinstance(x, dict) and x:
        for v in x.values():
            yield from leaves(v)
    else:
        yield x

def mirror(x):
    if type(x) is list:
        return [mirror(e) for e in reversed(x)]
    if type(x) is tuple:
        return tuple(mirror(e) for e in x[::-1])
    if isinstance(x, dict):
        return {k: mirror(v) for k, v in reversed(x.items())}
    return x[::-1] if isinstance(x, (str, bytes)) else x

def double(x):
    try:
        return x + x
    except TypeError:
        return {**x, 'twice': x} if isinstance(x, dict) else x

def kinds(x):
    count = {}
    for leaf in leaves(x):
        count[type(leaf).__name__] = count.get(type(leaf).__name__, 0) + 1
    return dict(sorted(count.items()))

for i in range(6):
    t = grow(3)
    print(t)
    print(size(t), kinds(t), mirror(mirror(t)) == t, double(t) == double(t), mirror(t))
acc = 0
for i in range(8):
    acc = [acc, {'n': (acc,)}][i % 2]
    acc = {i: acc} if i % 3 == 0 else [acc]
print(acc, size(acc))
total = 0
for leaf in leaves([grow(4) for _ in range(5)]):
    total += leaf if isinstance(leaf, (int, float)) else len(leaf) if leaf is not None else 0
print(total)
