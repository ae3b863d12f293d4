"""Solves tic-tac-toe from every opening of two moves by minimax: recursion over a small list of str."""

import sys

LINES = (
    (0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6),
)


class Game:
    def __init__(self):
        self.board = [" "] * 9
        self.positions = 0

    def winner(self):
        board = self.board
        for a, b, c in LINES:
            if board[a] != " " and board[a] == board[b] == board[c]:
                return board[a]
        return None

    def best_score(self, player):
        """The outcome for X under best play, with `player` to move."""
        self.positions += 1
        winner = self.winner()
        if winner is not None:
            return 1 if winner == "X" else -1
        scores = []
        for square in range(9):
            if self.board[square] == " ":
                self.board[square] = player
                scores.append(self.best_score("O" if player == "X" else "X"))
                self.board[square] = " "
        if not scores:
            return 0
        return max(scores) if player == "X" else min(scores)


def main():
    count = int(sys.argv[1])
    openings = [(first, second) for first in range(9) for second in range(9) if first != second]
    game = Game()
    results = {-1: 0, 0: 0, 1: 0}
    for number in range(count):
        first, second = openings[number % len(openings)]
        game.board[first] = "X"
        game.board[second] = "O"
        results[game.best_score("X")] += 1
        game.board[first] = " "
        game.board[second] = " "
    print(results, game.positions)


if __name__ == "__main__":
    main()
