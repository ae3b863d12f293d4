#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

using int128 = __int128;

static int64_t modulo(int128 value, int64_t divisor) {
    int64_t narrow = static_cast<int64_t>(value);
    return narrow == value ? narrow % divisor : static_cast<int64_t>(value % divisor);
}

static int64_t checksum_of_squares(int64_t count, int64_t state) {
    int64_t checksum = 0;
    for (int64_t number = 0; number < count; number++) {
        state = state * 48271 % 2147483647;
        int64_t value = state;
        if (number % 1000000 == 4321) value = value << 25;
        checksum = modulo(checksum * 31 + static_cast<int128>(value) * value, 1000000007);
    }
    return checksum;
}

static std::vector<int128> make_values(int64_t count, int64_t state) {
    std::vector<int128> values;
    values.reserve(count);
    for (int64_t number = 0; number < count; number++) {
        state = state * 48271 % 2147483647;
        int128 value = state * 1048573;
        if (number % 1000000 == 777) value = value * state * 1048573;
        values.push_back(value);
    }
    return values;
}

static int64_t digest(const std::vector<int128> &values) {
    int64_t result = 0;
    for (int128 value : values) result = (result * 33 + modulo(value, 65521)) % 1000000007;
    return result;
}

static std::string to_string(int128 value) {
    std::string digits;
    do digits.push_back('0' + static_cast<int>(value % 10));
    while (value /= 10);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

int main(int, char **argv) {
    int64_t count = std::atoll(argv[1]), rounds = std::atoll(argv[2]);
    for (int64_t number = 0; number < rounds; number++) {
        std::vector<int128> values = make_values(count, number + 7);
        std::vector<int128> large;
        for (int128 value : values)
            if (value > INT64_MAX) large.push_back(value);
        int128 sum = 0;
        for (int128 value : large) sum += value;
        std::cout << checksum_of_squares(count, number + 42) << ' ' << digest(values) << ' ' << large.size() << ' '
                  << to_string(sum) << '\n';
    }
}
