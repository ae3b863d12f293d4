class A:
    def __init__(self, tag): self.tag = tag
    def __eq__(self, o):
        print(self.tag, 'eq')
        return NotImplemented
    def __lt__(self, o):
        print(self.tag, 'lt')
        return NotImplemented
    def __gt__(self, o):
        print(self.tag, 'gt')
        return 'gt result'
    def __add__(self, o):
        print(self.tag, 'add')
        return NotImplemented
    def __radd__(self, o):
        print(self.tag, 'radd')
        return 'radd result'
    __hash__ = None

class B(A):
    def __radd__(self, o):
        print(self.tag, 'B.radd')
        return 'B first'
    def __eq__(self, o):
        print(self.tag, 'B.eq')
        return True

x, y, b = A('x'), A('y'), B('b')
print(x == y)
print(x == x)
print(x != y)
print(x < y)
print(x + b)
print(x == b)
print(b == x)
print(5 + x)
try:
    print(x + y)
except TypeError as e:
    print(e)
try:
    x <= y
except TypeError as e:
    print(e)
try:
    x + 5
except TypeError as e:
    print(e)
print(x > y)

