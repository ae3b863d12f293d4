def zeros(r, c):
    return [[0 for _ in range(c)] for _ in range(r)]

def matmul(a, b):
    n, m, p = len(a), len(b), len(b[0])
    out = zeros(n, p)
    for i in range(n):
        for j in range(p):
            s = 0
            for k in range(m):
                s += a[i][k] * b[k][j]
            out[i][j] = s
    return out

def transpose(m):
    return [[m[i][j] for i in range(len(m))] for j in range(len(m[0]))]

def rotate(m):
    return [list(row) for row in zip(*m[::-1])]

def row_sums(m):
    return [sum(row) for row in m]

def find_max(m):
    best = m[0][0]
    where = (0, 0)
    for i, row in enumerate(m):
        for j, v in enumerate(row):
            if v > best:
                best, where = v, (i, j)
    return best, where

a = [[1, 2, 3], [4, 5, 6]]
b = [[1, 0], [0, 1], [2, -1]]
print(matmul(a, b))
print(transpose(a), rotate(a), rotate(rotate(rotate(rotate(a)))) == a)
print(row_sums(a), find_max(a), find_max([[-1.5, -2], [-0.5, -3]]))
p = [[1, 1], [1, 0]]
r = [[1, 0], [0, 1]]
for _ in range(100):
    r = matmul(r, p)
print(r[0][1])
print(matmul([[0.5, 0.25]], [[2], [4]]), matmul([[2**40]], [[2**40]]))
a[0][1] *= 100
a[1].append(7)
a.insert(1, [])
print(a, [len(row) for row in a], sum(len(row) for row in a))
flat = [v for row in a for v in row]
print(flat, max(flat), flat.index(7))
image = ['..##', '.#..', '####']
print([''.join(reversed(row)) for row in image], sum(row.count('#') for row in image))
grid = zeros(3, 3)
for i in range(3):
    grid[i][i] = 1
    grid[i][2 - i] = 'x'
print(grid)
print(transpose([[1, 2], [3]]))
