from abc import ABC, abstractmethod

class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f'{self.name}: {self.area():.2f}'

class Circle(Shape):
    def __init__(self, r): self.r = r
    name = 'circle'
    def area(self): return 3.14159 * self.r ** 2

class Square(Shape):
    def __init__(self, s): self.s = s
    @property
    def name(self): return 'square'
    def area(self): return self.s ** 2

class Half(Shape):
    def area(self): return 0

for s in (Circle(1), Square(3), Square(2**40)):
    print(s.describe(), isinstance(s, Shape))
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__))
try:
    Half()
except TypeError as e:
    print(type(e).__name__, 'Half' in str(e), 'name' in str(e))

class Manual:
    def run(self):
        raise NotImplementedError('subclass must define run')
class Impl(Manual):
    def run(self): return 'ran'
print(Impl().run())
class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return any('size' in vars(k) for k in C.__mro__)
class HasSize: size = 1
print(isinstance(HasSize(), Sized), isinstance(5, Sized), issubclass(HasSize, Sized))
Shape.register(int)
print(isinstance(5, Shape))
Manual().run()
