events = []
def t(x):
    events.append(x)
    return x
class A(t(object), metaclass=t(type)):
    t('body')
    x = 1
    def f(self, y=t(x + 10)): return y
    x = x + 1
    for i in range(3):
        if i == 2:
            break
        exec(f'dyn{i} = {i} * 100')
    else:
        never = 1
    while x < 5:
        x += 2
    try:
        z = 1 / 0
    except ZeroDivisionError as err:
        z = str(err)
    with open('/dev/null') as fh:
        fname = fh.name
    del i
    lam = lambda self: self.x
    nested = [[x for _ in 'a'] for x in range(2)]
    first, *rest = 'abc'
    if x > 100: unset = 1
    locals()['via_locals'] = 'vl'
    import math as m
    from math import floor
    global created_global
    created_global = x
    def same(self): return __class__ is type(self)
    x: int = x * 2
    assert x == 12, x
    f2 = f
    f = staticmethod(f2)
    t('end')
print(events)
a = A()
print(A.x, a.f(1), a.f2(), a.dyn0, a.dyn1, hasattr(A, 'never'), A.z, A.fname, hasattr(A, 'i'), hasattr(A, 'err'))
print(a.lam(), A.nested, A.first, A.rest, hasattr(A, 'unset'), A.via_locals, A.m.floor(2.5), A.floor(3.7), created_global, a.same())
def maker(flag):
    class C:
        if flag:
            def go(self): return 'flag'
        else:
            go = lambda self: 'no flag'
        if flag is None:
            raise ValueError('no class for None')
    return C
print(maker(True)().go(), maker(False)().go())
try:
    maker(None)
except ValueError as e:
    print(e)
try:
    class Broken:
        ok = 1
        bad = undefined_thing
except NameError as e:
    print(e, 'Broken' in globals())
