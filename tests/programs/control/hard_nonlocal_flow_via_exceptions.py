class Break(Exception): pass
class Found(Exception):
    def __init__(self, *path):
        self.path = path

def search(tree, want, path=()):
    if isinstance(tree, dict):
        for k, v in tree.items():
            search(v, want, path + (k,))
    elif isinstance(tree, (list, tuple)):
        for i, v in enumerate(tree):
            search(v, want, path + (i,))
    elif tree == want:
        raise Found(*path)

tree = {'a': [1, {'b': (2, 3)}], 'c': 'deep', 'd': [[['x']]]}
for want in (3, 'deep', 'x', 1.0, 'missing'):
    try:
        search(tree, want)
    except Found as f:
        cur = tree
        for step in f.path:
            cur = cur[step]
        print(want, f.path, cur)
    else:
        print(want, 'not found')

def nested_break(limit):
    count = 0
    try:
        for i in range(10):
            for j in range(10):
                for k in range(10):
                    count += 1
                    if i * j * k > limit:
                        raise Break
    except Break:
        return count, (i, j, k)
    return count, None
print(nested_break(20), nested_break(10**6))
