from collections import deque

MAZE = """
#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.#####.#
#......E#
#########
""".strip().split('\n')

def find(maze, ch):
    for y, row in enumerate(maze):
        x = row.find(ch)
        if x != -1:
            return x, y

def neighbours(maze, pos):
    x, y = pos
    for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0)):
        if maze[y + dy][x + dx] != '#':
            yield x + dx, y + dy

def bfs(maze, start, goal):
    came = {start: None}
    queue = deque([start])
    while queue:
        cur = queue.popleft()
        if cur == goal:
            path = []
            while cur is not None:
                path.append(cur)
                cur = came[cur]
            return path[::-1]
        for n in neighbours(maze, cur):
            if n not in came:
                came[n] = cur
                queue.append(n)
    return None

def dfs(graph, node, seen=None, depth=0):
    if seen is None:
        seen = set()
    seen.add(node)
    print('  ' * depth + node)
    for n in graph.get(node, ()):
        if n not in seen:
            dfs(graph, n, seen, depth + 1)
    return seen

def components(graph):
    undirected = {}
    for a, bs in graph.items():
        undirected.setdefault(a, set())
        for b in bs:
            undirected[a].add(b)
            undirected.setdefault(b, set()).add(a)
    left = set(undirected)
    out = []
    while left:
        stack = [min(left)]
        comp = []
        while stack:
            v = stack.pop()
            if v in left:
                left.remove(v)
                comp.append(v)
                stack.extend(undirected[v])
        out.append(sorted(comp))
    return out

def has_cycle(graph):
    state = {}
    def visit(v):
        if state.get(v) == 1:
            return True
        if state.get(v) == 2:
            return False
        state[v] = 1
        if any(visit(n) for n in graph.get(v, [])):
            return True
        state[v] = 2
        return False
    return any(visit(v) for v in list(graph))

start, goal = find(MAZE, 'S'), find(MAZE, 'E')
path = bfs(MAZE, start, goal)
print(start, goal, len(path))
on = set(path)
for y, row in enumerate(MAZE):
    print(''.join('*' if (x, y) in on and c == '.' else c for x, c in enumerate(row)))
print(bfs(MAZE, (1, 1), (4, 1)))
g = {'A': ['B', 'C'], 'B': ['D'], 'C': ['D', 'E'], 'D': ['F'], 'E': [], 'X': ['Y'], 'Z': []}
print(sorted(dfs(g, 'A')))
print(components(g), has_cycle(g), has_cycle({**g, 'F': ['A']}))
