import heapq

class LCG:
    def __init__(self, seed):
        self.state = seed
    def next(self, lo, hi):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return lo + (self.state >> 33) % (hi - lo + 1)

class Event:
    seq = 0
    def __init__(self, time, kind, data=None):
        self.time, self.kind, self.data = time, kind, data
        Event.seq += 1
        self.seq = Event.seq
    def __lt__(self, other):
        return (self.time, self.seq) < (other.time, other.seq)

class Shop:
    def __init__(self, clerks, seed):
        self.rng = LCG(seed)
        self.queue = []
        self.events = []
        self.free = list(range(clerks))
        self.waits = []
        self.served = [0] * clerks
        self.now = 0
        self.log = []

    def schedule(self, delay, kind, data=None):
        heapq.heappush(self.events, Event(self.now + delay, kind, data))

    def start_service(self):
        while self.free and self.queue:
            clerk = self.free.pop(0)
            name, arrived = self.queue.pop(0)
            self.waits.append(self.now - arrived)
            self.served[clerk] += 1
            self.schedule(self.rng.next(3, 9), 'done', (clerk, name))

    def on_arrive(self, name):
        self.queue.append((name, self.now))
        self.log.append(f'{self.now:4} {name} arrives, queue {len(self.queue)}')

    def on_done(self, what):
        clerk, name = what
        self.free.append(clerk)
        self.free.sort()
        self.log.append(f'{self.now:4} clerk {clerk} finished {name}')

    def run(self, customers):
        t = 0
        for i in range(customers):
            t += self.rng.next(0, 5)
            self.schedule(t, 'arrive', 'c%02d' % i)
        while self.events:
            ev = heapq.heappop(self.events)
            self.now = ev.time
            getattr(self, 'on_' + ev.kind)(ev.data)
            self.start_service()
        return self

for clerks in (1, 2, 3):
    s = Shop(clerks, seed=2024).run(20)
    print(clerks, 'clerks: end', s.now, 'served', s.served, 'max wait', max(s.waits), 'mean %.2f' % (sum(s.waits) / len(s.waits)))
    if clerks == 2:
        print('\n'.join(s.log[:12]))
print(Event.seq, len(s.log), s.free, s.rng.state)
