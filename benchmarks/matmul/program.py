"""Product of two square matrices held as lists of lists of floats."""

import sys


def make_matrix(n, seed):
    matrix = []
    for i in range(n):
        row = []
        for j in range(n):
            row.append(((i * 31 + j * 17 + seed) % 101) / 10.0 - 5.0)
        matrix.append(row)
    return matrix


def multiply(a, b):
    n = len(a)
    m = len(b[0])
    inner = len(b)
    result = [[0.0] * m for _ in range(n)]
    for i in range(n):
        for j in range(m):
            total = 0.0
            for k in range(inner):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


def main():
    n = int(sys.argv[1])
    product = multiply(make_matrix(n, 3), make_matrix(n, 7))
    trace = 0.0
    total = 0.0
    for i in range(n):
        trace += product[i][i]
        for value in product[i]:
            total += value
    print(f"{trace:.6f} {total:.6f} {product[n // 2][n // 3]:.6f}")


if __name__ == "__main__":
    main()
