"""Integer arithmetic in which one value in a million does not fit in 64 bits: in variables, then in a list."""

import sys


def checksum_of_squares(count, state):
    checksum = 0
    for number in range(count):
        state = state * 48271 % 2147483647
        value = state
        if number % 1000000 == 4321:
            value = value << 25
        checksum = (checksum * 31 + value * value) % 1000000007
    return checksum


def make_values(count, state):
    values = []
    for number in range(count):
        state = state * 48271 % 2147483647
        value = state * 1048573
        if number % 1000000 == 777:
            value = value * state * 1048573
        values.append(value)
    return values


def digest(values):
    result = 0
    for value in values:
        result = (result * 33 + value % 65521) % 1000000007
    return result


def main():
    count = int(sys.argv[1])
    rounds = int(sys.argv[2])
    for number in range(rounds):
        values = make_values(count, number + 7)
        large = [value for value in values if value > 9223372036854775807]
        print(checksum_of_squares(count, number + 42), digest(values), len(large), sum(large))


if __name__ == "__main__":
    main()
