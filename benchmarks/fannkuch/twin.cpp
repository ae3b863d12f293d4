#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <numeric>
#include <utility>
#include <vector>

static std::pair<int64_t, int64_t> fannkuch(int64_t n) {
    std::vector<int64_t> order(n), count(n), stack(n);
    std::iota(order.begin(), order.end(), 0);
    int64_t most_flips = 0, checksum = 0, r = n;
    bool even = true;
    while (true) {
        for (; r != 1; r--) count[r - 1] = r;
        stack = order;
        int64_t flips = 0;
        for (int64_t top = stack[0]; top != 0; top = stack[0]) {
            std::reverse(stack.begin(), stack.begin() + top + 1);
            flips++;
        }
        most_flips = std::max(most_flips, flips);
        checksum += even ? flips : -flips;
        even = !even;
        while (true) {
            if (r == n) return {checksum, most_flips};
            int64_t first = order[0];
            for (int64_t i = 0; i < r; i++) order[i] = order[i + 1];
            order[r] = first;
            if (--count[r] > 0) break;
            r++;
        }
    }
}

int main(int, char **argv) {
    int64_t n = std::atoll(argv[1]);
    auto [checksum, most_flips] = fannkuch(n);
    std::cout << checksum << "\nPfannkuchen(" << n << ") = " << most_flips << '\n';
}
