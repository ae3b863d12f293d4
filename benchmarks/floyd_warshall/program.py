"""All shortest paths on a dense integer matrix."""

import sys

INFINITY = 10**9


def make_graph(n):
    seed = 97
    distances = [[INFINITY] * n for _ in range(n)]
    for i in range(n):
        distances[i][i] = 0
        for _ in range(6):
            seed = seed * 48271 % 2147483647
            j = seed % n
            seed = seed * 48271 % 2147483647
            if i != j:
                distances[i][j] = min(distances[i][j], 1 + seed % 1000)
    return distances


def floyd_warshall(distances):
    n = len(distances)
    for k in range(n):
        row_k = distances[k]
        for row in distances:
            to_k = row[k]
            for j in range(n):
                through = to_k + row_k[j]
                if through < row[j]:
                    row[j] = through


def main():
    n = int(sys.argv[1])
    distances = make_graph(n)
    floyd_warshall(distances)
    reachable = 0
    total = 0
    longest = 0
    for row in distances:
        for value in row:
            if value < INFINITY:
                reachable += 1
                total += value
                longest = max(longest, value)
    print(reachable, total, longest)


if __name__ == "__main__":
    main()
