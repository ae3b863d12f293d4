"""Factors a run of consecutive integers by trial division: remainders and short lists."""

import sys


def prime_factors(n):
    factors = []
    while n % 2 == 0:
        factors.append(2)
        n //= 2
    divisor = 3
    while divisor * divisor <= n:
        while n % divisor == 0:
            factors.append(divisor)
            n //= divisor
        divisor += 2
    if n > 1:
        factors.append(n)
    return factors


def main():
    start = int(sys.argv[1])
    count = int(sys.argv[2])
    primes = 0
    most = []
    checksum = 0
    for n in range(start, start + count):
        factors = prime_factors(n)
        if len(factors) == 1:
            primes += 1
        if len(factors) > len(most):
            most = factors
        for factor in factors:
            checksum = (checksum * 17 + factor) % 1000000007
    print(primes, checksum)
    print(most)


if __name__ == "__main__":
    main()
