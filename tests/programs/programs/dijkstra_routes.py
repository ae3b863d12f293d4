import heapq
import math

ROADS = """
Oslo Bergen 463
Oslo Trondheim 494
Bergen Trondheim 630.5
Trondheim Bodo 706
Bodo Tromso 548
Oslo Stockholm 522
Stockholm Lulea 904
Lulea Tromso 630
Iceland Reykjavik 50
"""

def load(text):
    graph = {}
    for line in text.split('\n'):
        if not line:
            continue
        a, b, d = line.split()
        dist = float(d) if '.' in d else int(d)
        graph.setdefault(a, {})[b] = dist
        graph.setdefault(b, {})[a] = dist
    return graph

def dijkstra(graph, source):
    dist = {v: math.inf for v in graph}
    prev = {}
    dist[source] = 0
    heap = [(0, source)]
    done = set()
    while heap:
        d, v = heapq.heappop(heap)
        if v in done:
            continue
        done.add(v)
        for w, length in graph[v].items():
            nd = d + length
            if nd < dist[w]:
                dist[w] = nd
                prev[w] = v
                heapq.heappush(heap, (nd, w))
    return dist, prev

def route(prev, source, target):
    path = [target]
    while path[-1] != source:
        if path[-1] not in prev:
            return None
        path.append(prev[path[-1]])
    return path[::-1]

def floyd(graph):
    names = sorted(graph)
    d = {a: {b: 0 if a == b else graph[a].get(b, math.inf) for b in names} for a in names}
    for k in names:
        for i in names:
            for j in names:
                alt = d[i][k] + d[k][j]
                if alt < d[i][j]:
                    d[i][j] = alt
    return d

def bellman_ford(edges, source):
    nodes = {x for a, b, _ in edges for x in (a, b)}
    dist = dict.fromkeys(sorted(nodes), math.inf)
    dist[source] = 0
    for _ in range(len(nodes) - 1):
        for a, b, w in edges:
            if dist[a] + w < dist[b]:
                dist[b] = dist[a] + w
    for a, b, w in edges:
        if dist[a] + w < dist[b]:
            raise ValueError('negative cycle through ' + b)
    return dist

g = load(ROADS)
dist, prev = dijkstra(g, 'Oslo')
for city in sorted(dist, key=lambda c: (dist[c], c)):
    r = route(prev, 'Oslo', city)
    print(f'{city:<10} {dist[city]:>8} {" > ".join(r) if r else "unreachable"}')
all_pairs = floyd(g)
print(all(all_pairs['Oslo'][c] == dist[c] for c in g), all_pairs['Bergen']['Tromso'], all_pairs['Iceland']['Oslo'])
diameter = max((d, a, b) for a, row in all_pairs.items() for b, d in row.items() if d != math.inf)
print(diameter)
print(bellman_ford([('s', 'a', 4), ('s', 'b', 5), ('b', 'a', -3), ('a', 'c', 2**64)], 's'))
try:
    bellman_ford([('s', 'a', 1), ('a', 'b', -2), ('b', 'a', 1)], 's')
except ValueError as e:
    print(e)
print(dijkstra(g, 'Atlantis'))
