#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <vector>

struct Item {
    int64_t weight, value;
};

static std::vector<Item> make_items(int64_t count) {
    int64_t seed = 77;
    std::vector<Item> items;
    items.reserve(count);
    for (int64_t i = 0; i < count; i++) {
        seed = seed * 48271 % 2147483647;
        int64_t weight = 5 + seed % 95;
        seed = seed * 48271 % 2147483647;
        items.push_back({weight, weight * 3 + seed % 60});
    }
    return items;
}

static std::vector<int64_t> fill(const std::vector<Item> &items, int64_t capacity) {
    std::vector<int64_t> best(capacity + 1);
    for (auto [weight, value] : items) {
        for (int64_t room = capacity; room >= weight; room--) {
            int64_t candidate = best[room - weight] + value;
            if (candidate > best[room]) best[room] = candidate;
        }
    }
    return best;
}

int main(int, char **argv) {
    int64_t count = std::atoll(argv[1]), capacity = std::atoll(argv[2]);
    std::vector<int64_t> best = fill(make_items(count), capacity);
    std::cout << best[capacity] << ' ' << best[capacity / 2] << ' ' << best[capacity / 3] << '\n';
    int64_t checksum = 0;
    for (int64_t value : best) checksum = (checksum * 31 + value) % 1000000007;
    std::cout << checksum << '\n';
}
