import builtins

real_print = print
lines = []
def print(*args, **kw):
    lines.append(len(args))
    real_print('LOG:', *args, **kw)
print('hello', 1)
del print
print('restored', lines)

def length_of(x):
    return len(x)
saved = builtins.len
real_print(length_of('abc'))
builtins.len = lambda x: saved(x) * 100
real_print(length_of('abc'), len([1]))
builtins.len = saved
print(length_of('abc'))

def uses_len():
    return len('four')
len = lambda x: 'shadowed'
print(uses_len(), length_of([]))
del len
print(uses_len())
builtins.answer = 42
print(answer, 'answer' in globals())
del builtins.answer
try:
    answer
except NameError as e:
    print(e)
def scoped():
    sum = lambda xs: 'my sum'
    return sum([1, 2])
print(scoped(), sum([1, 2]))
orig_print = builtins.print
builtins.print = lambda *a, **k: orig_print('[builtin]', *a, **k)
print('patched')
def inner(): print('inside function')
inner()
builtins.print = orig_print
print('normal')
class int(int):
    def __str__(self): return 'int<%d>' % self
print(int(5), int('7') + 1, type(5) is int)
del int
print(int('3'), isinstance(3, int))
