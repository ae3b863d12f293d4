"""Pancake flips over all permutations: small lists, slices, swaps."""

import sys


def fannkuch(n):
    order = list(range(n))
    count = [0] * n
    most_flips = 0
    checksum = 0
    even = True
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        stack = order[:]
        flips = 0
        top = stack[0]
        while top != 0:
            stack[:top + 1] = stack[top::-1]
            flips += 1
            top = stack[0]
        most_flips = max(most_flips, flips)
        checksum += flips if even else -flips
        even = not even
        while True:
            if r == n:
                return checksum, most_flips
            first = order[0]
            for i in range(r):
                order[i] = order[i + 1]
            order[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1


if __name__ == "__main__":
    n = int(sys.argv[1])
    checksum, most_flips = fannkuch(n)
    print(checksum)
    print(f"Pfannkuchen({n}) = {most_flips}")
