#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

static std::string make_message(int64_t length, int64_t seed) {
    std::string message;
    for (int64_t i = 0; i < length; i++) {
        seed = seed * 48271 % 2147483647;
        int64_t pick = seed % 64;
        if (pick < 40)
            message += static_cast<char>('a' + pick % 26);
        else if (pick < 54)
            message += static_cast<char>('A' + pick % 26);
        else
            message += " .,;!"[pick % 5];
    }
    return message;
}

static int64_t rotate(int64_t place) {
    int64_t rest = place % 26;
    return rest < 0 ? rest + 26 : rest;
}

static char shift(char letter, int64_t amount) {
    if ('a' <= letter && letter <= 'z') return rotate(letter - 'a' + amount) + 'a';
    if ('A' <= letter && letter <= 'Z') return rotate(letter - 'A' + amount) + 'A';
    return letter;
}

static std::string encrypt(const std::string &message, int64_t key) {
    std::string letters;
    letters.reserve(message.size());
    for (size_t position = 0; position < message.size(); position++)
        letters += shift(message[position], key + static_cast<int64_t>(position % 7));
    return letters;
}

static std::string decrypt(const std::string &message, int64_t key) {
    std::string result;
    result.reserve(message.size());
    for (size_t position = 0; position < message.size(); position++)
        result += shift(message[position], -key - static_cast<int64_t>(position % 7));
    return result;
}

int main(int, char **argv) {
    int64_t length = std::atoll(argv[1]), rounds = std::atoll(argv[2]);
    int64_t checksum = 0;
    for (int64_t number = 0; number < rounds; number++) {
        std::string message = make_message(length, number + 1);
        std::string secret = encrypt(message, number % 26);
        if (decrypt(secret, number % 26) != message) std::cout << "round " << number << " differs\n";
        for (char letter : secret.substr(0, 1000)) checksum = (checksum * 131 + letter) % 1000000007;
        if (number == 0) std::cout << message.substr(0, 30) << " -> " << secret.substr(0, 30) << '\n';
    }
    std::cout << checksum << '\n';
}
