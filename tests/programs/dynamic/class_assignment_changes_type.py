class Egg:
    stage = 'egg'
    def __init__(self, name): self.name = name
    def act(self): return self.name + ' lies still'
    def grow(self):
        self.__class__ = Chick
        return self

class Chick:
    stage = 'chick'
    def act(self): return self.name + ' peeps'
    def grow(self):
        self.__class__ = Hen
        self.eggs = 0
        return self

class Hen(Chick):
    stage = 'hen'
    def act(self):
        self.eggs += 1
        return f'{self.name} lays egg {self.eggs}'

e = Egg('bob')
farm = [e, Egg('al')]
for _ in range(3):
    print([x.act() for x in farm], e.stage, type(e).__name__, isinstance(e, Chick))
    if not isinstance(e, Hen):
        e.grow()
farm[1].grow()
print([x.act() for x in farm], [type(x).__name__ for x in farm])
bound = e.act
e.__class__ = Egg
print(e.act(), e.eggs)
try:
    print(bound())
except AttributeError as err:
    print(err)
for target, cls in ((5, bool), (e, int), (e, 'x'), ([], list)):
    try:
        target.__class__ = cls
        print('assigned')
    except TypeError as err:
        print('TypeError')
class Stub: pass
s = Stub()
s.__class__ = type('Dyn', (), {'hi': lambda self: 'dynamic hi'})
print(s.hi(), type(s).__name__)
Hen.__bases__ = (Egg,)
h = Hen('new')
h.eggs = 10
print(h.act(), isinstance(h, Chick), isinstance(h, Egg), Hen.__mro__[1].__name__)
