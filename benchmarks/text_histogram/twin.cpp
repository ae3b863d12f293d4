#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <unordered_map>

static const std::u32string LETTERS =
    U"etaoinshrdlucmfwypvbgk\u00e4\u00f6\u00fc\u00df\u03b1\u03b2\u03bb\u03c0\u0436\u0448";

static std::u32string make_text(int64_t length, int64_t seed) {
    std::u32string characters;
    characters.reserve(length);
    int64_t letters = LETTERS.size();
    for (int64_t i = 0; i < length; i++) {
        seed = seed * 48271 % 2147483647;
        int64_t pick = seed % 100;
        if (pick < 16)
            characters += U' ';
        else if (pick < 18)
            characters += U'.';
        else if (pick < 19)
            characters += U'\n';
        else
            characters += LETTERS[std::min(seed / 128 % letters, seed / 65536 % letters)];
    }
    return characters;
}

static bool is_space(char32_t character) { return character == U' ' || character == U'\n'; }

static void count_characters(const std::u32string &text, std::unordered_map<char32_t, int64_t> &counts) {
    for (char32_t character : text)
        if (!is_space(character) && character != U'.') counts[character]++;
}

static void count_lengths(const std::u32string &text, std::unordered_map<int64_t, int64_t> &counts) {
    int64_t length = 0;
    for (char32_t character : text) {
        if (is_space(character) || character == U'.') {
            if (length > 0) counts[length]++;
            length = 0;
        } else {
            length++;
        }
    }
}

template <typename Counts, typename Label> static void show(const Counts &counts, Label label) {
    std::map<int64_t, int64_t> sorted(counts.begin(), counts.end());
    int64_t largest = 0;
    for (auto [key, count] : sorted) largest = std::max(largest, count);
    for (auto [key, count] : sorted) {
        std::string bar(count * 40 / largest, '#');
        std::printf("%6s %9lld %s\n", label(key).c_str(), static_cast<long long>(count), bar.c_str());
    }
}

int main(int, char **argv) {
    int64_t length = std::atoll(argv[1]), rounds = std::atoll(argv[2]);
    std::unordered_map<char32_t, int64_t> characters;
    std::unordered_map<int64_t, int64_t> lengths;
    for (int64_t number = 0; number < rounds; number++) {
        std::u32string text = make_text(length, number + 1);
        count_characters(text, characters);
        count_lengths(text, lengths);
    }
    show(characters, [](int64_t key) {
        char label[16];
        std::snprintf(label, sizeof label, "U+%04llX", static_cast<long long>(key));
        return std::string(label);
    });
    show(lengths, [](int64_t key) { return std::to_string(key); });
}
