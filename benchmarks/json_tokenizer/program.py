"""Generates JSON text and splits it into tokens by hand: string scanning and slicing."""

import sys


def make_document(records, seed):
    parts = []
    for number in range(records):
        seed = seed * 48271 % 2147483647
        name = f"user \\\"{seed % 1000}\\\"\\n" if seed % 5 == 0 else f"user {seed % 1000}"
        score = f"{seed % 977}.{seed % 10}e{seed % 3}"
        parent = "null" if seed % 3 == 0 else f"{-(seed % 100)}"
        active = "true" if seed % 2 == 0 else "false"
        parts.append(
            f'{{"id": {number}, "name": "{name}", "score": {score}, '
            f'"tags": ["t{seed % 7}", "t{seed % 11}"], "active": {active}, "parent": {parent}}}'
        )
    return "[" + ",\n ".join(parts) + "]"


def scan_string(text, start):
    """Returns the decoded string that begins after `start` and the position after it."""
    parts = []
    position = start + 1
    begin = position
    while text[position] != '"':
        if text[position] == "\\":
            parts.append(text[begin:position])
            escape = text[position + 1]
            parts.append("\n" if escape == "n" else escape)
            position += 2
            begin = position
        else:
            position += 1
    parts.append(text[begin:position])
    return "".join(parts), position + 1


def tokenize(text):
    tokens = []
    position = 0
    while position < len(text):
        char = text[position]
        if char in " \t\r\n":
            position += 1
        elif char in "{}[]:,":
            tokens.append(("punctuation", char))
            position += 1
        elif char == '"':
            value, position = scan_string(text, position)
            tokens.append(("string", value))
        elif char.isdigit() or char == "-":
            start = position
            position += 1
            while position < len(text) and (text[position].isdigit() or text[position] in ".eE+-"):
                position += 1
            tokens.append(("number", text[start:position]))
        elif char.isalpha():
            start = position
            while position < len(text) and text[position].isalpha():
                position += 1
            tokens.append(("word", text[start:position]))
        else:
            raise ValueError(f"unexpected {char!r} at {position}")
    return tokens


def main():
    rounds = int(sys.argv[1])
    records = int(sys.argv[2])
    counts = {}
    integers = 0
    floats = 0.0
    letters = 0
    deepest = 0
    for number in range(rounds):
        depth = 0
        for kind, value in tokenize(make_document(records, number + 1)):
            counts[kind] = counts.get(kind, 0) + 1
            if kind == "number":
                if "." in value:
                    floats += float(value)
                else:
                    integers += int(value)
            elif kind == "string":
                letters += len(value)
            elif value in "{[":
                depth += 1
                deepest = max(deepest, depth)
            elif value in "}]":
                depth -= 1
    for kind in sorted(counts):
        print(kind, counts[kind])
    print(f"{integers} {floats:.3f} {letters} {deepest}")


if __name__ == "__main__":
    main()
