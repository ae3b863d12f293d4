#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>

template <typename Consumer> static void numbers(int64_t count, Consumer consume) {
    int64_t seed = 1;
    for (int64_t i = 0; i < count; i++) {
        seed = seed * 48271 % 2147483647;
        consume(seed % 1000);
    }
}

int main(int, char **argv) {
    int64_t count = std::atoll(argv[1]);
    int64_t total = 0, steepest = 0, previous = -1;
    numbers(count, [&](int64_t value) {
        if (value % 3 == 0) return;
        if (previous >= 0 && value > previous) {
            total += value;
            steepest = std::max(steepest, value - previous);
        }
        previous = value;
    });
    std::cout << total << ' ' << steepest << '\n';
    int64_t squares = 0;
    numbers(count, [&](int64_t value) {
        if (value % 7 != 0 && value % 2 == 0) squares += value * value;
    });
    std::cout << squares << '\n';
}
