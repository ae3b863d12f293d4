"""Estimates pi with an own linear congruential generator: one small object, ints and floats."""

import sys


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return self.state / 2147483648


def main():
    samples = int(sys.argv[1])
    random = Random(42)
    inside = 0
    for _ in range(samples):
        x = random.next()
        y = random.next()
        if x * x + y * y <= 1.0:
            inside += 1
    print(inside, random.state)
    print(f"{4.0 * inside / samples:.6f}")


if __name__ == "__main__":
    main()
