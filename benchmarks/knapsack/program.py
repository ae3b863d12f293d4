"""The 0/1 knapsack by dynamic programming on one row of ints."""

import sys


def make_items(count):
    seed = 77
    items = []
    for _ in range(count):
        seed = seed * 48271 % 2147483647
        weight = 5 + seed % 95
        seed = seed * 48271 % 2147483647
        items.append((weight, weight * 3 + seed % 60))
    return items


def fill(items, capacity):
    best = [0] * (capacity + 1)
    for weight, value in items:
        for room in range(capacity, weight - 1, -1):
            candidate = best[room - weight] + value
            if candidate > best[room]:
                best[room] = candidate
    return best


def main():
    count = int(sys.argv[1])
    capacity = int(sys.argv[2])
    items = make_items(count)
    best = fill(items, capacity)
    print(best[capacity], best[capacity // 2], best[capacity // 3])
    checksum = 0
    for value in best:
        checksum = (checksum * 31 + value) % 1000000007
    print(checksum)


if __name__ == "__main__":
    main()
