import operator as op
from functools import reduce, partial, cached_property, singledispatch

print(op.add(2, 3), op.mul('a', 3), op.floordiv(-7, 2), op.truediv(1, 4), op.neg(5), op.not_([]), op.contains([1], 1), op.eq(1, 1.0), op.is_(None, None), op.xor(5, 3), op.lshift(1, 64), op.concat([1], [2]))
table = {'+': op.add, '-': op.sub, '*': op.mul, '/': op.truediv, '%': op.mod, '^': op.pow}
def rpn(expr):
    st = []
    for t in expr.split():
        if t in table:
            b, a = st.pop(), st.pop()
            st.append(table[t](a, b))
        else:
            st.append(float(t) if '.' in t else int(t))
    return st.pop()
print(rpn('3 4 + 2 *'), rpn('2 100 ^ 7 %'), rpn('1 2.5 - 4 /'))
print(op.itemgetter(1)([5, 6]), op.itemgetter(0, -1)('xyz'), op.itemgetter('k')({'k': 'v'}), op.attrgetter('real', 'imag')(3 + 4j), op.methodcaller('replace', 'a', 'b')('banana'))
lst = [1]
op.setitem(lst, 0, 'set'); lst = op.iadd(lst, [2]); op.delitem(lst, 0)
print(lst, op.countOf([1, 2, 1], 1), op.indexOf('abc', 'c'), op.length_hint([1, 2]), op.index(True))
print(reduce(op.or_, [1, 4, 16]), reduce(op.and_, [{1, 2, 3}, {2, 3}, {3}]), list(map(partial(op.pow, 2), range(5))), list(map(op.add, [1, 2], [10, 20])))
@singledispatch
def show(x): return 'obj ' + str(x)
@show.register(int)
def _(x): return 'int %d' % x
@show.register(list)
def _(x): return 'list [' + ', '.join(map(show, x)) + ']'
print(show('s'), show(5), show([1, [True, 'q']]), show(2.5))
class C:
    @cached_property
    def v(self):
        print('once')
        return 99
c = C()
print(c.v, c.v, vars(c))
