#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

struct Board {
    int64_t n;
    std::vector<char> columns, rising, falling;
    std::vector<int64_t> placed, first;

    explicit Board(int64_t n) : n(n), columns(n), rising(2 * n - 1), falling(2 * n - 1) {}

    int64_t solve(int64_t row) {
        if (row == n) {
            if (first.empty()) first = placed;
            return 1;
        }
        int64_t solutions = 0;
        for (int64_t column = 0; column < n; column++) {
            if (columns[column] || rising[row + column] || falling[row - column + n - 1]) continue;
            columns[column] = rising[row + column] = falling[row - column + n - 1] = true;
            placed.push_back(column);
            solutions += solve(row + 1);
            placed.pop_back();
            columns[column] = rising[row + column] = falling[row - column + n - 1] = false;
        }
        return solutions;
    }
};

int main(int, char **argv) {
    int64_t n = std::atoll(argv[1]);
    Board board(n);
    std::cout << board.solve(0) << '\n';
    for (int64_t column : board.first)
        std::cout << std::string(column, '.') + "Q" + std::string(n - column - 1, '.') << '\n';
}
