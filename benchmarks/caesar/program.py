"""Encrypts and decrypts text letter by letter: building strings with `+=` and with `join`."""

import sys


def make_message(length, seed):
    message = ""
    for _ in range(length):
        seed = seed * 48271 % 2147483647
        pick = seed % 64
        if pick < 40:
            message += chr(ord("a") + pick % 26)
        elif pick < 54:
            message += chr(ord("A") + pick % 26)
        else:
            message += " .,;!"[pick % 5]
    return message


def shift(letter, amount):
    if "a" <= letter <= "z":
        return chr((ord(letter) - ord("a") + amount) % 26 + ord("a"))
    if "A" <= letter <= "Z":
        return chr((ord(letter) - ord("A") + amount) % 26 + ord("A"))
    return letter


def encrypt(message, key):
    letters = []
    for position, letter in enumerate(message):
        letters.append(shift(letter, key + position % 7))
    return "".join(letters)


def decrypt(message, key):
    result = ""
    for position, letter in enumerate(message):
        result += shift(letter, -key - position % 7)
    return result


def main():
    length = int(sys.argv[1])
    rounds = int(sys.argv[2])
    checksum = 0
    for number in range(rounds):
        message = make_message(length, number + 1)
        secret = encrypt(message, number % 26)
        if decrypt(secret, number % 26) != message:
            print("round", number, "differs")
        for letter in secret[:1000]:
            checksum = (checksum * 131 + ord(letter)) % 1000000007
        if number == 0:
            print(message[:30], "->", secret[:30])
    print(checksum)


if __name__ == "__main__":
    main()
