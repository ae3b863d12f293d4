class Machine:
    state = 'off'
    def __init__(self): self.log = []
    def do_start(self): self.state = 'on'; self.log.append('started')
    def do_stop(self, why='none'): self.state = 'off'; self.log.append('stopped:' + why)
    def do_add(self, a, b): return a + b

m = Machine()
for line in ['start', 'add 2 3', 'stop because', 'fly', 'stop']:
    cmd, *args = line.split()
    fn = getattr(m, 'do_' + cmd, None)
    if fn is None:
        print('unknown', cmd)
        continue
    print(cmd, fn(*args), getattr(m, 'state'))
print(m.log, hasattr(m, 'do_fly'), hasattr(Machine, 'log'), hasattr(m, 'log'))
for i, key in enumerate(['a', 'b c', '', '1']):
    setattr(m, key, i)
print(getattr(m, 'b c'), getattr(m, ''), m.a, vars(m))
delattr(m, 'a')
delattr(m, '1')
print(sorted(vars(m)))
setattr(Machine, 'late', lambda self: 'late ' + self.state)
print(m.late(), getattr(Machine, 'late')(m))
print(getattr(5, 'real'), getattr('abc', 'upper')(), getattr([], 'nope', 'dflt'), getattr([1], '__len__')())
setattr(m, 'state', 2**64)
print(m.state, Machine.state, getattr(m, 'st' + 'ate') + 1)
for bad in (lambda: getattr(m, 'zip'), lambda: delattr(m, 'zip'), lambda: getattr(m, 5), lambda: setattr('s', 'upper', 1), lambda: delattr(m, 'do_start')):
    try:
        bad()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
