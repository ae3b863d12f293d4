from functools import reduce

def twice(f):
    def g(*args):
        return f(f(*args))
    return g

def curry(f, *first):
    return lambda *rest: f(*first, *rest)

def fmap(f, xs):
    out = []
    for x in xs:
        out.append(f(x))
    return out

def compose(*fs):
    def inner(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return inner

inc = lambda n: n + 1
print(twice(inc)(5), twice(twice(inc))(5), twice(twice)(inc)(0))
print(fmap(inc, [1, 2.5, True]), fmap(str, (1, None)), fmap(len, ['a', 'bb']))
print(curry(pow, 2)(10), curry(max, 3, 9)(4), compose(str, inc, abs)(-41))
print(reduce(lambda a, b: a * b, range(1, 21)), reduce(lambda a, b: b + a, 'abc'), reduce(max, [3, 9, 2], 100))
def apply_n(f, n, x):
    return x if n == 0 else apply_n(f, n - 1, f(x))
print(apply_n(lambda x: x * x, 6, 3), apply_n(lambda s: s + '!', 3, 'hey'))
try:
    reduce(inc, [])
except TypeError as e:
    print(str(e).replace('functools.', ''))
