class DSU:
    def __init__(self):
        self.parent = {}
        self.size = {}

    def add(self, x):
        if x not in self.parent:
            self.parent[x] = x
            self.size[x] = 1

    def find(self, x):
        self.add(x)
        root = x
        while self.parent[root] != root:
            root = self.parent[root]
        while self.parent[x] != root:
            self.parent[x], x = root, self.parent[x]
        return root

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size.pop(b)
        return True

    def groups(self):
        out = {}
        for x in self.parent:
            out.setdefault(self.find(x), []).append(x)
        return list(out.values())

def kruskal(edges):
    dsu = DSU()
    chosen = []
    for w, a, b in sorted(edges):
        if dsu.union(a, b):
            chosen.append((a, b, w))
    return chosen, sum(w for *_, w in chosen)

edges = [(7, 'A', 'B'), (5, 'A', 'D'), (8, 'B', 'C'), (9, 'B', 'D'), (7, 'B', 'E'), (5, 'C', 'E'), (15, 'D', 'E'), (6, 'D', 'F'), (8, 'E', 'F'), (9, 'E', 'G'), (11, 'F', 'G')]
tree, cost = kruskal(edges)
print(tree)
print(cost, len(tree))
print(kruskal([(2.5, 1, 2), (2**70, 2, 3), (-1, 1, 3)]))

d = DSU()
for i in range(1, 31):
    for j in range(i * 2, 31, i):
        if i > 4:
            d.union(i, j)
print(sorted(map(sorted, d.groups())))
print(sorted(d.size.values()), d.find(30) == d.find(15), d.union(5, 10))

def islands(grid):
    dsu = DSU()
    h, w = len(grid), len(grid[0])
    for y in range(h):
        for x in range(w):
            if grid[y][x] == '1':
                dsu.add((y, x))
                for ny, nx in ((y - 1, x), (y, x - 1)):
                    if ny >= 0 and nx >= 0 and grid[ny][nx] == '1':
                        dsu.union((y, x), (ny, nx))
    return sorted(len(g) for g in dsu.groups())

print(islands(['11000', '11011', '00010', '10101', '11101']))
accounts = [['John', 'a@x', 'b@x'], ['Mary', 'm@x'], ['John', 'c@x'], ['John', 'b@x', 'c@x', 'd@x']]
mails = DSU()
owner = {}
for name, *addresses in accounts:
    for a in addresses:
        owner[a] = name
        mails.union(addresses[0], a)
        mails.find(a)
for g in mails.groups():
    print(owner[g[0]], sorted(g))
