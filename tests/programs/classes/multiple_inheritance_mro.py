class Base:
    def __init__(self, **kw):
        print('Base', sorted(kw))
    def who(self):
        return ['Base']

class Left(Base):
    def __init__(self, left=None, **kw):
        print('Left', left)
        super().__init__(**kw)
    def who(self):
        return ['Left'] + super().who()

class Right(Base):
    def __init__(self, right=None, **kw):
        print('Right', right)
        super().__init__(**kw)
    def who(self):
        return ['Right'] + super().who()

class Bottom(Left, Right):
    def __init__(self, **kw):
        print('Bottom')
        super().__init__(**kw)
    def who(self):
        return ['Bottom'] + super().who()

b = Bottom(left=1, right=2, other=3)
print(b.who(), Left().who())
print([c.__name__ for c in Bottom.__mro__])

class Mixin:
    def to_text(self):
        return ', '.join(f'{k}={v}' for k, v in sorted(vars(self).items()))
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
class TextPoint(Mixin, Point): pass
print(TextPoint(1, 2).to_text())

class A: v = 'A'
class B(A): pass
class C(A): v = 'C'
class D(B, C): pass
print(D.v, D().v)
try:
    class Bad(A, B): pass
except TypeError as e:
    print(str(e)[:40])
try:
    class Two(int, str): pass
except TypeError as e:
    print(e)
