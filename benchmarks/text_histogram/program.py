"""Histograms of the characters and word lengths of a text with letters beyond Latin-1."""

import sys

LETTERS = "etaoinshrdlucmfwypvbgk\u00e4\u00f6\u00fc\u00df\u03b1\u03b2\u03bb\u03c0\u0436\u0448"


def make_text(length, seed):
    characters = []
    for _ in range(length):
        seed = seed * 48271 % 2147483647
        pick = seed % 100
        if pick < 16:
            characters.append(" ")
        elif pick < 18:
            characters.append(".")
        elif pick < 19:
            characters.append("\n")
        else:
            first = seed // 128 % len(LETTERS)
            second = seed // 65536 % len(LETTERS)
            characters.append(LETTERS[min(first, second)])
    return "".join(characters)


def count_characters(text, counts):
    for character in text:
        if character.isspace() or character == ".":
            continue
        if character in counts:
            counts[character] += 1
        else:
            counts[character] = 1


def count_lengths(text, counts):
    length = 0
    for character in text:
        if character in " .\n":
            if length > 0:
                counts[length] = counts.get(length, 0) + 1
            length = 0
        else:
            length += 1


def show(counts, label):
    largest = max(counts.values())
    for key, count in sorted(counts.items()):
        bar = "#" * (count * 40 // largest)
        print(f"{label(key):>6} {count:9d} {bar}")


def main():
    length = int(sys.argv[1])
    rounds = int(sys.argv[2])
    characters = {}
    lengths = {}
    for number in range(rounds):
        text = make_text(length, number + 1)
        count_characters(text, characters)
        count_lengths(text, lengths)
    show(characters, lambda key: f"U+{ord(key):04X}")
    show(lengths, str)


if __name__ == "__main__":
    main()
