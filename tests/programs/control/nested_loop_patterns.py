def star_triangle(n):
    for row in range(1, n + 1):
        line = ""
        for col in range(row):
            line += "*"
        print(line)

def multiplication_table(n):
    for i in range(1, n + 1):
        for j in range(1, n + 1):
            print(str(i * j).rjust(3), end=" ")
        print()

def diamond(n):
    for i in list(range(n)) + list(range(n - 2, -1, -1)):
        print(' ' * (n - 1 - i) + '*' * (2 * i + 1))

def pascal(n):
    row = [1]
    while n > 0:
        print(' ' * n, *row)
        nxt = [1]
        for k in range(len(row) - 1):
            nxt.append(row[k] + row[k + 1])
        nxt.append(1)
        row = nxt
        n -= 1
    return row

def spiral(n):
    grid = [[0] * n for _ in range(n)]
    r = c = 0
    dr, dc = 0, 1
    for k in range(1, n * n + 1):
        grid[r][c] = k
        nr, nc = r + dr, c + dc
        if not (0 <= nr < n and 0 <= nc < n) or grid[nr][nc]:
            dr, dc = dc, -dr
        r += dr
        c += dc
    return grid

star_triangle(4)
multiplication_table(5)
diamond(4)
print(pascal(6))
for row in spiral(4):
    print(row)
for i in range(3):
    for j in range(3):
        for k in range(3):
            if i == j or j == k or i == k:
                continue
            print(i, j, k, sep='', end=' ')
print()
for a in range(1, 25):
    for b in range(a, 25):
        c2 = a * a + b * b
        c = int(c2 ** 0.5)
        if c * c == c2 and c < 25:
            print((a, b, c), end=' ')
print()
letters = 'ABCDE'
for i in range(len(letters)):
    print(letters[:i + 1] + letters[:i][::-1])
