#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <vector>

static std::vector<int64_t> prime_factors(int64_t n) {
    std::vector<int64_t> factors;
    while (n % 2 == 0) {
        factors.push_back(2);
        n /= 2;
    }
    for (int64_t divisor = 3; divisor * divisor <= n; divisor += 2) {
        while (n % divisor == 0) {
            factors.push_back(divisor);
            n /= divisor;
        }
    }
    if (n > 1) factors.push_back(n);
    return factors;
}

int main(int, char **argv) {
    int64_t start = std::atoll(argv[1]), count = std::atoll(argv[2]);
    int64_t primes = 0, checksum = 0;
    std::vector<int64_t> most;
    for (int64_t n = start; n < start + count; n++) {
        std::vector<int64_t> factors = prime_factors(n);
        if (factors.size() == 1) primes++;
        for (int64_t factor : factors) checksum = (checksum * 17 + factor) % 1000000007;
        if (factors.size() > most.size()) most = std::move(factors);
    }
    std::cout << primes << ' ' << checksum << "\n[";
    for (size_t i = 0; i < most.size(); i++) std::cout << (i ? ", " : "") << most[i];
    std::cout << "]\n";
}
