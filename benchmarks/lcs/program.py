"""Longest common subsequence with the full table and a walk back: list of lists of int."""

import sys


def make_string(length, seed):
    letters = []
    for _ in range(length):
        seed = seed * 48271 % 2147483647
        letters.append(chr(ord("a") + seed % 8))
    return "".join(letters)


def longest_common_subsequence(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            if a[i - 1] == b[j - 1]:
                table[i][j] = table[i - 1][j - 1] + 1
            else:
                table[i][j] = max(table[i - 1][j], table[i][j - 1])
    common = []
    i = len(a)
    j = len(b)
    while i > 0 and j > 0:
        if a[i - 1] == b[j - 1]:
            common.append(a[i - 1])
            i -= 1
            j -= 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return "".join(reversed(common))


def main():
    length = int(sys.argv[1])
    rounds = int(sys.argv[2])
    for number in range(rounds):
        a = make_string(length, number + 1)
        b = make_string(length, number + 1001)
        common = longest_common_subsequence(a, b)
        print(len(common), common[:40])


if __name__ == "__main__":
    main()
