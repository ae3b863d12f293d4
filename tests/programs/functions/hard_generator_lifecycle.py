events = []
def res(name):
    events.append('open ' + name)
    try:
        while True:
            got = yield name
            events.append(f'{name} got {got!r}')
            if got == 'stop':
                return name + ' result'
            if got == 'boom':
                raise KeyError(name)
    except GeneratorExit:
        events.append(name + ' closed early')
        raise
    finally:
        events.append('close ' + name)

def flush():
    print(events[:])
    events.clear()

g = res('a'); next(g); g.send(1); g.close(); flush()
g = res('b'); g.close(); flush()
g = res('c'); next(g)
try:
    g.send('stop')
except StopIteration as e:
    print('value', e.value)
flush()
g = res('d'); next(g)
try:
    g.send('boom')
except KeyError as e:
    print('KeyError', e)
flush()
try:
    next(g)
except StopIteration as e:
    print('then', e.value)
def outer():
    r = yield from res('inner')
    events.append('outer saw ' + r)
    yield r
g = outer(); next(g); g.send(None); print(g.send('stop')); g.close(); flush()
g = outer(); next(g); del g; flush()
def take(n):
    for i, v in enumerate(res('loop')):
        if i == n:
            return v
print(take(2)); flush()
