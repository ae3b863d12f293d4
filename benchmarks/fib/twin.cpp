#include <cstdint>
#include <cstdlib>
#include <iostream>

static int64_t fib(int64_t n) {
    if (n < 2) return n;
    return fib(n - 1) + fib(n - 2);
}

int main(int, char **argv) {
    std::cout << fib(std::atoll(argv[1])) << '\n';
}
