def recursive(n):
    if n == 2:
        global recursive
        old = recursive
        recursive = lambda k: ('hijacked', k)
    return (n,) + tuple(recursive(n - 1)) if n else ()
try:
    print(recursive(4))
finally:
    print(recursive(9))
def outer():
    def inner(): return 'v1'
    a = inner
    def inner(): return a() + 'v2'
    return inner
print(outer()())
try:
    def h(x=undefined_default): pass
except NameError as e:
    print(e, 'h' in globals())
def late(): return CONST
CONST = 1
r = [late()]
CONST = 2.5
r.append(late())
CONST = late
r.append(late() is late)
print(r)
