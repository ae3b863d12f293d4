"""Counts the words of a generated text: split, a dict of str, a sort by count."""

import sys

SYLLABLES = ["ba", "ko", "mi", "ru", "te", "sha", "lo", "ne", "vi", "du", "pa", "zo"]


def make_vocabulary(size):
    words = []
    for number in range(size):
        word = ""
        rest = number + 1
        while rest:
            word += SYLLABLES[rest % len(SYLLABLES)]
            rest //= len(SYLLABLES)
        words.append(word)
    return words


def make_text(length, vocabulary, seed):
    words = []
    size = len(vocabulary)
    for number in range(length):
        seed = seed * 48271 % 2147483647
        first = seed % size
        seed = seed * 48271 % 2147483647
        word = vocabulary[first * (seed % size) // size]
        if number % 17 == 16:
            word += "."
        elif number % 11 == 10:
            word = word.capitalize()
        words.append(word)
    return " ".join(words)


def count_words(text, counts):
    for word in text.split():
        word = word.strip(".").lower()
        counts[word] = counts.get(word, 0) + 1


def main():
    pages = int(sys.argv[1])
    words = int(sys.argv[2])
    vocabulary = make_vocabulary(int(sys.argv[3]))
    counts = {}
    letters = 0
    for page in range(pages):
        text = make_text(words, vocabulary, page + 1)
        letters += len(text)
        count_words(text, counts)
    print(letters, len(counts), sum(counts.values()))
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:10]:
        print(f"{count:8d} {word}")


if __name__ == "__main__":
    main()
