x = 1
def f(a, b=2):
    c = a + b
    names = sorted(locals())
    vals = locals()
    return names, vals['c'], 'x' in locals(), 'x' in globals()
print(f(5))
globals()['created'] = [1, 2]
print(created)
created.append(3)
print(globals()['created'], 'nope' in globals(), globals()['x'] is x)
for name in ('alpha', 'beta'):
    globals()[name] = name.upper()
print(alpha, beta)
def reader():
    return x
globals()['x'] = 'changed through globals()'
print(reader(), x)
del globals()['alpha']
try:
    alpha
except NameError as e:
    print(e)
class C:
    k = 1
    def __init__(self): self.v = 2
    def m(self): pass
o = C()
print(vars(o), sorted(n for n in vars(C) if not n.startswith('_')), o.__dict__ is vars(o))
vars(o)['w'] = 3
o.__dict__.update(z=26)
print(o.w, o.z, sorted(vars(o)))
o.__dict__ = {'only': 'this'}
print(o.only, hasattr(o, 'v'))
print([n for n in dir(o) if not n.startswith('__')], locals() is globals(), __name__)
def g():
    y = 1
    exec_ns = {}
    exec('y = 2\nz = y + 1', {}, exec_ns)
    return y, exec_ns
print(g())
