from collections import defaultdict, deque

class CycleError(Exception):
    def __init__(self, cycle):
        super().__init__(' -> '.join(cycle))
        self.cycle = cycle

def parse(text):
    deps = {}
    for line in text.strip().splitlines():
        target, _, rest = line.partition(':')
        deps[target.strip()] = rest.split()
    for needs in list(deps.values()):
        for n in needs:
            deps.setdefault(n, [])
    return deps

def kahn(deps):
    pending = {t: len(set(n)) for t, n in deps.items()}
    users = defaultdict(list)
    for t, needs in deps.items():
        for n in dict.fromkeys(needs):
            users[n].append(t)
    queue = deque(sorted(t for t, n in pending.items() if n == 0))
    order = []
    while queue:
        t = queue.popleft()
        order.append(t)
        for u in sorted(users[t]):
            pending[u] -= 1
            if pending[u] == 0:
                queue.append(u)
    if len(order) != len(deps):
        raise CycleError(find_cycle(deps))
    return order

def find_cycle(deps):
    WHITE, GREY, BLACK = range(3)
    color = dict.fromkeys(deps, WHITE)
    stack = []
    def visit(t):
        color[t] = GREY
        stack.append(t)
        for n in deps[t]:
            if color[n] == GREY:
                return stack[stack.index(n):] + [n]
            if color[n] == WHITE:
                found = visit(n)
                if found:
                    return found
        stack.pop()
        color[t] = BLACK
    for t in deps:
        if color[t] == WHITE:
            found = visit(t)
            if found:
                return found

def levels(deps):
    memo = {}
    def level(t):
        if t not in memo:
            memo[t] = 1 + max((level(n) for n in deps[t]), default=-1)
        return memo[t]
    out = defaultdict(list)
    for t in deps:
        out[level(t)].append(t)
    return [sorted(out[k]) for k in sorted(out)]

class Builder:
    def __init__(self, deps, stamps):
        self.deps, self.stamps = deps, stamps
        self.clock = max(stamps.values(), default=0)
        self.log = []
    def build(self, target):
        for n in self.deps[target]:
            self.build(n)
        newest = max((self.stamps.get(n, 0) for n in self.deps[target]), default=None)
        mine = self.stamps.get(target)
        if mine is None and newest is None:
            raise FileNotFoundError(target)
        if mine is None or (newest is not None and newest > mine):
            self.clock += 1
            self.stamps[target] = self.clock
            self.log.append(target)
        return self

MAKE = '''
app: main.o util.o lib.a
main.o: main.c util.h
util.o: util.c util.h
lib.a: x.o y.o
x.o: x.c
y.o: y.c util.h
docs: app readme
'''
deps = parse(MAKE)
print(kahn(deps))
print(levels(deps))
src = {k: i for i, k in enumerate(['main.c', 'util.c', 'util.h', 'x.c', 'y.c', 'readme'], 1)}
b = Builder(deps, dict(src))
print(b.build('app').log, b.clock)
b.log.clear()
print(b.build('app').log)
b.clock += 1
b.stamps['y.c'] = b.clock
print(b.build('docs').log, b.stamps['app'])
for text in ('a: b\nb: c\nc: a\nd: a', 'self: self', 'ok: x\nx:'):
    try:
        print(kahn(parse(text)))
    except CycleError as e:
        print('cycle', e, len(e.cycle))
del b.stamps['x.c'], b.stamps['x.o']
try:
    b.build('docs')
except FileNotFoundError as e:
    print('missing', e)
