"""Counts the ways to place n queens by backtracking over lists of bools."""

import sys


def solve(row, n, columns, rising, falling, placed, first):
    if row == n:
        if not first:
            first.extend(placed)
        return 1
    solutions = 0
    for column in range(n):
        if columns[column] or rising[row + column] or falling[row - column + n - 1]:
            continue
        columns[column] = rising[row + column] = falling[row - column + n - 1] = True
        placed.append(column)
        solutions += solve(row + 1, n, columns, rising, falling, placed, first)
        placed.pop()
        columns[column] = rising[row + column] = falling[row - column + n - 1] = False
    return solutions


def main():
    n = int(sys.argv[1])
    first = []
    solutions = solve(0, n, [False] * n, [False] * (2 * n - 1), [False] * (2 * n - 1), [], first)
    print(solutions)
    for column in first:
        print("." * column + "Q" + "." * (n - column - 1))


if __name__ == "__main__":
    main()
