x = 'global'

def outer():
    x = 'outer'
    def middle():
        def inner():
            nonlocal x
            x = 'changed by inner'
            return x
        before = x
        inner()
        return before, x
    r = middle()
    return r, x

print(outer(), x)

def uses_global():
    global x, y
    x = 'rebound'
    y = 'created'

uses_global()
print(x, y)

class Scope:
    x = 'class'
    values = [x]
    def get(self):
        return x
print(Scope().get(), Scope.x, Scope.values)

def shadow(len):
    return len * 2
print(shadow(4), len('abc'))

def comp_scope():
    i = 'kept'
    squares = [i * i for i in range(3)]
    gen = list(i for i in 'ab')
    return i, squares, gen
print(comp_scope())

def unbound():
    print(x)
    x = 1
try:
    unbound()
except UnboundLocalError as e:
    print(e)
