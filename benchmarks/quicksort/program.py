"""Sorts a list of ints in place with a hand-written quicksort."""

import sys


def make_numbers(count):
    seed = 12345
    numbers = []
    for _ in range(count):
        seed = seed * 48271 % 2147483647
        numbers.append(seed % 1000000 - 500000)
    return numbers


def quicksort(numbers, low, high):
    while low < high:
        pivot = numbers[(low + high) // 2]
        i = low
        j = high
        while i <= j:
            while numbers[i] < pivot:
                i += 1
            while numbers[j] > pivot:
                j -= 1
            if i <= j:
                numbers[i], numbers[j] = numbers[j], numbers[i]
                i += 1
                j -= 1
        if j - low < high - i:
            quicksort(numbers, low, j)
            low = i
        else:
            quicksort(numbers, i, high)
            high = j


def main():
    numbers = make_numbers(int(sys.argv[1]))
    before = sum(numbers)
    quicksort(numbers, 0, len(numbers) - 1)
    ordered = all(numbers[i] <= numbers[i + 1] for i in range(len(numbers) - 1))
    checksum = 0
    for number in numbers:
        checksum = (checksum * 31 + number) % 1000000007
    print(ordered, sum(numbers) == before, numbers[0], numbers[len(numbers) // 2], numbers[-1], checksum)


if __name__ == "__main__":
    main()
