"""The longest Collatz chain below a limit: integer arithmetic and branches."""

import sys


def chain_length(n):
    length = 1
    while n != 1:
        if n % 2 == 0:
            n = n // 2
        else:
            n = 3 * n + 1
        length += 1
    return length


def main():
    limit = int(sys.argv[1])
    best = 0
    best_start = 0
    total = 0
    for start in range(1, limit):
        length = chain_length(start)
        total += length
        if length > best:
            best = length
            best_start = start
    print(best_start, best, total)


if __name__ == "__main__":
    main()
