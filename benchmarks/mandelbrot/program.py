"""Escape times over a square of the Mandelbrot set: float arithmetic with an early exit."""

import sys

SHADES = " .:-=+*#%@"


def escape_time(cr, ci, limit):
    zr = 0.0
    zi = 0.0
    for i in range(limit):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return i
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return limit


def main():
    size = int(sys.argv[1])
    limit = int(sys.argv[2])
    inside = 0
    steps = 0
    middle = ""
    for row in range(size):
        line = []
        ci = 3.0 * row / size - 1.5
        for column in range(size):
            cr = 3.0 * column / size - 2.0
            time = escape_time(cr, ci, limit)
            steps += time
            if time == limit:
                inside += 1
            line.append(SHADES[time * 9 // limit])
        if row == size // 2:
            middle = "".join(line)
    print(inside, steps)
    print(middle)


if __name__ == "__main__":
    main()
