grid = {}
for x in range(3):
    for y in range(2):
        grid[x, y] = x * 10 + y
print(grid)
print(grid[(2, 1)], grid.get((9, 9), 'none'), (1, 0) in grid, [1, 0] in [[1, 0]])
pos = (0, 0)
visited = {pos}
for step in 'RRUULDDDLL':
    dx, dy = {'R': (1, 0), 'L': (-1, 0), 'U': (0, 1), 'D': (0, -1)}[step]
    pos = (pos[0] + dx, pos[1] + dy)
    visited.add(pos)
print(pos, len(visited), sorted(visited))
memo = {}
def paths(r, c):
    if r == 0 or c == 0:
        return 1
    if (r, c) not in memo:
        memo[r, c] = paths(r - 1, c) + paths(r, c - 1)
    return memo[r, c]
print(paths(5, 5), paths(20, 20), paths(40, 40), len(memo))
print({(1, 2): 'int', (1.0, 2.0): 'float'}, hash((1, 2)) == hash((1.0, 2)), {((), ()): 1}, {(): 'empty'}[()])
for bad in ([1], {}, set(), ([1], 2), bytearray()):
    try:
        {bad: 1}
    except TypeError as e:
        print(e)
t = (3, 1, 2, 1)
print(t.index(1), t.count(1), t + (9,), t * 2, t[::-1], t[1:3], len(t), max(t), sorted(t))
try:
    t[0] = 5
except TypeError as e:
    print(e)
