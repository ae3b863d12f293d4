"""Clusters points of the plane: tuples of floats in lists."""

import sys


def make_points(count, clusters):
    seed = 7
    points = []
    for number in range(count):
        seed = seed * 48271 % 2147483647
        x = seed / 2147483647
        seed = seed * 48271 % 2147483647
        y = seed / 2147483647
        group = number % clusters
        points.append((group % 4 * 2.0 + x + y, group // 4 * 2.0 + x - y))
    return points


def nearest(point, centres):
    x, y = point
    best = 0
    best_distance = float("inf")
    for number, (cx, cy) in enumerate(centres):
        distance = (x - cx) ** 2 + (y - cy) ** 2
        if distance < best_distance:
            best_distance = distance
            best = number
    return best


def k_means(points, clusters, rounds):
    centres = points[:clusters]
    sizes = []
    for _ in range(rounds):
        groups = [[] for _ in range(clusters)]
        for point in points:
            groups[nearest(point, centres)].append(point)
        centres = []
        for group in groups:
            total_x = 0.0
            total_y = 0.0
            for x, y in group:
                total_x += x
                total_y += y
            size = max(len(group), 1)
            centres.append((total_x / size, total_y / size))
        sizes = [len(group) for group in groups]
    return centres, sizes


def main():
    count = int(sys.argv[1])
    clusters = int(sys.argv[2])
    rounds = int(sys.argv[3])
    centres, sizes = k_means(make_points(count, clusters), clusters, rounds)
    for (x, y), size in zip(centres, sizes):
        print(f"{x:.6f} {y:.6f} {size}")


if __name__ == "__main__":
    main()
