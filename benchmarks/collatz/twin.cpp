#include <cstdint>
#include <cstdlib>
#include <iostream>

static int64_t chain_length(int64_t n) {
    int64_t length = 1;
    while (n != 1) {
        if (n % 2 == 0)
            n = n / 2;
        else
            n = 3 * n + 1;
        length++;
    }
    return length;
}

int main(int, char **argv) {
    int64_t limit = std::atoll(argv[1]);
    int64_t best = 0, best_start = 0, total = 0;
    for (int64_t start = 1; start < limit; start++) {
        int64_t length = chain_length(start);
        total += length;
        if (length > best) {
            best = length;
            best_start = start;
        }
    }
    std::cout << best_start << ' ' << best << ' ' << total << '\n';
}
