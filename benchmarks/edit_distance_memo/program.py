"""Edit distance by recursion with a memo: a dict whose keys are tuples."""

import sys


def make_word(length, seed):
    letters = []
    for _ in range(length):
        seed = seed * 48271 % 2147483647
        letters.append("abcdef"[seed % 6])
    return "".join(letters)


def distance(a, b, i, j, memo):
    if i == 0:
        return j
    if j == 0:
        return i
    if (i, j) in memo:
        return memo[(i, j)]
    if a[i - 1] == b[j - 1]:
        result = distance(a, b, i - 1, j - 1, memo)
    else:
        result = 1 + min(
            distance(a, b, i - 1, j, memo),
            distance(a, b, i, j - 1, memo),
            distance(a, b, i - 1, j - 1, memo),
        )
    memo[(i, j)] = result
    return result


def main():
    length = int(sys.argv[1])
    pairs = int(sys.argv[2])
    total = 0
    states = 0
    for number in range(pairs):
        a = make_word(length, number + 1)
        b = make_word(length + number % 5, number + 500)
        memo = {}
        total += distance(a, b, len(a), len(b), memo)
        states += len(memo)
    print(total, states)


if __name__ == "__main__":
    main()
