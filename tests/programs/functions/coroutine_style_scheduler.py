from collections import deque

class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.waiting = {}
        self.log = []

    def spawn(self, name, gen):
        self.ready.append((name, gen, None))

    def run(self):
        while self.ready:
            name, gen, value = self.ready.popleft()
            try:
                request = gen.send(value)
            except StopIteration as stop:
                self.log.append((name, 'done', stop.value))
                for waiter in self.waiting.pop(name, []):
                    self.ready.append(waiter + (stop.value,))
                continue
            except Exception as e:
                self.log.append((name, 'failed', repr(e)))
                continue
            kind, *args = request
            if kind == 'pause':
                self.ready.append((name, gen, None))
            elif kind == 'spawn':
                self.spawn(*args)
                self.ready.append((name, gen, args[0]))
            elif kind == 'join':
                self.waiting.setdefault(args[0], []).append((name, gen))
            else:
                gen.throw(ValueError('bad request ' + kind)) if kind != 'boom' else gen.close()

def counter(n, step):
    total = 0
    for i in range(n):
        total += step
        print('counter', n, 'at', total)
        yield ('pause',)
    return total

def parent():
    child = yield ('spawn', 'child', counter(2, 2**62))
    print('spawned', child)
    result = yield ('join', child)
    print('joined with', result)
    other = yield from counter(1, 0.5)
    return result, other

def broken():
    yield ('pause',)
    raise KeyError('broken task')

s = Scheduler()
s.spawn('p', parent())
s.spawn('c3', counter(3, 1))
s.spawn('b', broken())
s.run()
for line in s.log:
    print(*line)
print(len(s.ready), s.waiting)
