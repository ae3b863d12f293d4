"""Edit distance of two generated strings with two rows: string indexing and list updates."""

import sys


def make_string(length, seed):
    letters = []
    for _ in range(length):
        seed = seed * 48271 % 2147483647
        letters.append("acgt"[seed % 4])
    return "".join(letters)


def distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            cost = 0 if x == y else 1
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost))
        previous = current
    return previous[-1]


def main():
    length = int(sys.argv[1])
    a = make_string(length, 11)
    b = make_string(length + length // 10, 23)
    print(distance(a, b), distance(a[:100], a[5:90]), distance("kitten", "sitting"))


if __name__ == "__main__":
    main()
