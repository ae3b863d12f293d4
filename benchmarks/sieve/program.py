"""The sieve of Eratosthenes on a list of bools, repeated for slightly different limits."""

import sys


def primes_below(limit):
    is_prime = [True] * limit
    is_prime[0] = is_prime[1] = False
    i = 2
    while i * i < limit:
        if is_prime[i]:
            for multiple in range(i * i, limit, i):
                is_prime[multiple] = False
        i += 1
    return [n for n in range(limit) if is_prime[n]]


def main():
    limit = int(sys.argv[1])
    rounds = int(sys.argv[2])
    for number in range(rounds):
        primes = primes_below(limit + number * 1000)
        print(len(primes), primes[-1], sum(primes))


if __name__ == "__main__":
    main()
