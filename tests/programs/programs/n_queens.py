def queens(n):
    cols = [None] * n
    used, diag, anti = set(), set(), set()
    def place(row):
        if row == n:
            yield tuple(cols)
            return
        for c in range(n):
            if c in used or row - c in diag or row + c in anti:
                continue
            cols[row] = c
            used.add(c); diag.add(row - c); anti.add(row + c)
            yield from place(row + 1)
            used.remove(c); diag.remove(row - c); anti.remove(row + c)
    return place(0)

def count_bits(n, cols=0, left=0, right=0):
    full = (1 << n) - 1
    if cols == full:
        return 1
    total = 0
    free = full & ~(cols | left | right)
    while free:
        bit = free & -free
        free ^= bit
        total += count_bits(n, cols | bit, (left | bit) << 1, (right | bit) >> 1)
    return total

def draw(sol):
    for c in sol:
        print(' '.join('Q' if i == c else '.' for i in range(len(sol))))

def rotate(sol):
    n = len(sol)
    out = [0] * n
    for r, c in enumerate(sol):
        out[c] = n - 1 - r
    return tuple(out)

def mirror(sol):
    return tuple(len(sol) - 1 - c for c in sol)

def unique(n):
    seen = set()
    reps = []
    for s in queens(n):
        if s in seen:
            continue
        reps.append(s)
        for _ in range(4):
            seen.add(s)
            seen.add(mirror(s))
            s = rotate(s)
    return reps

def attacks(sol):
    return sum(1 for i in range(len(sol)) for j in range(i)
               if sol[i] == sol[j] or abs(sol[i] - sol[j]) == i - j)

for n in range(1, 8):
    total = sum(1 for _ in queens(n))
    print(n, total, count_bits(n), len(unique(n)))
first = next(queens(8))
print(first, attacks(first), attacks((0, 0, 0)))
draw(first)
g = queens(6)
print(list(g))
print(next(g, 'no more'), next(queens(3), None), list(queens(0)))
print(rotate(first), mirror(first), rotate(rotate(rotate(rotate(first)))) == first)
