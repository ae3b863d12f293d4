#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <utility>

struct Node {
    std::unique_ptr<Node> left, right;

    int64_t count() const {
        if (!left) return 1;
        return 1 + left->count() + right->count();
    }
};

static std::unique_ptr<Node> make_tree(int64_t depth) {
    auto node = std::make_unique<Node>();
    if (depth > 0) {
        node->left = make_tree(depth - 1);
        node->right = make_tree(depth - 1);
    }
    return node;
}

int main(int, char **argv) {
    int64_t max_depth = std::atoll(argv[1]);
    std::cout << "stretch tree of depth " << max_depth + 1 << ": " << make_tree(max_depth + 1)->count() << '\n';
    auto long_lived = make_tree(max_depth);
    for (int64_t depth = 4; depth <= max_depth; depth += 4) {
        int64_t trees = int64_t{1} << (max_depth - depth + 4);
        int64_t total = 0;
        for (int64_t i = 0; i < trees; i++) total += make_tree(depth)->count();
        std::cout << trees << " trees of depth " << depth << ": " << total << '\n';
    }
    std::cout << "long lived tree of depth " << max_depth << ": " << long_lived->count() << '\n';
}
