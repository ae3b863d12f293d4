class BinaryHeap:
    def __init__(self, key=None):
        self.items = []
        self.key = key or (lambda v: v)

    def push(self, item):
        self.items.append(item)
        self._up(len(self.items) - 1)

    def pop(self):
        if not self.items:
            raise IndexError('heap is empty')
        top = self.items[0]
        last = self.items.pop()
        if self.items:
            self.items[0] = last
            self._down(0)
        return top

    def _less(self, i, j):
        return self.key(self.items[i]) < self.key(self.items[j])

    def _swap(self, i, j):
        it = self.items
        it[i], it[j] = it[j], it[i]

    def _up(self, i):
        while i > 0 and self._less(i, (i - 1) // 2):
            self._swap(i, (i - 1) // 2)
            i = (i - 1) // 2

    def _down(self, i):
        n = len(self.items)
        while True:
            best = i
            for c in (2 * i + 1, 2 * i + 2):
                if c < n and self._less(c, best):
                    best = c
            if best == i:
                return
            self._swap(i, best)
            i = best

    def __len__(self):
        return len(self.items)

    def __bool__(self):
        return bool(self.items)

class Task:
    counter = 0
    def __init__(self, name, priority, cost, deps=()):
        Task.counter += 1
        self.name, self.priority, self.cost, self.deps = name, priority, cost, set(deps)
        self.order = Task.counter
        self.state = 'waiting'

class Scheduler:
    def __init__(self):
        self.tasks = {}
        self.ready = BinaryHeap(lambda t: (-t.priority, t.order))
        self.clock = 0

    def add(self, *args):
        t = Task(*args)
        if t.name in self.tasks:
            raise KeyError('duplicate task ' + t.name)
        self.tasks[t.name] = t

    def release(self):
        for t in self.tasks.values():
            if t.state == 'waiting' and not t.deps:
                t.state = 'ready'
                self.ready.push(t)

    def run(self):
        self.release()
        while self.ready:
            t = self.ready.pop()
            self.clock += t.cost
            t.state = 'done'
            for other in self.tasks.values():
                other.deps.discard(t.name)
            self.release()
            yield self.clock, t.name
        stuck = sorted(n for n, t in self.tasks.items() if t.state != 'done')
        if stuck:
            raise RuntimeError('deadlock: ' + ', '.join(stuck))

h = BinaryHeap()
for v in [5, 2.5, 9, 1, True, 2**70, -3, 7]:
    h.push(v)
print(h.items, len(h))
print([h.pop() for _ in range(len(h))], bool(h))
words = BinaryHeap(key=len)
for w in 'the quick brown foxes jump'.split():
    words.push(w)
print(words.pop(), words.pop())
s = Scheduler()
s.add('shop', 5, 30)
s.add('cook', 5, 45, ['shop', 'clean'])
s.add('clean', 1, 20)
s.add('music', 9, 1)
s.add('eat', 10, 25, ['cook'])
for when, name in s.run():
    print(when, name)
try:
    s.add('eat', 1, 1)
except KeyError as e:
    print(e)
try:
    h.pop()
except IndexError as e:
    print(e)
s.add('chicken', 1, 1, ['egg'])
s.add('egg', 1, 1.5, ['chicken'])
s.add('free', 0, 0.5)
for when, name in s.run():
    print(when, name)
