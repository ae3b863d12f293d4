add = lambda a, b=10: a + b
print(add(1), add(1, 2), add.__name__)
compose = lambda *fs: (lambda x: [x := f(x) for f in fs][-1])
print(compose(lambda x: x + 1, lambda x: x * 2, str)(5))
ops = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b if b else None}
for sym in ops:
    print(sym, ops[sym](7, 2), ops[sym](2**40, 2**40), ops[sym](1.5, 0) if sym == '/' else '')
print((lambda: (yield))().__class__.__name__)
print((lambda *a, **k: (a, k))(1, 2, z=3))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(25))
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda v: y(y)(v)))
print(Y(lambda self: lambda n: n if n < 2 else self(n - 1) + self(n - 2))(15))
print(sorted([(2, 'b'), (1, 'z'), (2, 'a')], key=lambda p: (-p[0], p[1])))
print(list(filter(lambda x: x & 1, range(10))), list(map(lambda x, y: x * y, [1, 2, 3], [4, 5])))
print((lambda x: lambda y: lambda z: x + y + z)(1)(2)(3))
