def add(a, b):
    return a + b

def poly(x):
    return 3 * x * x - 2 * x + 1

def clamp(v, lo, hi):
    return lo if v < lo else hi if v > hi else v

def compare(a, b):
    return (a < b, a == b, a >= b)

args = [(1, 2), (1.5, 2), (2**63 - 1, 1), ('a', 'b'), ([1], [2.0]), ((1,), ()), (True, True), (1j, 1), (-2**63, -1), (b'x', b'y')]
for a, b in args:
    print(add(a, b), end=' | ')
print()
for v in (2, -1.5, 2**40, True, 1j, 0.1, -2**31, 10**30):
    print(poly(v), end=' | ')
print()
print(clamp(5, 0, 3), clamp(2.5, 0, 3), clamp('m', 'a', 'k'), clamp(2**70, 0, 2**65), clamp([5], [1], [9]), clamp(True, 0, 0.5), clamp(-0.0, 0, 1))
for a, b in [(1, 1.0), (2**53, 2.0**53), (True, 1), ('1', '10'), ((1, 2), (1, 2.0)), (10**20, 1e20), ({1}, {1, 2}), (-1, 2**64)]:
    print(compare(a, b))
def apply_all(fns, x):
    for f in fns:
        x = f(x)
    return x
print(apply_all([lambda v: v + 1, lambda v: v / 2, str, len, lambda v: v * 2**62, lambda v: -v, float, repr], 4))
def fold(op, items):
    it = iter(items)
    acc = next(it)
    for x in it:
        acc = op(acc, x)
    return acc
print(fold(add, [1, 2, 3]), fold(add, 'abc'), fold(add, [1, 2.5]), fold(add, [[1], [2], []]), fold(add, [2**62] * 4), fold(lambda a, b: a * b, range(1, 23)), fold(max, [1, 1.5, True]))
