class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        self.name = '_' + name
    def __get__(self, obj, owner=None):
        if obj is None:
            return 'descriptor on ' + owner.__name__
        return getattr(obj, self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name[1:]} must be {self.kind.__name__}, got {type(value).__name__}')
        setattr(obj, self.name, value)
    def __delete__(self, obj):
        print('delete', self.name)
        delattr(obj, self.name)

class Person:
    name = Typed(str, 'anon')
    age = Typed(int)
    def __init__(self, age): self.age = age

p, q = Person(5), Person(2**64)
p.name = 'pat'
print(p.name, p.age, q.name, q.age, Person.age, vars(p))
p.__dict__['age'] = 'ignored'
print(p.age)
del p.name
print(p.name)
for val in ('x', None, 1.5):
    try:
        q.age = val
    except TypeError as e:
        print(e)
class NonData:
    def __get__(self, obj, owner): return 'from descriptor'
class H:
    nd = NonData()
h = H()
print(h.nd)
h.nd = 'instance wins'
print(h.nd)
class cached:
    def __init__(self, fn): self.fn = fn
    def __set_name__(self, o, n): self.n = n
    def __get__(self, obj, owner=None):
        print('computing', self.n)
        v = obj.__dict__[self.n] = self.fn(obj)
        return v
class Circle:
    r = 3
    @cached
    def area(self): return self.r ** 2
c = Circle()
print(c.area, c.area, vars(c))
