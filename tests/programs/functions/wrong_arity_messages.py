def none(): pass
def one(a): pass
def two(a, b): pass
def opt(a, b=1): pass
def var(a, *rest): pass
class C:
    def m(self, x): pass
    @staticmethod
    def s(x): pass
    @classmethod
    def c(cls, x): pass
    def __init__(self, v=0): pass
class D: pass

calls = ['none(1)', 'none(1, 2)', 'none(x=1)', 'one()', 'one(1, 2)', 'one(1, a=2)', 'one(b=2)', 'two()', 'two(1)', 'two(b=1)',
         'two(1, 2, 3)', 'opt()', 'opt(1, 2, 3)', 'opt(1, c=2)', 'var()', 'C().m()', 'C().m(1, 2)', 'C.m(1)', 'C.s()', 'C.c()', 'C.c(1, 2)',
         'C(1, 2)', 'C(w=1)', 'D(1)', '(lambda x, y: 0)(1)', '(lambda: 0)(1)', 'one(*[1, 2, 3])', 'two(**{"a": 1})', 'two(*[1], **{"a": 1})',
         '5()', '"s"()', 'None()', '[1](0)', 'len()', 'len(1, 2)', 'len(5)']
for c in calls:
    try:
        eval(c)
        print(c, 'ok')
    except TypeError as e:
        print(c, '->', e)
two(1)
