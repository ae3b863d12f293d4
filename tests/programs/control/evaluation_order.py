log = []
def e(tag, val=None):
    log.append(tag)
    return val

def flush(title):
    print(title, ' '.join(log))
    log.clear()

class Box(dict):
    def __setitem__(self, k, v):
        log.append('set%s' % k)
        super().__setitem__(k, v)

box = Box()
e('L', box)[e('K', 'k')] = e('R', 1)
flush('subscript assign:')
e('a', 1) + e('b', 2) * e('c', 3)
flush('binary:')
e('f', print)(e('x', 'called'), *e('args', []), sep=e('sep', ''), **e('kw', {}))
flush('call:')
{e('k1', 1): e('v1'), e('k2', 2): e('v2')}
flush('dict:')
[e('one'), e('two')], (e('three'),), {e('four')}
flush('displays:')
e('then') if e('cond', True) else e('else')
flush('ifexp:')
x = y = e('chained', 5)
box['a'] = box['b'] = e('val')
flush('targets:')
box[e('i', 'a')], box[e('j', 'b')] = e('p'), e('q')
flush('tuple assign:')
box['n'] = 1
log.clear()
box[e('idx', 'n')] += e('rhs', 5)
flush('augmented:')
e('obj', [5, 6, 7])[e('lo', 0):e('hi', 2):e('st', 1)]
flush('slice:')
e('l', 1) < e('m', 0) < e('n', 9)
flush('chain:')
lambda: e('never')
def g(a=e('default')): pass
flush('def:')
