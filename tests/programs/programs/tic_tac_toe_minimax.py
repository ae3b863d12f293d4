LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

class Board:
    def __init__(self, cells='.' * 9):
        self.cells = list(cells)

    def moves(self):
        return [i for i, c in enumerate(self.cells) if c == '.']

    def play(self, i, who):
        if self.cells[i] != '.':
            raise ValueError(f'square {i} is taken by {self.cells[i]}')
        self.cells[i] = who

    def undo(self, i):
        self.cells[i] = '.'

    def winner(self):
        for a, b, c in LINES:
            if self.cells[a] == self.cells[b] == self.cells[c] != '.':
                return self.cells[a]

    def full(self):
        return '.' not in self.cells

    def key(self):
        return ''.join(self.cells)

    def __str__(self):
        return '\n'.join(' '.join(self.cells[r:r + 3]) for r in (0, 3, 6))

class Player:
    def __init__(self, mark):
        self.mark = mark
        self.other = 'O' if mark == 'X' else 'X'

class Greedy(Player):
    PREF = [4, 0, 2, 6, 8, 1, 3, 5, 7]
    def choose(self, board):
        for who in (self.mark, self.other):
            for m in board.moves():
                board.cells[m] = who
                won = board.winner() == who
                board.undo(m)
                if won:
                    return m
        return next(m for m in self.PREF if m in board.moves())

class First(Player):
    def choose(self, board):
        return board.moves()[0]

class Minimax(Player):
    memo = {}
    nodes = 0

    def value(self, board, turn):
        Minimax.nodes += 1
        key = board.key() + turn
        if key in self.memo:
            return self.memo[key]
        w = board.winner()
        if w:
            v = 1 if w == 'X' else -1
        elif board.full():
            v = 0
        else:
            nxt = 'O' if turn == 'X' else 'X'
            pick = max if turn == 'X' else min
            results = []
            for m in board.moves():
                board.play(m, turn)
                results.append(self.value(board, nxt))
                board.undo(m)
            v = pick(results)
        self.memo[key] = v
        return v

    def choose(self, board):
        best = None
        sign = 1 if self.mark == 'X' else -1
        for m in board.moves():
            board.play(m, self.mark)
            score = sign * self.value(board, self.other)
            board.undo(m)
            if best is None or score > best[0]:
                best = (score, m)
        return best[1]

def game(x, o, board=None, verbose=False):
    board = board or Board()
    players = [x, o]
    history = []
    while board.winner() is None and not board.full():
        p = players[len(history) % 2]
        m = p.choose(board)
        board.play(m, p.mark)
        history.append(m)
    return board.winner() or 'draw', history, board

near_end = Board('XOXOX..O.')
print(near_end)
ai = Minimax('O')
print(ai.value(near_end, 'O'), ai.choose(near_end), Minimax.nodes)
mid = Board('X...O...X')
print(Minimax('O').choose(mid), Minimax('X').value(mid, 'O'), Minimax.nodes)
for xs, os in [(First, Greedy), (Greedy, First), (Greedy, Greedy)]:
    result, hist, b = game(xs('X'), os('O'))
    print(xs.__name__, 'vs', os.__name__, result, hist)
    print(b)
start = Board('XO.......')
res, hist, b = game(Minimax('X'), Greedy('O'), start)
print(res, hist, len(Minimax.memo), Minimax.nodes)
try:
    b.play(0, 'O')
except ValueError as e:
    print(e)
counts = {}
for k, v in Minimax.memo.items():
    counts[v] = counts.get(v, 0) + 1
print(sorted(counts.items()))
