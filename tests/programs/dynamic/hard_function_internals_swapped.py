def f(a, b=2):
    return 'f', a, b
def g(a, b=20, *rest):
    return 'g', a, b, rest
alias = f
print(f(1), g(1))
f.__code__ = g.__code__
print(f(1), alias(1, 3, 4), f.__name__, f.__defaults__)
f.__defaults__ = None
try:
    f(1)
except TypeError as e:
    print(e)
f.__defaults__ = (1, 2)
print(f(), f.__defaults__)
def counter():
    counter.n += 1
    return counter.n
counter.n = 0
counter(); counter()
old = counter
def counter():
    return 'new'
try:
    print(old())
except AttributeError as e:
    print(e)
def make(x):
    def inner(): return x
    return inner
h1, h2 = make(1), make('two')
print(h1.__closure__[0].cell_contents, h2.__closure__[0].cell_contents)
h1.__closure__[0].cell_contents = [5]
print(h1(), h2())
h1.__code__ = h2.__code__
print(h1())
