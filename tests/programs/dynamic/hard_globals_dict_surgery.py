counter = 10
def read(): return counter
def bump():
    global counter
    counter += 1
    return counter

g = globals()
g['counter'] = 2.5
print(read(), bump(), g['counter'])
g.update(counter='s', extra=lambda: 'extra!')
print(read(), extra())
try:
    bump()
except TypeError as e:
    print(e)
del g['counter']
try:
    read()
except NameError as e:
    print(e)
g.setdefault('counter', 2**63 - 1)
print(bump())
saved = g.pop('read')
try:
    read()
except NameError as e:
    print(e)
print(saved())
g['read'] = lambda: 'replaced read'
print(read(), 'saved' in g, g is globals())
def define(name, value):
    globals()[name] = value
for i, n in enumerate(['v_a', 'v_b', 'v_c']):
    define(n, [i])
print(v_a, v_b + v_c, sorted(n for n in g if n.startswith('v_')))
for n in [k for k in g if k.startswith('v_')]:
    del g[n]
print('v_a' in g)
def closure_over_global():
    def inner(): return counter
    return inner
f = closure_over_global()
counter = ['list']
print(f(), (lambda: counter)(), [counter for _ in 'a'], eval('counter'))
class K:
    g['made_in_class'] = 'yes'
    counter = counter + ['in class']
    here = counter
print(made_in_class, K.here, counter)
exec('counter = counter * 2; newest = counter')
print(counter, newest)
def tricky():
    exec('counter = "exec local"')
    return counter
print(tricky())
def use_locals_only():
    counter = 'local'
    return globals()['counter'], locals()['counter'], vars()['counter']
print(use_locals_only())
g['with space'] = 1
g['__doc__'] = 'patched doc'
print(g['with space'], __doc__, __name__)
__name__ = 'renamed'
class After: pass
print(After.__module__, read.__module__, saved.__module__)
print(len([k for k in list(g) if g[k] is g]), g['g'] is g)
