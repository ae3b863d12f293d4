import bus_pkg.core as core
from bus_pkg.core import handlers, counter, on, emit, Event
from bus_pkg import plugin_a, plugin_b

print(sorted(handlers), core.handlers is handlers)
@on('start')
def main_start(ev):
    return 'main ' + ev.name
print(emit('start', 1), counter, core.counter)
print(emit('stop', 2.5), core.counter)
print(plugin_b.seen, plugin_a.core is core)
core.counter = 'text'
try:
    emit('start', 0)
except TypeError as e:
    print(e)
core.counter = 2**63 - 1
emit('nobody', None)
print(core.counter)
handlers['start'].reverse()
print(emit('start', [3]))
core.Event = lambda name, payload: type('Fake', (), {'name': 'fake:' + name, 'payload': payload})()
print(emit('start', 'x'), isinstance(Event('e', 0), Event))
plugin_a.LIMIT = 0
print(emit('stop', 99))
old = core.handlers
core.handlers = {'start': [lambda ev: 'replaced table']}
print(emit('start', 5), len(old['start']), handlers is old)
on('late')(lambda ev: ev.payload)
print('late' in handlers, 'late' in core.handlers, emit('late', 'payload'))
plugin_b.seen.clear()
print(plugin_b.peek())
