x = 'global'
def f():
    x = 'local'
    return eval('x'), eval('x', globals()), eval('[x for _ in "a"]', {'x': 'given'}), (lambda: eval('x', {'x': x}))()
print(f())
def g():
    y = 1
    exec('y = 2')
    exec('z = 3')
    try:
        z
    except NameError as e:
        r = str(e)
    ns = {}
    exec('y = 5; w = y * 2', ns)
    return y, r, ns['w']
print(g())
ns = {'n': 0}
code = compile('n += 1\nfor i in range(2):\n    n += i\ndef get(): return n', '<gen>', 'exec')
for _ in range(3):
    exec(code, ns)
print(ns['n'], ns['get'](), sorted(k for k in ns if k != '__builtins__'))
ns['n'] = 'patched'
print(ns['get']())
loc = {}
exec('a = 1\ndef h(): return a if "a" in globals() else "not global"\nr = h()', {}, loc)
print(loc['r'], sorted(loc))
class NS(dict):
    def __missing__(self, k): return 'missing:' + k
print(eval('foo + bar', {}, NS(bar='!')), eval('len', {'__builtins__': {'len': 5}}))
try:
    eval('abs(-1)', {'__builtins__': {}})
except NameError as e:
    print(e)
for src in ('1 if', 'a b', 'x =', 'def f():', 'print "x"', '"unclosed', '(1, 2', '1 +* 2', 'return 1', 'f() = 1', 'break', '\tx', 'é = 1', '', '# only', 'yield 1', 'None = 1', 'lambda: (yield)', 'a.b.c = 1', 'nonlocal q'):
    res = []
    for mode in ('eval', 'exec', 'single'):
        try:
            compile(src, '<s>', mode)
            res.append('ok')
        except SyntaxError as e:
            res.append(type(e).__name__[:3])
    print(repr(src), *res)
