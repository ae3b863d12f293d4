"""Convex hulls by the monotone chain: sets and sorted lists of int tuples."""

import sys


def make_points(count, seed):
    points = []
    while len(points) < count:
        seed = seed * 48271 % 2147483647
        x = seed % 20001 - 10000
        seed = seed * 48271 % 2147483647
        y = seed % 20001 - 10000
        if x * x + y * y <= 100000000:
            points.append((x, y))
    return points


def cross(o, a, b):
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def half_hull(points):
    hull = []
    for point in points:
        while len(hull) >= 2 and cross(hull[-2], hull[-1], point) <= 0:
            hull.pop()
        hull.append(point)
    return hull[:-1]


def convex_hull(points):
    points = sorted(set(points))
    return half_hull(points) + half_hull(points[::-1])


def main():
    count = int(sys.argv[1])
    rounds = int(sys.argv[2])
    for number in range(rounds):
        hull = convex_hull(make_points(count, number + 17))
        area = 0
        for i in range(len(hull)):
            x1, y1 = hull[i - 1]
            x2, y2 = hull[i]
            area += x1 * y2 - x2 * y1
        print(len(hull), hull[0], area)


if __name__ == "__main__":
    main()
