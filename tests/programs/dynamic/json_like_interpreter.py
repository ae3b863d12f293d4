# programs are plain lists: ["op", args...]
def run(node, env):
    if isinstance(node, str):
        return env[node]
    if not isinstance(node, list):
        return node
    op, *args = node
    if op == 'quote':
        return args[0]
    if op == 'if':
        return run(args[1] if run(args[0], env) else args[2], env)
    if op == 'let':
        return run(args[2], {**env, args[0]: run(args[1], env)})
    if op == 'fn':
        names, body = args
        return lambda *vals: run(body, {**env, **dict(zip(names, vals))})
    if op == 'def':
        env[args[0]] = run(args[1], env)
        return env[args[0]]
    if op == 'do':
        r = None
        for a in args:
            r = run(a, env)
        return r
    fn = run(op, env)
    return fn(*[run(a, env) for a in args])

def add(first, *rest):
    for r in rest:
        first = first + r
    return first

env = {'+': add, '*': lambda a, b: a * b, '-': lambda a, b: a - b, '<': lambda a, b: a < b, '=': lambda a, b: a == b, 'list': lambda *a: list(a), 'map': lambda f, xs: [f(x) for x in xs]}
progs = [
    ['+', 1, 2, 3.5],
    ['+', ['quote', 'a'], ['quote', 'b']],
    ['let', 'x', 10, ['*', 'x', 'x']],
    ['do', ['def', 'fact', ['fn', ['n'], ['if', ['<', 'n', 2], 1, ['*', 'n', ['fact', ['-', 'n', 1]]]]]], ['fact', 25]],
    ['map', 'fact', ['list', 3, 4, 22]],
    [['fn', ['a', 'b'], ['list', 'b', 'a', None, True]], ['quote', [1, ['nested']]], 2.5],
    ['map', ['fn', ['s'], ['*', 's', 2]], ['list', 1, ['quote', 'z'], 0.25, ['list', None]]],
    ['if', ['=', 1, True], ['quote', 'same'], ['quote', 'differ']],
]
for p in progs:
    print(run(p, env))
try:
    run(['+', 1, ['quote', 'x']], env)
except TypeError as e:
    print(e)
run(['missing-fn', 1], env)
