#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

enum Kind { NUMBER, PUNCTUATION, STRING, WORD, KINDS };
static const char *const NAMES[KINDS] = {"number", "punctuation", "string", "word"};

struct Token {
    Kind kind;
    std::string value;
};

static std::string make_document(int64_t records, int64_t seed) {
    std::string text = "[";
    for (int64_t number = 0; number < records; number++) {
        seed = seed * 48271 % 2147483647;
        auto text_of = [](int64_t value) { return std::to_string(value); };
        if (number) text += ",\n ";
        text += "{\"id\": " + text_of(number) + ", \"name\": \"user ";
        text += seed % 5 == 0 ? "\\\"" + text_of(seed % 1000) + "\\\"\\n" : text_of(seed % 1000);
        text += "\", \"score\": " + text_of(seed % 977) + "." + text_of(seed % 10) + "e" + text_of(seed % 3);
        text += ", \"tags\": [\"t" + text_of(seed % 7) + "\", \"t" + text_of(seed % 11) + "\"], \"active\": ";
        text += seed % 2 == 0 ? "true" : "false";
        text += ", \"parent\": ";
        text += seed % 3 == 0 ? "null" : text_of(-(seed % 100));
        text += "}";
    }
    return text + "]";
}

static std::string scan_string(std::string_view text, size_t &position) {
    std::string value;
    size_t begin = ++position;
    while (text[position] != '"') {
        if (text[position] == '\\') {
            value.append(text, begin, position - begin);
            char escape = text[position + 1];
            value.push_back(escape == 'n' ? '\n' : escape);
            position += 2;
            begin = position;
        } else {
            position++;
        }
    }
    value.append(text, begin, position - begin);
    position++;
    return value;
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_alpha(char c) { return std::isalpha(static_cast<unsigned char>(c)); }
static bool is_in(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

static std::vector<Token> tokenize(std::string_view text) {
    std::vector<Token> tokens;
    size_t position = 0;
    while (position < text.size()) {
        char c = text[position];
        if (is_in(c, " \t\r\n")) {
            position++;
        } else if (is_in(c, "{}[]:,")) {
            tokens.push_back({PUNCTUATION, std::string(1, c)});
            position++;
        } else if (c == '"') {
            tokens.push_back({STRING, scan_string(text, position)});
        } else if (is_digit(c) || c == '-') {
            size_t start = position++;
            while (position < text.size() && (is_digit(text[position]) || is_in(text[position], ".eE+-"))) position++;
            tokens.push_back({NUMBER, std::string(text.substr(start, position - start))});
        } else if (is_alpha(c)) {
            size_t start = position;
            while (position < text.size() && is_alpha(text[position])) position++;
            tokens.push_back({WORD, std::string(text.substr(start, position - start))});
        } else {
            throw std::runtime_error("unexpected character");
        }
    }
    return tokens;
}

int main(int, char **argv) {
    int64_t rounds = std::atoll(argv[1]), records = std::atoll(argv[2]);
    std::array<int64_t, KINDS> counts{};
    int64_t integers = 0, letters = 0, deepest = 0;
    double floats = 0.0;
    for (int64_t number = 0; number < rounds; number++) {
        int64_t depth = 0;
        for (const auto &[kind, value] : tokenize(make_document(records, number + 1))) {
            counts[kind]++;
            if (kind == NUMBER) {
                if (value.find('.') != std::string::npos)
                    floats += std::strtod(value.c_str(), nullptr);
                else
                    integers += std::stoll(value);
            } else if (kind == STRING) {
                letters += value.size();
            } else if (value == "{" || value == "[") {
                depth++;
                deepest = std::max(deepest, depth);
            } else if (value == "}" || value == "]") {
                depth--;
            }
        }
    }
    for (int kind = 0; kind < KINDS; kind++)
        if (counts[kind]) std::printf("%s %lld\n", NAMES[kind], static_cast<long long>(counts[kind]));
    std::printf("%lld %.3f %lld %lld\n", static_cast<long long>(integers), floats, static_cast<long long>(letters),
                static_cast<long long>(deepest));
}
