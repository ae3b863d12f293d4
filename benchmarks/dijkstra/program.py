"""Shortest paths from several sources with heapq on a dict graph."""

import heapq
import sys


def make_graph(nodes):
    seed = 31337
    graph = {node: [] for node in range(nodes)}
    for node in range(nodes):
        graph[node].append(((node + 1) % nodes, 50))
        for _ in range(4):
            seed = seed * 48271 % 2147483647
            target = seed % nodes
            seed = seed * 48271 % 2147483647
            graph[node].append((target, 1 + seed % 100))
    return graph


def shortest_paths(graph, source):
    distances = {source: 0}
    queue = [(0, source)]
    while queue:
        distance, node = heapq.heappop(queue)
        if distance > distances[node]:
            continue
        for target, length in graph[node]:
            candidate = distance + length
            if target not in distances or candidate < distances[target]:
                distances[target] = candidate
                heapq.heappush(queue, (candidate, target))
    return distances


def main():
    nodes = int(sys.argv[1])
    sources = int(sys.argv[2])
    graph = make_graph(nodes)
    for number in range(sources):
        source = number * 7919 % nodes
        distances = shortest_paths(graph, source)
        farthest = max(distances, key=lambda node: (distances[node], -node))
        print(source, len(distances), sum(distances.values()), farthest, distances[farthest])


if __name__ == "__main__":
    main()
