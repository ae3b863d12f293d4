class Shape:
    def __init__(self, size):
        self._size = size

    @property
    def size(self):
        return self._size

    @size.setter
    def size(self, value):
        self._size = value * 2

    @staticmethod
    def unit():
        return 'cm'

    @classmethod
    def kind(cls):
        return cls.__name__


class Square(Shape):
    pass


things = [Shape(1), 'text', 2.5, None, Square(3), [1], {}]
for thing in things:
    try:
        thing.size = 5
        print(thing.size, thing.unit(), thing.kind())
    except AttributeError:
        print("no such attribute")
