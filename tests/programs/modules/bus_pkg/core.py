handlers = {}
counter = 0

class Event:
    def __init__(self, name, payload):
        self.name = name
        self.payload = payload

def on(name):
    def add(fn):
        handlers.setdefault(name, []).append(fn)
        return fn
    return add

def emit(name, payload):
    global counter
    counter += 1
    ev = Event(name, payload)
    return [h(ev) for h in handlers.get(name, [])]
