from .core import on
seen = []

@on('start')
@on('stop')
def watch(ev):
    seen.append((ev.name, ev.payload))
    return len(seen)

def peek():
    return seen
