class T:
    def __init__(self, n): self.n = n
    def __del__(self): out.append(self.n)
out = []
def show(title):
    print(title, out)
    out.clear()
def clos():
    t = T('cell')
    return lambda: t.n
fn = clos(); print(fn())
del fn; show('closure')
s = {T('in set')}
s.pop(); show('set pop')
import collections
q = collections.deque([T('q0'), T('q1')], maxlen=2)
q.append(T('q2')); show('deque push out')
q.clear(); show('deque clear')
[T('comp%d' % i) for i in range(2)]; show('comprehension')
print([T('lit'), 5][1]); show('index temp')
T('m').__repr__(); show('method temp')
v = T('left') and T('right'); show('and')
v = None; show('v')
w = [T('cyc')]
w.append(w)
del w; show('cycle stays')
import gc
gc.collect(); show('collected')
nested = [[[T('deep')]], T('side')]
nested[0] = nested[0][0]; show('hoisted')
nested = nested[0]; show('hoisted again')
nested.clear(); show('cleared')
