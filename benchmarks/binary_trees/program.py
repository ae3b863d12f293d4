"""Builds and walks many perfect binary trees: allocation of small objects and recursion."""

import sys


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def make_tree(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make_tree(depth - 1), make_tree(depth - 1))


def main():
    max_depth = int(sys.argv[1])
    print(f"stretch tree of depth {max_depth + 1}: {make_tree(max_depth + 1).count()}")
    long_lived = make_tree(max_depth)
    for depth in range(4, max_depth + 1, 4):
        trees = 1 << (max_depth - depth + 4)
        total = 0
        for _ in range(trees):
            total += make_tree(depth).count()
        print(f"{trees} trees of depth {depth}: {total}")
    print(f"long lived tree of depth {max_depth}: {long_lived.count()}")


if __name__ == "__main__":
    main()
