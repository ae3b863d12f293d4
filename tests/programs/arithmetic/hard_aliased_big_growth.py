class Node:
    def __init__(self, weight):
        self.weight = weight
        self.twin = None

a, b = Node(1), Node(1)
a.twin, b.twin = b, a
for i in range(80):
    a.weight += b.twin.weight
    b.weight = a.weight - b.weight
    if i in (30, 61, 62, 63, 64, 79):
        print(i, a.weight, b.weight, a.twin.twin is a)

shared = [1, 1]
views = [shared, shared, shared[:]]
for i in range(65):
    for v in views:
        v[0] = v[0] + v[1]
        v[0], v[1] = v[1], v[0]
print(views[0], views[2], views[0] is views[1])

table = {'x': 2**62}
keep = table['x']
pair = (keep, keep)
table['x'] += keep
table['y'] = table['x'] + table['x']
keep -= 1
print(table, keep, pair)

def bump(cell, n):
    for _ in range(n):
        cell[0] <<= 1
    return cell[0]
cell = [3]
before = cell[0]
print(bump(cell, 62), bump(cell, 2), before, cell)

x = y = 2**63 - 1
x += 1
print(x, y, x - y, x is y)
z = x
x *= x
print(x, z, y)
acc = []
n = 1
for _ in range(5):
    n = n * 2**20
    acc.append(n)
n = 'gone'
print(acc, [k.bit_length() for k in acc])
stack = [2**60]
while len(stack) < 6:
    stack.append(stack[-1] + stack[-1])
while stack:
    print(stack.pop(), end=' ')
print()
