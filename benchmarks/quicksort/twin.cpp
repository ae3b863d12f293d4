#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <numeric>
#include <utility>
#include <vector>

static std::vector<int64_t> make_numbers(int64_t count) {
    int64_t seed = 12345;
    std::vector<int64_t> numbers(count);
    for (int64_t &number : numbers) {
        seed = seed * 48271 % 2147483647;
        number = seed % 1000000 - 500000;
    }
    return numbers;
}

static void quicksort(std::vector<int64_t> &numbers, int64_t low, int64_t high) {
    while (low < high) {
        int64_t pivot = numbers[(low + high) / 2];
        int64_t i = low, j = high;
        while (i <= j) {
            while (numbers[i] < pivot) i++;
            while (numbers[j] > pivot) j--;
            if (i <= j) std::swap(numbers[i++], numbers[j--]);
        }
        if (j - low < high - i) {
            quicksort(numbers, low, j);
            low = i;
        } else {
            quicksort(numbers, i, high);
            high = j;
        }
    }
}

int main(int, char **argv) {
    std::vector<int64_t> numbers = make_numbers(std::atoll(argv[1]));
    auto sum = [&] { return std::accumulate(numbers.begin(), numbers.end(), int64_t{0}); };
    auto word = [](bool value) { return value ? "True" : "False"; };
    int64_t before = sum();
    quicksort(numbers, 0, static_cast<int64_t>(numbers.size()) - 1);
    bool ordered = std::is_sorted(numbers.begin(), numbers.end());
    int64_t checksum = 0;
    for (int64_t number : numbers) {
        checksum = (checksum * 31 + number) % 1000000007;
        if (checksum < 0) checksum += 1000000007;
    }
    std::cout << word(ordered) << ' ' << word(sum() == before) << ' ' << numbers[0] << ' '
              << numbers[numbers.size() / 2] << ' ' << numbers.back() << ' ' << checksum << '\n';
}
