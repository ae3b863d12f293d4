def loop_cells():
    fs = []
    for i in range(3):
        def f(j=i):
            nonlocal total
            total += i * 10 + j
            return total
        fs.append(f)
    total = 100
    return [f() for f in fs], i, total
print(loop_cells())

def param_cell(x, *args, **kw):
    def show():
        return x, args, kw
    x += 1
    args += (9,)
    kw['z'] = x
    return show
print(param_cell(1, 2, k=3)())

def swap_cells():
    a, b = 1, 2
    def swap():
        nonlocal a, b
        a, b = b, a
        return lambda: (a, b)
    r = swap()
    first = r()
    a = 'rebound'
    return first, r(), swap()()
print(swap_cells())
def self_ref():
    me = lambda n: 1 if n == 0 else n * me(n - 1)
    keep, me_old = me, me
    me = lambda n: 'replaced'
    return keep is me_old, me_old(0), me(1)
print(self_ref())
def cls_cell():
    tag = 't1'
    class A:
        tag = 'class'
        def get(self): return tag
        own = tag
    tag = 't2'
    return A().get(), A.own
print(cls_cell())
