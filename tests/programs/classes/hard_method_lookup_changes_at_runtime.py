class Base:
    def step(self): return 'base.step'
    def run(self): return [self.step(), self.step()]
class Derived(Base):
    pass

d = Derived()
print(d.run())
Derived.step = lambda self: 'derived.step'
print(d.run())
d.step = lambda: 'instance.step'
print(d.run())
def flip(self):
    del self.step
    return 'last instance call'
d.step = flip.__get__(d)
print(d.run())
del Derived.step
print(d.run())
Base.step = property(lambda self: lambda: 'property.step')
print(d.run())
Base.step = staticmethod(lambda: 'static.step')
print(d.run())
Base.step = classmethod(lambda cls: cls.__name__ + '.step')
print(d.run())
class CallableAttr:
    def __call__(self, *a): return 'callable got %d args' % len(a)
Base.step = CallableAttr()
print(d.run())
Base.step = print
print(d.run())
Base.step = len
try:
    d.run()
except TypeError as e:
    print(e)
Base.step = 5
try:
    d.run()
except TypeError as e:
    print(e)
del Base.step
try:
    d.run()
except AttributeError as e:
    print(e)
Base.__getattr__ = lambda self, name: lambda: 'getattr ' + name
print(d.run())
Derived.run = Base.__dict__['run']
Base.run = lambda self: 'new base run'
print(d.run(), Base().run())
Derived.__bases__ = (type('Other', (Base,), {'step': lambda self: 'other.step'}),)
print(d.run(), [c.__name__ for c in Derived.__mro__])
m = d.run
Derived.run = None
print(m())
try:
    d.run()
except TypeError as e:
    print(e)
