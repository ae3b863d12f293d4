class Dog:
    def __init__(self, name): self.name = name
    def speak(self): return self.name + ' woof'
    def twice(self): return self.speak() + ', ' + self.speak()

a, b = Dog('a'), Dog('b')
bound = a.speak
print(a.twice(), b.speak())

def meow(self):
    return self.name + ' meow'
Dog.speak = meow
print(a.twice(), b.speak(), bound())
b.speak = lambda: 'instance only'
print(a.speak(), b.speak(), b.twice())
del b.speak
print(b.speak())
old = Dog.speak
def wrapped(self, *args):
    return '<' + old(self, *args) + '>'
Dog.speak = wrapped
print(a.twice())
Dog.__len__ = lambda self: len(self.name) * 10
Dog.__add__ = lambda self, o: self.name + o.name
Dog.__repr__ = lambda self: 'Dog:' + self.name
print(len(a), a + b, [a, b])
a.__len__ = lambda: 999
print(len(a))
Dog.kind = property(lambda self: self.name.upper())
print(b.kind)
Dog.make = classmethod(lambda cls, n: cls(n * 2))
print(Dog.make('xy'))
def counted(cls):
    orig = cls.__init__
    cls.created = 0
    def init(self, *args):
        cls.created += 1
        orig(self, *args)
    cls.__init__ = init
    return cls
counted(Dog)
Dog('q'), Dog('r')
print(Dog.created)
class Puppy(Dog): pass
p = Puppy('p')
print(p.speak(), Dog.created)
Puppy.speak = Dog.twice
try:
    p.speak()
except RecursionError:
    print('recursion')
del Dog.speak
try:
    a.speak()
except AttributeError as e:
    print(e)
