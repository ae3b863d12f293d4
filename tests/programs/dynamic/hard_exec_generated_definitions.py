exec(compile('1 + 1\n', '<s>', 'single'))
exec(compile('None\n', '<s>', 'single'))
exec('q = 7\ndef deep():\n  global q\n  q += 1\n  return q')
print(deep(), q)
def make(op): return eval(f'lambda a, b: a {op} b')
print([make(o)(7, 2) for o in ('+', '-', '**', '//', 'and', '<', 'is not', '^')])
tmpl = 'class {0}:\n    v = {1!r}\n    def get(self): return self.v, type(self).__name__'
for name, v in (('Aa', 1), ('Bb', [2, 'x'])):
    exec(tmpl.format(name, v))
print(Aa().get(), Bb().get(), eval('Aa') is Aa)
try:
    exec('def bad(): return undefined_inner\nbad()')
except NameError as e:
    print(e)
try:
    exec('raise KeyError("from exec")')
except KeyError as e:
    print(repr(e))
try:
    eval('(' * 300 + ')' * 300)
except (SyntaxError, MemoryError, RecursionError) as e:
    print(type(e).__name__ in ('SyntaxError', 'MemoryError'))
import ast
print(ast.literal_eval('[1, (2.5, "x"), {"k": None, -1: True}, {1}, b"z"]'), ast.dump(ast.parse('a + 1', mode='eval').body)[:25])
try:
    ast.literal_eval('f(1)')
except ValueError:
    print('literal only')
