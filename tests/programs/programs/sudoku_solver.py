GRID = '''
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
'''

class Sudoku:
    def __init__(self, text):
        self.cells = [[0 if c in '.0' else int(c) for c in line] for line in text.split()]
        self.rows = [set() for _ in range(9)]
        self.cols = [set() for _ in range(9)]
        self.boxes = [set() for _ in range(9)]
        self.empty = []
        self.steps = 0
        for r in range(9):
            for c in range(9):
                v = self.cells[r][c]
                if v == 0:
                    self.empty.append((r, c))
                else:
                    self._place(r, c, v)

    def _place(self, r, c, v):
        for group, idx in ((self.rows, r), (self.cols, c), (self.boxes, r // 3 * 3 + c // 3)):
            if v in group[idx]:
                raise ValueError(f'duplicate {v} at {r},{c}')
            group[idx].add(v)
        self.cells[r][c] = v

    def _unplace(self, r, c):
        v = self.cells[r][c]
        self.cells[r][c] = 0
        self.rows[r].discard(v)
        self.cols[c].discard(v)
        self.boxes[r // 3 * 3 + c // 3].discard(v)

    def options(self, r, c):
        used = self.rows[r] | self.cols[c] | self.boxes[r // 3 * 3 + c // 3]
        return [v for v in range(1, 10) if v not in used]

    def solve(self):
        best = None
        for r, c in self.empty:
            if self.cells[r][c]:
                continue
            opts = self.options(r, c)
            if best is None or len(opts) < len(best[2]):
                best = r, c, opts
                if len(opts) < 2:
                    break
        if best is None:
            return True
        r, c, opts = best
        for v in opts:
            self.steps += 1
            self._place(r, c, v)
            if self.solve():
                return True
            self._unplace(r, c)
        return False

    def __str__(self):
        out = []
        for i, row in enumerate(self.cells):
            if i % 3 == 0 and i:
                out.append('------+-------+------')
            out.append(' | '.join(' '.join(str(v or '.') for v in row[j:j + 3]) for j in (0, 3, 6)))
        return '\n'.join(out)

s = Sudoku(GRID)
print(s)
print(s.options(0, 2), len(s.empty))
print(s.solve(), s.steps)
print(s)
print(all(sum(row) == 45 for row in s.cells), [sum(s.cells[i][i] for i in range(9))])
try:
    Sudoku('55' + '.' * 7 + '\n' + ('.' * 9 + '\n') * 8)
except ValueError as e:
    print('invalid:', e)
impossible = Sudoku('12345678.\n........9\n' + ('.' * 9 + '\n') * 7)
print(impossible.solve(), impossible.steps)
