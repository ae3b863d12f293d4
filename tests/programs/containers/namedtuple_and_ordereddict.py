from collections import namedtuple, OrderedDict

Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), p._fields, p._asdict(), p._replace(x='new'))
x, y = p
print(x + y, p + (3,), hash(p) == hash((1, 2)), {p: 'k'}[1, 2], isinstance(p, tuple))
Emp = namedtuple('Emp', ['name', 'pay', 'boss'], defaults=[0, None])
e = Emp('Al')
print(e, Emp._make(['Bo', 5, e]), Emp._field_defaults)
print(sorted([Point(2, 1), Point(1, 5), Point(1, 2)]), max(Point(0, 9), Point(0, 10)))
class P3(namedtuple('P3', 'a b c')):
    __slots__ = ()
    @property
    def total(self):
        return self.a + self.b + self.c
print(P3(1, 2, 3).total, P3(1, 2, 3))
for f in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: setattr(p, 'x', 5), lambda: p.z, lambda: Point(z=1, x=1, y=1)):
    try:
        f()
    except (TypeError, AttributeError) as err:
        print(type(err).__name__, err)
od = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
od.move_to_end('a')
od.move_to_end('c', last=False)
print(list(od.items()), od.popitem(last=False), od.popitem(), list(od))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
