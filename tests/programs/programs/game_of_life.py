from collections import Counter

def parse(picture):
    return {(x, y) for y, row in enumerate(picture) for x, ch in enumerate(row) if ch == '#'}

def step(cells):
    counts = Counter((x + dx, y + dy)
                     for x, y in cells
                     for dx in (-1, 0, 1)
                     for dy in (-1, 0, 1)
                     if dx or dy)
    return {c for c, n in counts.items() if n == 3 or (n == 2 and c in cells)}

def show(cells, w, h):
    for y in range(h):
        print(''.join('#' if (x, y) in cells else '.' for x in range(w)))

def bounds(cells):
    if not cells:
        return None
    xs = [c[0] for c in cells]
    ys = [c[1] for c in cells]
    return min(xs), min(ys), max(xs), max(ys)

def grid_step(grid):
    h, w = len(grid), len(grid[0])
    new = []
    for y in range(h):
        row = []
        for x in range(w):
            n = 0
            for dy in -1, 0, 1:
                for dx in -1, 0, 1:
                    if dy == dx == 0:
                        continue
                    n += grid[(y + dy) % h][(x + dx) % w]
            row.append(1 if n == 3 or n == 2 and grid[y][x] else 0)
        new.append(row)
    return new

glider = parse(['.#.', '..#', '###'])
g = glider
for gen in range(5):
    print('gen', gen, len(g), bounds(g))
    show(g, 6, 5)
    g = step(g)
for _ in range(40):
    g = step(g)
print(bounds(g), len(g))

blinker = parse(['...', '###', '...'])
print(step(step(blinker)) == blinker, step(blinker) == blinker)
r = parse(['.##', '##.', '.#.'])
pops = []
for _ in range(30):
    pops.append(len(r))
    r = step(r)
print(pops)

torus = [[0] * 8 for _ in range(6)]
for x, y in glider:
    torus[y][x] = 1
seen = {}
n = 0
while True:
    key = tuple(map(tuple, torus))
    if key in seen:
        break
    seen[key] = n
    torus = grid_step(torus)
    n += 1
print('cycle from', seen[key], 'length', n - seen[key], sum(map(sum, torus)))
print(step(set()), bounds(set()), step({(0, 0)}))
