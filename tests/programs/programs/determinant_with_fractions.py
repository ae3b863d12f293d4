from fractions import Fraction

def as_fractions(m):
    return [[Fraction(x) for x in row] for row in m]

def det(m):
    m = as_fractions(m)
    n = len(m)
    result = Fraction(1)
    for col in range(n):
        pivot = next((r for r in range(col, n) if m[r][col] != 0), None)
        if pivot is None:
            return Fraction(0)
        if pivot != col:
            m[col], m[pivot] = m[pivot], m[col]
            result = -result
        result *= m[col][col]
        for r in range(col + 1, n):
            factor = m[r][col] / m[col][col]
            m[r] = [a - factor * b for a, b in zip(m[r], m[col])]
    return result

def inverse(m):
    n = len(m)
    aug = [row + [Fraction(int(i == j)) for j in range(n)] for i, row in enumerate(as_fractions(m))]
    for c in range(n):
        p = max(range(c, n), key=lambda r: abs(aug[r][c]))
        if not aug[p][c]:
            raise ZeroDivisionError('singular matrix')
        aug[c], aug[p] = aug[p], aug[c]
        lead = aug[c][c]
        aug[c] = [x / lead for x in aug[c]]
        for r in range(n):
            if r != c:
                k = aug[r][c]
                aug[r] = [x - k * y for x, y in zip(aug[r], aug[c])]
    return [row[n:] for row in aug]

def solve(a, b):
    inv = inverse(a)
    return [sum((x * y for x, y in zip(row, b)), Fraction(0)) for row in inv]

def mul(a, b):
    return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]

def fmt(m):
    return '; '.join(' '.join(map(str, r)) for r in m)

hilbert = [[Fraction(1, i + j + 1) for j in range(5)] for i in range(5)]
print(det(hilbert))
print(fmt(inverse(hilbert)))
print(det([[2, 0], [0, 3]]), det([[0, 1], [1, 0]]), det([[1, 2], [2, 4]]), det([[0.5, 0.25], [1, 2]]))
vander = [[x ** k for k in range(4)] for x in (1, 2, 4, 9)]
print(det(vander), fmt(inverse(vander)))
print(fmt(mul(vander, inverse(vander))))
print([str(x) for x in solve([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])])
print(solve([[3, 1], [1, 2]], [9, 8]), [float(x) for x in solve([[3, 1], [1, 3]], [1, 1])])
print(det([[10**20, 1], [1, 10**20]]), det([]))
try:
    inverse([[1, 2], [2, 4]])
except ZeroDivisionError as e:
    print(e)
inverse([[0]])
