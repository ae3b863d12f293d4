import math

class Shape:
    def area(self):
        return 0
    def scale(self, k):
        return self
    def __lt__(self, other):
        return self.area() < other.area()

class Rect(Shape):
    def __init__(self, w, h): self.w, self.h = w, h
    def area(self): return self.w * self.h
    def scale(self, k): return Rect(self.w * k, self.h * k)
    def __str__(self): return f'{self.w}x{self.h}'

class Square(Rect):
    def __init__(self, s): super().__init__(s, s)
    def __str__(self): return f'square {self.w}'

class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return math.pi * self.r ** 2
    def scale(self, k):
        self.r *= k
        return self
    def __str__(self): return 'circle r=%g' % self.r

class Duck:
    def area(self): return 3
    def scale(self, k): return [self] * k
    def __str__(self): return 'duck'

shapes = [Rect(2, 3), Square(2**32), Circle(1), Rect(1.5, 4), Shape(), Duck()]
for s in shapes[:4]:
    print(s, s.area(), type(s.area()).__name__)
print([type(s).__name__ for s in sorted(shapes[:5])], round(sum(s.area() for s in shapes), 3))
for s in shapes:
    r = s.scale(2)
    print(r is s, len(r) if isinstance(r, list) else str(r)[:12].split(' at ')[0] if type(r) is not Shape else 'plain')
print(max(shapes[:4], key=lambda s: s.area()), shapes[2].r, shapes[1].scale(0.5), shapes[1].scale(2**32).area())
