class A:
    def __init__(self):
        self.items = [1, 2]
    def total(self):
        n = 0
        for i in self.items:
            n += i
        return n

def poke(x):
    x.items.append('s')

a = A()
box = [a, 1, 2.0, 'x', None, (1,), [2]]
print(a.total())
poke(box[0])
print(a.items)
try:
    print(a.total())
except TypeError as e:
    print(e)
