class Shape:
    version = 1
    def __init__(self, n): self.n = n
    def area(self): return self.n * 1
    def clone(self): return Shape(self.n + 1)
    def same(self, o): return isinstance(o, Shape)
old_cls = Shape
old = Shape(5)
print(old.area(), old.same(old), type(old).__name__)

class Shape:
    version = 2
    def __init__(self, n): self.n = [n]
    def area(self): return len(self.n) * 100
new = Shape(5)
print(old.area(), new.area(), isinstance(old, Shape), isinstance(new, old_cls), type(old) is type(new), type(old).__name__ == type(new).__name__)
mixed = old.clone()
print(type(mixed) is Shape, mixed.n, old.same(old), old.same(new))
print(old.version, new.version, old_cls.version)
items = [old, new, old_cls(2**64), mixed]
print([s.area() for s in items], sum(s.area() for s in items))
old.__class__ = Shape
try:
    print(old.area())
except TypeError as e:
    print(e)
old.n = 'abc'
print(old.area())

def make(flavour):
    class Local:
        kind = flavour
        def who(self): return flavour, self.kind, __class__.kind
    return Local
A, B = make('a'), make('b')
print(A is B, A().who(), B().who(), isinstance(A(), B), A.__qualname__)
A.kind = 'patched'
print(A().who(), B().who())
classes = []
for i in range(3):
    class Loop:
        idx = i
        prev = classes[-1] if classes else None
        def chain(self): return [self.idx] + (self.prev().chain() if self.prev else [])
    classes.append(Loop)
print(Loop().chain(), [c.idx for c in classes], len(set(classes)))
class Node(old_cls):
    def area(self): return super().area() + 0.5
print(Node(3).area(), isinstance(Node(1), Shape), issubclass(Node, old_cls))
old_cls.area = lambda self: 'old patched'
try:
    Node(3).area()
except TypeError as e:
    print(e)
print(new.area(), items[2].area())
Shape = 'not a class any more'
try:
    old_cls(1).clone()
except TypeError as e:
    print(e)
