#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

static std::string make_string(int64_t length, int64_t seed) {
    std::string letters;
    letters.reserve(length);
    for (int64_t i = 0; i < length; i++) {
        seed = seed * 48271 % 2147483647;
        letters.push_back("acgt"[seed % 4]);
    }
    return letters;
}

static int64_t distance(const std::string &a, const std::string &b) {
    std::vector<int64_t> previous(b.size() + 1), current(b.size() + 1);
    std::iota(previous.begin(), previous.end(), 0);
    for (size_t i = 1; i <= a.size(); i++) {
        current[0] = i;
        for (size_t j = 1; j <= b.size(); j++) {
            int64_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost});
        }
        std::swap(previous, current);
    }
    return previous.back();
}

int main(int, char **argv) {
    int64_t length = std::atoll(argv[1]);
    std::string a = make_string(length, 11);
    std::string b = make_string(length + length / 10, 23);
    std::cout << distance(a, b) << ' ' << distance(a.substr(0, 100), a.substr(5, 85)) << ' '
              << distance("kitten", "sitting") << '\n';
}
