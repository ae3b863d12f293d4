class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        widths = {len(r) for r in self.rows}
        if len(widths) != 1:
            raise ValueError('ragged matrix')

    @classmethod
    def identity(cls, n):
        return cls([[1 if i == j else 0 for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, pos):
        i, j = pos
        return self.rows[i][j]

    def __setitem__(self, pos, value):
        i, j = pos
        self.rows[i][j] = value

    def __add__(self, other):
        if self.shape != other.shape:
            raise ValueError('shape mismatch %s vs %s' % (self.shape, other.shape))
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError('cannot multiply %dx%d by %dx%d' % (self.shape + other.shape))
        cols = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in cols] for r in self.rows])

    def __mul__(self, k):
        return Matrix([[x * k for x in r] for r in self.rows])

    __rmul__ = __mul__

    def __pow__(self, n):
        result = Matrix.identity(len(self.rows))
        base = self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def transpose(self):
        return Matrix(zip(*self.rows))

    def minor(self, i, j):
        return Matrix([r[:j] + r[j + 1:] for k, r in enumerate(self.rows) if k != i])

    def det(self):
        if self.shape == (1, 1):
            return self[0, 0]
        return sum((-1) ** j * self[0, j] * self.minor(0, j).det() for j in range(self.shape[1]))

    def __str__(self):
        cells = [[str(x) for x in r] for r in self.rows]
        widths = [max(len(c) for c in col) for col in zip(*cells)]
        return '\n'.join('[' + ' '.join(c.rjust(w) for c, w in zip(r, widths)) + ']' for r in cells)

a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [1, 0]])
print(a + b)
print(a @ b)
print(2 * a == a + a, a * 0.5 != a)
print(a.transpose(), a.det(), sep='\n')
fib = Matrix([[1, 1], [1, 0]])
print(fib ** 90)
print((fib ** 200)[0, 1])
c = Matrix([[2, -1, 0, 3], [1, 3, 5, -2], [0, 4, -6, 1], [7, 0, 2, 2]])
print(c.det(), c.transpose().det() == c.det(), (c @ c).det() == c.det() ** 2)
print(Matrix([[1.5, 2], [3, 10**20]]) @ Matrix([[2, 0], [0, 1]]))
c[0, 0] = 2**64
print(c.det())
for bad in (lambda: a + c, lambda: a @ c, lambda: Matrix([[1], [2, 3]])):
    try:
        bad()
    except ValueError as err:
        print('error:', err)
