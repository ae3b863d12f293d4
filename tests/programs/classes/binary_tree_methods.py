class Tree:
    def __init__(self):
        self.root = None
        self.n = 0

    class _Node:
        def __init__(self, key):
            self.key = key
            self.left = self.right = None

    def insert(self, key):
        def go(node):
            if node is None:
                self.n += 1
                return Tree._Node(key)
            if key < node.key:
                node.left = go(node.left)
            elif key > node.key:
                node.right = go(node.right)
            return node
        self.root = go(self.root)

    def height(self):
        def h(n):
            return 0 if n is None else 1 + max(h(n.left), h(n.right))
        return h(self.root)

    def in_order(self):
        stack, cur, out = [], self.root, []
        while stack or cur:
            while cur:
                stack.append(cur)
                cur = cur.left
            cur = stack.pop()
            out.append(cur.key)
            cur = cur.right
        return out

    def levels(self):
        level = [self.root] if self.root else []
        while level:
            yield [n.key for n in level]
            level = [c for n in level for c in (n.left, n.right) if c]

    def __contains__(self, key):
        n = self.root
        while n is not None and n.key != key:
            n = n.left if key < n.key else n.right
        return n is not None

for seq in ([50, 30, 70, 20, 40, 60, 80, 30], 'treeorder', [2.5, 1, 10**20, -3]):
    t = Tree()
    for x in seq:
        t.insert(x)
    print(t.n, t.height(), t.in_order())
    print(list(t.levels()), seq[0] in t)
t.insert('mixed')
