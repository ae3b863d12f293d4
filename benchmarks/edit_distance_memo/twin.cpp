#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <unordered_map>
#include <utility>

using Key = std::pair<int64_t, int64_t>;

struct KeyHash {
    size_t operator()(const Key &key) const {
        uint64_t mixed = static_cast<uint64_t>(key.first) * 0x9E3779B97F4A7C15u + static_cast<uint64_t>(key.second);
        mixed *= 0xC2B2AE3D27D4EB4Fu;
        return mixed ^ (mixed >> 29);
    }
};

using Memo = std::unordered_map<Key, int64_t, KeyHash>;

static std::string make_word(int64_t length, int64_t seed) {
    std::string letters;
    letters.reserve(length);
    for (int64_t i = 0; i < length; i++) {
        seed = seed * 48271 % 2147483647;
        letters.push_back("abcdef"[seed % 6]);
    }
    return letters;
}

static int64_t distance(const std::string &a, const std::string &b, int64_t i, int64_t j, Memo &memo) {
    if (i == 0) return j;
    if (j == 0) return i;
    if (auto known = memo.find({i, j}); known != memo.end()) return known->second;
    int64_t result;
    if (a[i - 1] == b[j - 1])
        result = distance(a, b, i - 1, j - 1, memo);
    else
        result = 1 + std::min({distance(a, b, i - 1, j, memo), distance(a, b, i, j - 1, memo),
                               distance(a, b, i - 1, j - 1, memo)});
    memo.emplace(Key{i, j}, result);
    return result;
}

int main(int, char **argv) {
    int64_t length = std::atoll(argv[1]), pairs = std::atoll(argv[2]);
    int64_t total = 0, states = 0;
    for (int64_t number = 0; number < pairs; number++) {
        std::string a = make_word(length, number + 1);
        std::string b = make_word(length + number % 5, number + 500);
        Memo memo;
        total += distance(a, b, a.size(), b.size(), memo);
        states += memo.size();
    }
    std::cout << total << ' ' << states << '\n';
}
