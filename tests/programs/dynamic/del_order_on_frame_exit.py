class T:
    def __init__(self, name): self.name = name
    def __del__(self): print('~' + self.name, end=' ')

def simple():
    a = T('a')
    b = T('b')
    print('body', end=' ')
simple()
print('| simple')
def returns():
    keep = T('keep')
    drop = T('drop')
    return keep
r = returns()
print('| returned', r.name)
def args(p):
    p = None
    print('param dropped', end=' ')
args(T('param'))
print('| args')
def raises():
    x = T('in raise')
    raise ValueError
try:
    raises()
except ValueError:
    print('handling', end=' ')
print('| handled')
def nested():
    def inner():
        return c.name
    c = T('captured')
    return inner
f = nested()
print(f(), end=' ')
f = None
print('| closure')
def early(flag):
    o = T('early')
    if flag:
        return 1
    o2 = T('later')
    return 2
early(True); early(False)
print('| early')
def gen():
    g = T('gen')
    yield 1
    yield 2
it = gen()
next(it)
del it
print('| gen')
[T('x'), T('y')]
(T('t1'), T('t2'))
print('| displays')
T('one').name + T('two').name
print('| temps')
r = r.name
print('| attr of last ref', r)
