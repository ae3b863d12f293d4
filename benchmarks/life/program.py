"""Conway's Game of Life on an unbounded board: a set of tuples, a dict of tuples."""

import sys


def random_soup(size):
    seed = 5
    cells = set()
    for x in range(size):
        for y in range(size):
            seed = seed * 48271 % 2147483647
            if seed % 100 < 35:
                cells.add((x, y))
    return cells


def step(cells):
    neighbours = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx != 0 or dy != 0:
                    cell = (x + dx, y + dy)
                    neighbours[cell] = neighbours.get(cell, 0) + 1
    return {
        cell for cell, count in neighbours.items()
        if count == 3 or (count == 2 and cell in cells)
    }


def main():
    size = int(sys.argv[1])
    generations = int(sys.argv[2])
    cells = random_soup(size)
    born = 0
    for _ in range(generations):
        following = step(cells)
        born += len(following - cells)
        cells = following
    print(len(cells), born)
    print(min(cells), max(cells), sum(x * 31 + y for x, y in cells))


if __name__ == "__main__":
    main()
