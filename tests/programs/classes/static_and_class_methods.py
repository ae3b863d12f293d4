class Date:
    count = 0

    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d
        type(self).count += 1

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split('-')))

    @classmethod
    def name(cls):
        return cls.__name__

    @staticmethod
    def leap(y):
        return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)

    def is_leap(self):
        return self.leap(self.y)

    def __repr__(self):
        return f'{self.name()}({self.y}, {self.m}, {self.d})'

class FancyDate(Date):
    count = 0
    @staticmethod
    def leap(y):
        return 'fancy ' + str(Date.leap(y))

d = Date.parse('2024-02-29')
f = FancyDate.parse('1900-1-1')
print(d, f, d.is_leap(), f.is_leap(), type(f).__name__)
print(Date.count, FancyDate.count, Date.leap(2000), d.leap(1900), f.parse('1-2-3'))
g = Date.parse
print(g('5-6-7'), g.__self__ is Date, Date.__dict__['leap'].__class__.__name__)
make = {'d': Date.parse, 'f': FancyDate.parse}
print([make[k]('9-9-9') for k in 'df'], Date.count, FancyDate.count)
