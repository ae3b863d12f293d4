# bound methods kept in variables, lists and fields, and mixed with classes and functions
class Counter:
    def __init__(self, start):
        self.n = start
    def add(self, by=1):
        self.n += by
        return self.n
    def twice(self):
        return self.add() + self.add()

class Button:
    def __init__(self, action):
        self.action = action
    def press(self, *args):
        return self.action(*args)

c = Counter(10)
step = c.add
print(step(), step(5), c.n, step.__self__ is c)
steps = [c.add, c.twice, Counter(0).add]
print([s() for s in steps], c.n)
print(Button(c.add).press(7), Button(c.twice).press(), Button(len).press('abc'))

def plain(x):
    return x * 2

for callee in (plain, Counter, c.add, str):
    made = callee(3)
    print(type(made).__name__, made.n if isinstance(made, Counter) else made)
chosen = c.add if c.n > 5 else c.twice
print(chosen())
