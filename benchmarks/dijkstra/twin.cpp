#include <cstdint>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <queue>
#include <unordered_map>
#include <utility>
#include <vector>

using Edge = std::pair<int64_t, int64_t>;
using Graph = std::unordered_map<int64_t, std::vector<Edge>>;
using Distances = std::unordered_map<int64_t, int64_t>;

static Graph make_graph(int64_t nodes) {
    int64_t seed = 31337;
    Graph graph;
    graph.reserve(nodes);
    for (int64_t node = 0; node < nodes; node++) {
        std::vector<Edge> &edges = graph[node];
        edges.emplace_back((node + 1) % nodes, 50);
        for (int i = 0; i < 4; i++) {
            seed = seed * 48271 % 2147483647;
            int64_t target = seed % nodes;
            seed = seed * 48271 % 2147483647;
            edges.emplace_back(target, 1 + seed % 100);
        }
    }
    return graph;
}

static Distances shortest_paths(const Graph &graph, int64_t source) {
    Distances distances;
    distances.reserve(graph.size());
    distances.emplace(source, 0);
    std::priority_queue<Edge, std::vector<Edge>, std::greater<Edge>> queue;
    queue.emplace(0, source);
    while (!queue.empty()) {
        auto [distance, node] = queue.top();
        queue.pop();
        if (distance > distances.find(node)->second) continue;
        for (auto [target, length] : graph.find(node)->second) {
            int64_t candidate = distance + length;
            auto [known, inserted] = distances.try_emplace(target, candidate);
            if (inserted || candidate < known->second) {
                known->second = candidate;
                queue.emplace(candidate, target);
            }
        }
    }
    return distances;
}

int main(int, char **argv) {
    int64_t nodes = std::atoll(argv[1]), sources = std::atoll(argv[2]);
    Graph graph = make_graph(nodes);
    for (int64_t number = 0; number < sources; number++) {
        int64_t source = number * 7919 % nodes;
        Distances distances = shortest_paths(graph, source);
        int64_t total = 0, farthest = -1, most = -1;
        for (auto [node, distance] : distances) {
            total += distance;
            if (distance > most || (distance == most && node < farthest)) {
                most = distance;
                farthest = node;
            }
        }
        std::cout << source << ' ' << distances.size() << ' ' << total << ' ' << farthest << ' ' << most << '\n';
    }
}
