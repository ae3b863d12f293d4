"""Spectral norm of an infinite matrix by the power method: integer index arithmetic, float sums."""

import math
import sys


def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    result = []
    for i in range(len(v)):
        total = 0.0
        for j, x in enumerate(v):
            total += entry(i, j) * x
        result.append(total)
    return result


def transposed_times(v):
    result = []
    for i in range(len(v)):
        total = 0.0
        for j in range(len(v)):
            total += entry(j, i) * v[j]
        result.append(total)
    return result


def main():
    n = int(sys.argv[1])
    u = [1.0] * n
    for _ in range(10):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    uv = 0.0
    vv = 0.0
    for a, b in zip(u, v):
        uv += a * b
        vv += b * b
    print(f"{math.sqrt(uv / vv):.9f}")


if __name__ == "__main__":
    main()
