"""Counts the primes below a number, and the longest gap between two of them."""

import sys


def sieve(limit):
    is_prime = [True] * limit
    is_prime[0] = is_prime[1] = False
    for number in range(2, int(limit**0.5) + 1):
        if is_prime[number]:
            for multiple in range(number * number, limit, number):
                is_prime[multiple] = False
    return [number for number in range(limit) if is_prime[number]]


def longest_gap(primes):
    best = (0, 0)
    for smaller, larger in zip(primes, primes[1:]):
        if larger - smaller > best[0]:
            best = (larger - smaller, smaller)
    return best


def main():
    limit = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_000
    primes = sieve(limit)
    gap, after = longest_gap(primes)
    print(f"{len(primes)} primes below {limit}, the largest is {primes[-1]}")
    print(f"the longest gap is {gap}, after {after}")


main()
