class TreeMap:
    """An unbalanced BST with dict-like interface."""

    class Node:
        __slots__ = 'key', 'value', 'left', 'right'
        def __init__(self, key, value):
            self.key, self.value = key, value
            self.left = self.right = None

    def __init__(self, pairs=()):
        self.root = None
        self._n = 0
        for k, v in pairs:
            self[k] = v

    def __len__(self):
        return self._n

    def _path(self, key):
        parent, node = None, self.root
        while node is not None and node.key != key:
            parent, node = node, node.left if key < node.key else node.right
        return parent, node

    def __getitem__(self, key):
        node = self._path(key)[1]
        if node is None:
            return self.__missing__(key)
        return node.value

    def __missing__(self, key):
        raise KeyError(key)

    def __setitem__(self, key, value):
        parent, node = self._path(key)
        if node:
            node.value = value
            return
        new = self.Node(key, value)
        self._n += 1
        if parent is None:
            self.root = new
        elif key < parent.key:
            parent.left = new
        else:
            parent.right = new

    def __delitem__(self, key):
        parent, node = self._path(key)
        if node is None:
            raise KeyError(key)
        self._n -= 1
        if node.left and node.right:
            sp, succ = node, node.right
            while succ.left:
                sp, succ = succ, succ.left
            node.key, node.value = succ.key, succ.value
            parent, node = sp, succ
        child = node.left or node.right
        if parent is None:
            self.root = child
        elif parent.left is node:
            parent.left = child
        else:
            parent.right = child

    def __iter__(self):
        def walk(n):
            if n:
                yield from walk(n.left)
                yield n.key
                yield from walk(n.right)
        return walk(self.root)

    def __contains__(self, key):
        return self._path(key)[1] is not None

    def items(self):
        return [(k, self[k]) for k in self]

    def between(self, lo, hi, node='root'):
        node = self.root if node == 'root' else node
        if node is None:
            return []
        out = []
        if node.key > lo:
            out += self.between(lo, hi, node.left)
        if lo <= node.key <= hi:
            out.append(node.key)
        if node.key < hi:
            out += self.between(lo, hi, node.right)
        return out

    def floor(self, key):
        best, node = None, self.root
        while node:
            if node.key == key:
                return key
            if node.key < key:
                best, node = node.key, node.right
            else:
                node = node.left
        return best

    def height(self):
        h, level = 0, [self.root] if self.root else []
        while level:
            h += 1
            level = [c for n in level for c in (n.left, n.right) if c is not None]
        return h

class DefaultTree(TreeMap):
    def __missing__(self, key):
        self[key] = value = []
        return value

t = TreeMap((k, k * k) for k in [50, 25, 75, 10, 30, 60, 90, 5, 27, 2**64, 50.5])
print(len(t), list(t), t.height())
print(t[27], t[2**64], 50.5 in t, 51 in t, t.between(20, 60), t.floor(29), t.floor(1), t.floor(10**30))
for k in (5, 10, 25, 50):
    del t[k]
    print('del', k, list(t), t.root.key, len(t))
t[30] = 'changed'
print(t[30], len(t), t.items()[:3])
for bad in (50, -1):
    try:
        del t[bad]
    except KeyError as e:
        print('KeyError', e)
words = DefaultTree()
for i, w in enumerate('to be or not to be that is the question'.split()):
    words[w].append(i)
print(words.items(), words.height())
chain = TreeMap((i, None) for i in range(60))
print(chain.height(), len(chain), list(chain) == list(range(60)))
while len(chain) > 3:
    del chain[next(iter(chain))]
print(list(chain))
tuples = TreeMap([((2, 'b'), 1), ((1, 'z'), 2), ((2, 'a'), 3)])
print(list(tuples))
tuples['str'] = 4
