class Dog:
    kind = 'canine'
    tricks = []
    count = 0

    def __init__(self, name):
        self.name = name
        Dog.count += 1
        self.count += 100

    def learn(self, trick):
        self.tricks.append(trick)

d, e = Dog('d'), Dog('e')
d.learn('roll')
e.learn('sit')
print(d.tricks, Dog.tricks is e.tricks, Dog.count, d.count, e.count)
d.kind = 'wolf'
print(d.kind, e.kind, Dog.kind, vars(d), vars(e))
Dog.kind = 'changed'
print(d.kind, e.kind)
del d.kind
print(d.kind)
Dog.bark = lambda self, n=1: self.name + ' woof' * n
print(d.bark(), e.bark(2))
d.bark = lambda: 'own bark'
print(d.bark(), e.bark())
e.tricks = ['own list']
e.learn('x')
print(Dog.tricks, e.tricks)
try:
    print(Dog.name)
except AttributeError as err:
    print(err)
class Puppy(Dog):
    pass
print(Puppy.tricks is Dog.tricks, Puppy('p').count, Dog.count, 'count' in vars(Puppy))
Puppy.count = 0
Puppy('q')
print(Dog.count, Puppy.count)
