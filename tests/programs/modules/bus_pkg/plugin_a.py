from . import core
LIMIT = 10

@core.on('start')
def begin(ev):
    return 'a:%s' % (ev.payload,)

@core.on('stop')
def end(ev):
    return ev.payload if ev.payload > LIMIT else -ev.payload
