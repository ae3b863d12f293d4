#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

static std::string make_string(int64_t length, int64_t seed) {
    std::string letters;
    letters.reserve(length);
    for (int64_t i = 0; i < length; i++) {
        seed = seed * 48271 % 2147483647;
        letters.push_back('a' + seed % 8);
    }
    return letters;
}

static std::string longest_common_subsequence(const std::string &a, const std::string &b) {
    std::vector<std::vector<int64_t>> table(a.size() + 1, std::vector<int64_t>(b.size() + 1));
    for (size_t i = 1; i <= a.size(); i++) {
        for (size_t j = 1; j <= b.size(); j++) {
            if (a[i - 1] == b[j - 1])
                table[i][j] = table[i - 1][j - 1] + 1;
            else
                table[i][j] = std::max(table[i - 1][j], table[i][j - 1]);
        }
    }
    std::string common;
    size_t i = a.size(), j = b.size();
    while (i > 0 && j > 0) {
        if (a[i - 1] == b[j - 1]) {
            common.push_back(a[i - 1]);
            i--;
            j--;
        } else if (table[i - 1][j] >= table[i][j - 1]) {
            i--;
        } else {
            j--;
        }
    }
    std::reverse(common.begin(), common.end());
    return common;
}

int main(int, char **argv) {
    int64_t length = std::atoll(argv[1]), rounds = std::atoll(argv[2]);
    for (int64_t number = 0; number < rounds; number++) {
        std::string common =
            longest_common_subsequence(make_string(length, number + 1), make_string(length, number + 1001));
        std::cout << common.size() << ' ' << common.substr(0, 40) << '\n';
    }
}
