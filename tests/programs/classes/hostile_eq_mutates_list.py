# __eq__ that changes the list while the list is being searched
class Evil:
    def __init__(self, target, action):
        self.target, self.action, self.hits = target, action, 0
    def __eq__(self, other):
        self.hits += 1
        self.action(self.target)
        return False
    def __hash__(self):
        return 1

lst = [1, 2, 3, 4, 5]
e = Evil(lst, lambda t: t.clear())
print(e in lst, lst, e.hits)
lst = [1, 2, 3, 4]
e = Evil(lst, lambda t: t.pop())
print(lst.count(e), lst, e.hits)
lst = [1, 2, 3]
e = Evil(lst, lambda t: t.append(0) if len(t) < 8 else None)
try:
    lst.index(e)
except ValueError:
    print('not found', lst, e.hits)
lst = [10, 20, 30]
class RemoveMe:
    def __eq__(self, o):
        if o == 20:
            del lst[0]
            return True
        return False
lst.remove(RemoveMe())
print(lst)
a = [1, 2, 3]
b = [Evil(a, lambda t: t.clear()), 2, 3]
print(a == b, a)
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        shared.append(self.v)
        return True
shared = []
x, y = [Eq(1), Eq(2)], [Eq(3), Eq(4)]
print(x == y, shared, x != y, shared)
class Grow:
    def __lt__(self, o):
        victim.append('grown')
        return False
victim = [Grow(), Grow(), Grow()]
try:
    victim.sort()
except ValueError as err:
    print(err)
