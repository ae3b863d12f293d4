#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

static const std::vector<std::string> SYLLABLES = {"ba", "ko", "mi", "ru", "te", "sha",
                                                   "lo", "ne", "vi", "du", "pa", "zo"};

static std::vector<std::string> make_vocabulary(int64_t size) {
    std::vector<std::string> words;
    for (int64_t number = 0; number < size; number++) {
        std::string word;
        for (int64_t rest = number + 1; rest; rest /= SYLLABLES.size()) word += SYLLABLES[rest % SYLLABLES.size()];
        words.push_back(word);
    }
    return words;
}

static std::string make_text(int64_t length, const std::vector<std::string> &vocabulary, int64_t seed) {
    int64_t size = vocabulary.size();
    std::string text;
    for (int64_t number = 0; number < length; number++) {
        seed = seed * 48271 % 2147483647;
        int64_t first = seed % size;
        seed = seed * 48271 % 2147483647;
        if (number) text += ' ';
        size_t start = text.size();
        text += vocabulary[first * (seed % size) / size];
        if (number % 17 == 16)
            text += '.';
        else if (number % 11 == 10)
            text[start] = std::toupper(text[start]);
    }
    return text;
}

using Counts = std::unordered_map<std::string, int64_t>;

static void count_words(const std::string &text, Counts &counts) {
    std::string word;
    size_t position = 0;
    while (position < text.size()) {
        if (std::isspace(static_cast<unsigned char>(text[position]))) {
            position++;
            continue;
        }
        size_t end = position;
        while (end < text.size() && !std::isspace(static_cast<unsigned char>(text[end]))) end++;
        size_t first = position, last = end;
        while (first < last && text[first] == '.') first++;
        while (last > first && text[last - 1] == '.') last--;
        word.assign(text, first, last - first);
        for (char &letter : word) letter = std::tolower(static_cast<unsigned char>(letter));
        counts[word]++;
        position = end;
    }
}

int main(int, char **argv) {
    int64_t pages = std::atoll(argv[1]), words = std::atoll(argv[2]);
    std::vector<std::string> vocabulary = make_vocabulary(std::atoll(argv[3]));
    Counts counts;
    int64_t letters = 0, total = 0;
    for (int64_t page = 0; page < pages; page++) {
        std::string text = make_text(words, vocabulary, page + 1);
        letters += text.size();
        count_words(text, counts);
    }
    for (const auto &item : counts) total += item.second;
    std::printf("%lld %zu %lld\n", static_cast<long long>(letters), counts.size(), static_cast<long long>(total));
    std::vector<std::pair<std::string, int64_t>> ranked(counts.begin(), counts.end());
    std::sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    for (size_t i = 0; i < std::min<size_t>(10, ranked.size()); i++)
        std::printf("%8lld %s\n", static_cast<long long>(ranked[i].second), ranked[i].first.c_str());
}
