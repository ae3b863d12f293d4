class _Link:
    __slots__ = ('key', 'value', 'prev', 'next')

class LRU:
    """Doubly linked list plus dict."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.map = {}
        self.root = r = _Link()
        r.prev = r.next = r
        self.hits = self.misses = 0

    def _unlink(self, link):
        link.prev.next, link.next.prev = link.next, link.prev

    def _front(self, link):
        first = self.root.next
        self.root.next = first.prev = link
        link.prev, link.next = self.root, first

    def get(self, key, default=None):
        link = self.map.get(key)
        if link is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(link)
        self._front(link)
        return link.value

    def put(self, key, value):
        if key in self.map:
            link = self.map[key]
            self._unlink(link)
        else:
            if len(self.map) >= self.capacity:
                victim = self.root.prev
                self._unlink(victim)
                del self.map[victim.key]
                print('evict', victim.key)
            link = self.map[key] = _Link()
            link.key = key
        link.value = value
        self._front(link)

    def __iter__(self):
        cur = self.root.next
        while cur is not self.root:
            yield cur.key, cur.value
            cur = cur.next

    def __len__(self):
        return len(self.map)

cache = LRU(3)
for i, k in enumerate(['a', 'b', 'c', 'a', 'd', 'b']):
    if cache.get(k) is None:
        cache.put(k, i * 10)
    print(k, list(cache))
cache.put('a', [1, 2])
cache.put((1, 2), 'tuple key')
print(dict(cache), len(cache), cache.hits, cache.misses)

def memoize(limit):
    def deco(fn):
        store = LRU(limit)
        def wrapper(*args):
            found = store.get(args, store)
            if found is store:
                found = fn(*args)
                store.put(args, found)
            return found
        wrapper.store = store
        return wrapper
    return deco

@memoize(40)
def stirling(n, k):
    if n == k:
        return 1
    if k == 0 or k > n:
        return 0
    return k * stirling(n - 1, k) + stirling(n - 1, k - 1)

import io, contextlib
with contextlib.redirect_stdout(io.StringIO()) as out:
    value = stirling(25, 10)
print(value, stirling.store.hits, stirling.store.misses, out.getvalue().count('evict'))
