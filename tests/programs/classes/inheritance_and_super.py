class Animal:
    sound = '...'
    def __init__(self, name):
        self.name = name
        print('Animal init', name)
    def speak(self):
        return f'{self.name} says {self.sound}'
    def info(self):
        return 'Animal.info ' + self.speak()

class Dog(Animal):
    sound = 'woof'
    def __init__(self, name, breed='mutt'):
        super().__init__(name.title())
        self.breed = breed
    def info(self):
        return super().info() + f' [{self.breed}]'

class Puppy(Dog):
    sound = 'yip'
    def speak(self):
        return super().speak().upper()
    def info(self):
        return 'Puppy:' + Dog.info(self)

class Cat(Animal):
    pass

zoo = [Animal('generic'), Dog('rex', 'lab'), Puppy('tiny'), Cat('tom')]
for z in zoo:
    print(z.info())
print([isinstance(z, Dog) for z in zoo], issubclass(Puppy, Animal), Puppy.__mro__[1].__name__, [c.__name__ for c in Puppy.mro()])
print(isinstance(zoo[2], (Cat, Puppy)), Puppy.__bases__, type(zoo[2]) is Dog, Dog.__subclasses__())
print(super(Puppy, zoo[2]).speak())
class Broken(Animal):
    def __init__(self):
        pass
try:
    Broken().speak()
except AttributeError as e:
    print(e)
try:
    Dog()
except TypeError as e:
    print(e)
