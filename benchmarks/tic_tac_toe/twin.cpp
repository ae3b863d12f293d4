#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <utility>
#include <vector>

static const int LINES[8][3] = {{0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7}, {2, 5, 8}, {0, 4, 8}, {2, 4, 6}};

struct Game {
    std::array<char, 9> board;
    int64_t positions = 0;

    Game() { board.fill(' '); }

    char winner() const {
        for (auto [a, b, c] : LINES)
            if (board[a] != ' ' && board[a] == board[b] && board[b] == board[c]) return board[a];
        return ' ';
    }

    int64_t best_score(char player) {
        positions++;
        char winner = this->winner();
        if (winner != ' ') return winner == 'X' ? 1 : -1;
        bool moved = false;
        int64_t best = player == 'X' ? -2 : 2;
        for (char &square : board) {
            if (square == ' ') {
                moved = true;
                square = player;
                int64_t score = best_score(player == 'X' ? 'O' : 'X');
                best = player == 'X' ? std::max(best, score) : std::min(best, score);
                square = ' ';
            }
        }
        return moved ? best : 0;
    }
};

int main(int, char **argv) {
    int64_t count = std::atoll(argv[1]);
    std::vector<std::pair<int, int>> openings;
    for (int first = 0; first < 9; first++)
        for (int second = 0; second < 9; second++)
            if (first != second) openings.emplace_back(first, second);
    Game game;
    int64_t results[3] = {};
    for (int64_t number = 0; number < count; number++) {
        auto [first, second] = openings[number % openings.size()];
        game.board[first] = 'X';
        game.board[second] = 'O';
        results[game.best_score('X') + 1]++;
        game.board[first] = ' ';
        game.board[second] = ' ';
    }
    std::cout << "{-1: " << results[0] << ", 0: " << results[1] << ", 1: " << results[2] << "} " << game.positions
              << '\n';
}
