#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <unordered_map>
#include <unordered_set>
#include <utility>

using Cell = std::pair<int64_t, int64_t>;

struct CellHash {
    size_t operator()(const Cell &cell) const {
        uint64_t mixed = static_cast<uint64_t>(cell.first) * 0x9E3779B97F4A7C15u + static_cast<uint64_t>(cell.second);
        mixed *= 0xC2B2AE3D27D4EB4Fu;
        return mixed ^ (mixed >> 29);
    }
};

using Cells = std::unordered_set<Cell, CellHash>;

static Cells random_soup(int64_t size) {
    int64_t seed = 5;
    Cells cells;
    for (int64_t x = 0; x < size; x++) {
        for (int64_t y = 0; y < size; y++) {
            seed = seed * 48271 % 2147483647;
            if (seed % 100 < 35) cells.emplace(x, y);
        }
    }
    return cells;
}

static Cells step(const Cells &cells) {
    std::unordered_map<Cell, int64_t, CellHash> neighbours;
    neighbours.reserve(cells.size() * 4);
    for (auto [x, y] : cells)
        for (int64_t dx = -1; dx <= 1; dx++)
            for (int64_t dy = -1; dy <= 1; dy++)
                if (dx != 0 || dy != 0) neighbours[{x + dx, y + dy}]++;
    Cells following;
    following.reserve(cells.size());
    for (const auto &[cell, count] : neighbours)
        if (count == 3 || (count == 2 && cells.count(cell))) following.insert(cell);
    return following;
}

static std::ostream &operator<<(std::ostream &out, const Cell &cell) {
    return out << '(' << cell.first << ", " << cell.second << ')';
}

int main(int, char **argv) {
    int64_t size = std::atoll(argv[1]), generations = std::atoll(argv[2]);
    Cells cells = random_soup(size);
    int64_t born = 0;
    for (int64_t generation = 0; generation < generations; generation++) {
        Cells following = step(cells);
        for (const Cell &cell : following) born += !cells.count(cell);
        cells = std::move(following);
    }
    auto [least, most] = std::minmax_element(cells.begin(), cells.end());
    int64_t sum = 0;
    for (auto [x, y] : cells) sum += x * 31 + y;
    std::cout << cells.size() << ' ' << born << '\n' << *least << ' ' << *most << ' ' << sum << '\n';
}
