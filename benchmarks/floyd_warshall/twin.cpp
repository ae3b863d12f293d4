#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <vector>

using Matrix = std::vector<std::vector<int64_t>>;

static const int64_t INFINITE = 1000000000;

static Matrix make_graph(int64_t n) {
    int64_t seed = 97;
    Matrix distances(n, std::vector<int64_t>(n, INFINITE));
    for (int64_t i = 0; i < n; i++) {
        distances[i][i] = 0;
        for (int edge = 0; edge < 6; edge++) {
            seed = seed * 48271 % 2147483647;
            int64_t j = seed % n;
            seed = seed * 48271 % 2147483647;
            if (i != j) distances[i][j] = std::min(distances[i][j], 1 + seed % 1000);
        }
    }
    return distances;
}

static void floyd_warshall(Matrix &distances) {
    size_t n = distances.size();
    for (size_t k = 0; k < n; k++) {
        const std::vector<int64_t> &row_k = distances[k];
        for (std::vector<int64_t> &row : distances) {
            int64_t to_k = row[k];
            for (size_t j = 0; j < n; j++) {
                int64_t through = to_k + row_k[j];
                if (through < row[j]) row[j] = through;
            }
        }
    }
}

int main(int, char **argv) {
    int64_t n = std::atoll(argv[1]);
    Matrix distances = make_graph(n);
    floyd_warshall(distances);
    int64_t reachable = 0, total = 0, longest = 0;
    for (const auto &row : distances) {
        for (int64_t value : row) {
            if (value < INFINITE) {
                reachable++;
                total += value;
                longest = std::max(longest, value);
            }
        }
    }
    std::cout << reachable << ' ' << total << ' ' << longest << '\n';
}
