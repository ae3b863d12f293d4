class Temperature:
    def __init__(self, celsius=0):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees C."""
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError('below absolute zero: %s' % value)
        self._c = value

    @celsius.deleter
    def celsius(self):
        print('resetting')
        self._c = 0

    @property
    def fahrenheit(self):
        return self._c * 9 / 5 + 32

t = Temperature(25)
print(t.celsius, t.fahrenheit)
t.celsius += 10
print(t.celsius, t.fahrenheit, Temperature.celsius.__doc__)
del t.celsius
print(t.celsius)
try:
    t.celsius = -300
except ValueError as e:
    print(e, t.celsius)
try:
    t.fahrenheit = 1
except AttributeError:
    print('read only')

class Lazy:
    loads = 0
    @property
    def data(self):
        if not hasattr(self, '_data'):
            Lazy.loads += 1
            self._data = [1, 2, 3]
        return self._data
    area = property(lambda self: len(self.data) * 2)
z = Lazy()
print(z.data is z.data, Lazy.loads, z.area)
class Kelvin(Temperature):
    @property
    def celsius(self):
        return self._c - 273.15
    @celsius.setter
    def celsius(self, v):
        self._c = v + 273.15
print(Kelvin(0)._c, round(Kelvin(5).celsius, 6))
Temperature(-1000)
