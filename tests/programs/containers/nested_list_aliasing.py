row = [0, 0]
grid = [row, row, row[:]]
row[0] = 1
print(grid)
grid[1].append('x')
print(grid, len(grid[0]))
good = [[0] * 3 for _ in range(2)]
good[0][1] = 5
bad = [[0] * 3] * 2
bad[0][1] = 5
print(good, bad)
import copy
deep = copy.deepcopy(bad)
shallow = copy.copy(good)
bad[1][2] = 9
good[0][0] = 'shared'
print(deep, bad, shallow)
print(deep[0] is deep[1], shallow[0] is good[0])
a = [1, [2, 3]]
b = a[:]
b[0] = 'b'
b[1].append(4)
print(a, b)
c = a + a
a[1].clear()
print(c)
t = ([], 'fixed')
t[0].append(1)
u = t + ([],)
u[0].append(2)
print(t, u)
stack = [[]]
for ch in 'a(b(cd)e)f':
    if ch == '(':
        new = []
        stack[-1].append(new)
        stack.append(new)
    elif ch == ')':
        stack.pop()
    else:
        stack[-1].append(ch)
print(stack[0])
