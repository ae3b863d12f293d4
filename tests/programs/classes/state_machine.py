class State:
    def __init__(self, machine):
        self.machine = machine
    def on(self, event):
        handler = getattr(self, 'on_' + event, None)
        if handler is None:
            return f'{type(self).__name__} ignores {event}'
        nxt = handler()
        if nxt:
            self.machine.state = nxt(self.machine)
        return f'{type(self).__name__} --{event}--> {type(self.machine.state).__name__}'

class Locked(State):
    def on_coin(self):
        self.machine.coins += 1
        return Unlocked
    def on_kick(self):
        return Broken if self.machine.coins > 1 else None

class Unlocked(State):
    def on_push(self): return Locked
    def on_coin(self): self.machine.coins += 1

class Broken(State):
    def on_coin(self):
        raise RuntimeError('coin slot jammed after %d coins' % self.machine.coins)

class Turnstile:
    def __init__(self):
        self.coins = 0
        self.state = Locked(self)
    def feed(self, events):
        for e in events.split():
            print(self.state.on(e))

m = Turnstile()
m.feed('push coin coin push kick')
print(m.coins, type(m.state) is Broken)
m.feed('push')

TABLE = {('idle', 'start'): 'run', ('run', 'pause'): 'hold', ('hold', 'start'): 'run', ('run', 'stop'): 'idle'}
s = 'idle'
for ev in ('start', 'pause', 'stop', 'start', 'stop'):
    s = TABLE.get((s, ev), s)
    print(ev, s, end='; ')
print()
m.feed('coin')
