exec('a = 1\nb = a + 1')
print(a, b)
src = '''
def area(w, h=2):
    return w * h

class Shape:
    sides = 4
    def __init__(self, w): self.w = w
    def area(self): return area(self.w)

total = sum(Shape(i).area() for i in range(4))
'''
exec(src)
print(area(5), Shape(3).area(), Shape.sides, total)
ns = {'start': 10}
exec('result = [start + i for i in range(3)]\nstart += 100', ns)
print(ns['result'], ns['start'], sorted(k for k in ns if k[0] != '_'))
def inside():
    v = 'local'
    scope = {}
    exec('v = "exec"\nw = 1', globals(), scope)
    return v, scope
print(inside())
for op in ('add', 'sub'):
    exec(f'def {op}(x, y):\n    return x {"+" if op == "add" else "-"} y')
print(add(1, 2), sub(1, 2), add.__name__)
for bad in ('x ==', 'def f(:', 'for', 'raise KeyError("inside")', 'return 5', '  indented'):
    try:
        exec(bad)
    except SyntaxError as e:
        print('SyntaxError', type(e).__name__, e.lineno)
    except KeyError as e:
        print('KeyError', e)
code = compile('n += 1', '<s>', 'exec')
n = 0
for _ in range(5):
    exec(code)
print(n)
exec('import math; r = math.floor(2.5)')
print(r)
print(exec('1 + 1'))
exec('for q in range(3):\n  if q == 1: continue\n  print("q", q)')
