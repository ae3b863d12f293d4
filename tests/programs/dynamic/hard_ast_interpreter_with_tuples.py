import operator

OPS = {'+': operator.add, '-': operator.sub, '*': operator.mul, '<': operator.lt, '==': operator.eq, '%': operator.mod}

class ReturnValue(Exception):
    def __init__(self, v): self.v = v

def ev(e, env):
    if not isinstance(e, tuple):
        return env[e] if isinstance(e, str) else e
    head = e[0]
    if head == 'str':
        return e[1]
    if head in OPS:
        return OPS[head](ev(e[1], env), ev(e[2], env))
    if head == 'call':
        return ev(e[1], env)(*[ev(a, env) for a in e[2:]])
    if head == 'list':
        return [ev(x, env) for x in e[1:]]
    if head == 'idx':
        return ev(e[1], env)[ev(e[2], env)]
    if head == 'lambda':
        def fn(*args):
            local = dict(env)
            local.update(zip(e[1], args))
            try:
                for s in e[2:]:
                    run(s, local)
            except ReturnValue as r:
                return r.v
        return fn
    raise SyntaxError('unknown %r' % (head,))

def run(s, env):
    kind = s[0]
    if kind == 'set':
        env[s[1]] = ev(s[2], env)
    elif kind == 'while':
        while ev(s[1], env):
            for t in s[2:]:
                run(t, env)
    elif kind == 'if':
        for t in s[2] if ev(s[1], env) else s[3]:
            run(t, env)
    elif kind == 'print':
        print(*[ev(x, env) for x in s[1:]])
    elif kind == 'return':
        raise ReturnValue(ev(s[1], env))
    else:
        ev(s, env)

env = {'len': len, 'append': list.append}
program = [
    ('set', 'n', 30), ('set', 'acc', 1),
    ('while', ('<', 0, 'n'), ('set', 'acc', ('*', 'acc', 'n')), ('set', 'n', ('-', 'n', 1))),
    ('print', 'acc', 'n'),
    ('set', 'xs', ('list', 1, 2.5, ('str', 'three'), ('list',))), ('call', 'append', ('idx', 'xs', 3), 'xs'),
    ('print', 'xs', ('call', 'len', 'xs')),
    ('set', 'adder', ('lambda', ('k',), ('return', ('lambda', ('v',), ('return', ('+', 'k', 'v')))))),
    ('print', ('call', ('call', 'adder', 5), 2**62), ('call', ('call', 'adder', ('str', 'a')), ('str', 'b')), ('call', ('call', 'adder', ('list', 1)), ('list', 2.0))),
    ('set', 'fizz', ('lambda', ('i',), ('if', ('==', ('%', 'i', 3), 0), [('return', ('str', 'fizz'))], [('return', 'i')]))),
    ('print', ('list', *[('call', 'fizz', i) for i in range(1, 8)]), ('call', ('lambda', ()))),
]
for st in program:
    run(st, env)
for bad in [('print', 'missing'), ('print', ('+', 1, ('str', 'x'))), ('print', ('bogus', 1)), ('print', ('idx', ('list',), 0))]:
    try:
        run(bad, env)
    except (KeyError, TypeError, SyntaxError, IndexError) as e:
        print(type(e).__name__, e)
