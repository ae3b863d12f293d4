#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <numeric>
#include <vector>

static std::vector<int64_t> primes_below(int64_t limit) {
    std::vector<char> is_prime(limit, true);
    is_prime[0] = is_prime[1] = false;
    for (int64_t i = 2; i * i < limit; i++)
        if (is_prime[i])
            for (int64_t multiple = i * i; multiple < limit; multiple += i) is_prime[multiple] = false;
    std::vector<int64_t> primes;
    for (int64_t n = 0; n < limit; n++)
        if (is_prime[n]) primes.push_back(n);
    return primes;
}

int main(int, char **argv) {
    int64_t limit = std::atoll(argv[1]);
    int64_t rounds = std::atoll(argv[2]);
    for (int64_t number = 0; number < rounds; number++) {
        std::vector<int64_t> primes = primes_below(limit + number * 1000);
        int64_t sum = std::accumulate(primes.begin(), primes.end(), int64_t{0});
        std::cout << primes.size() << ' ' << primes.back() << ' ' << sum << '\n';
    }
}
