def collect(*args, **kwargs):
    print(args, kwargs, type(args).__name__, type(kwargs).__name__)
    return len(args) + len(kwargs)

print(collect())
print(collect(1, 'two', [3]))
print(collect(a=1, b=2))
print(collect(1, *[2, 3], *(4,), x=5, **{'y': 6}))
print(collect(*'abc', *range(2)))
print(collect(**{'weird key': 1, '': 2}))

def first_rest(first, *rest, last=None):
    return first, rest, last

print(first_rest(1), first_rest(1, 2, 3), first_rest(1, 2, last=3))

def forward(*a, **k):
    k['extra'] = True
    return first_rest(*a, last=sorted(k))

d = {'z': 1}
print(forward('x', 'y', **d), d)

def total(*numbers, scale=1):
    s = 0
    for n in numbers:
        s += n
    return s * scale
print(total(), total(1, 2, 3), total(*[0.5] * 4, scale=2))
lst = [1, 2]
def mutate(*args):
    return args + (3,)
print(mutate(*lst), lst)
