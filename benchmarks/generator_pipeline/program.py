"""A pipeline of generators: numbers, a filter, a sliding window, a sum over a generator expression."""

import sys


def numbers(count):
    seed = 1
    for _ in range(count):
        seed = seed * 48271 % 2147483647
        yield seed % 1000


def without_multiples(values, divisor):
    for value in values:
        if value % divisor != 0:
            yield value


def rises(values):
    """Yields each value that is larger than the one before it, with the difference."""
    previous = None
    for value in values:
        if previous is not None and value > previous:
            yield value, value - previous
        previous = value


def main():
    count = int(sys.argv[1])
    total = 0
    steepest = 0
    for value, difference in rises(without_multiples(numbers(count), 3)):
        total += value
        steepest = max(steepest, difference)
    print(total, steepest)
    print(sum(value * value for value in without_multiples(numbers(count), 7) if value % 2 == 0))


if __name__ == "__main__":
    main()
