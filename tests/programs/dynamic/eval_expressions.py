x, y = 10, 3
for src in ['x + y', 'x // y', '[i * x for i in range(y)]', '(lambda a: a + x)(1)', '"s" * y', 'max(x, y) if x else 0', '{"k": x}["k"]', 'x == 10 and not y > 5', '2 ** 100', 'f"{x:>5}|"', '(z := 7) + z', 'sum(range(x))', '...', '-x', 'x < y < 5']:
    print(src, '->', eval(src))
print(eval('a * b', {'a': 6, 'b': 7}), eval('a + c', {'a': 1}, {'c': 2}), eval(' 1 + 1 '), eval('len("abc")', {}))
def local_eval(n):
    k = n * 2
    return eval('n + k')
print(local_eval(5))
code = compile('x * 1000 + y', 'expr', 'eval')
print(eval(code), eval(code, {'x': 1, 'y': 2}))
for bad in ['1 +', 'x = 1', 'undefined', '1 / 0', '', 'import os', '"a" + 1', '(1']:
    try:
        eval(bad)
    except Exception as e:
        print(repr(bad), type(e).__name__)
funcs = {name: eval('lambda v: v ' + op + ' 2') for name, op in [('add', '+'), ('pow', '**'), ('cmp', '<')]}
print({n: f(5) for n, f in funcs.items()})
env = {}
eval('print("side effect")', env)
print('__builtins__' in env, eval('__name__'), eval('y', {'y': 'other', '__builtins__': {}}))
