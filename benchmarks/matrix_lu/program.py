"""Solves a linear system by LU decomposition with partial pivoting on lists of lists of floats."""

import math
import sys


def make_system(n):
    seed = 4242
    matrix = []
    for _ in range(n):
        row = []
        for _ in range(n):
            seed = seed * 48271 % 2147483647
            row.append(seed / 2147483647 - 0.5)
        matrix.append(row)
    return matrix, [1.0 + i % 7 for i in range(n)]


def decompose(matrix):
    """Turns `matrix` into its L and U parts in place; returns the row order and the sign."""
    n = len(matrix)
    order = list(range(n))
    sign = 1.0
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(matrix[i][k]))
        if pivot != k:
            matrix[k], matrix[pivot] = matrix[pivot], matrix[k]
            order[k], order[pivot] = order[pivot], order[k]
            sign = -sign
        upper = matrix[k]
        for i in range(k + 1, n):
            row = matrix[i]
            factor = row[k] / upper[k]
            row[k] = factor
            for j in range(k + 1, n):
                row[j] -= factor * upper[j]
    return order, sign


def solve(matrix, order, values):
    n = len(matrix)
    result = [values[i] for i in order]
    for i in range(n):
        for j in range(i):
            result[i] -= matrix[i][j] * result[j]
    for i in reversed(range(n)):
        for j in range(i + 1, n):
            result[i] -= matrix[i][j] * result[j]
        result[i] /= matrix[i][i]
    return result


def main():
    n = int(sys.argv[1])
    matrix, values = make_system(n)
    original = [row[:] for row in matrix]
    order, sign = decompose(matrix)
    solution = solve(matrix, order, values)
    logarithm = 0.0
    for i in range(n):
        logarithm += math.log(abs(matrix[i][i]))
        if matrix[i][i] < 0:
            sign = -sign
    worst = 0.0
    for row, value in zip(original, values):
        total = 0.0
        for a, x in zip(row, solution):
            total += a * x
        worst = max(worst, abs(total - value))
    print(f"{sign:.0f} {logarithm:.6f} {solution[0]:.6f} {solution[n // 2]:.6f} {solution[-1]:.6f}")
    print("accurate" if worst < 1e-6 else f"residual {worst}")


if __name__ == "__main__":
    main()
