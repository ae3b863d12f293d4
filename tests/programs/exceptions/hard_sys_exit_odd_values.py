import sys

def code_of(value):
    try:
        sys.exit(value)
    except SystemExit as e:
        return e.code

for v in (0, 1, True, None, 'text', 2.5, [1, 2], (3,), {'k': 1}, -1, 256, 2**70):
    print(repr(code_of(v)))
class Quit(SystemExit):
    def __init__(self, n):
        super().__init__(n * 2)
try:
    raise Quit(4)
except SystemExit as e:
    print(type(e).__name__, e.code, e.args)
e = SystemExit(1, 2)
print(e.code, e.args)
e.code = 9
print(e.code)
try:
    try:
        sys.exit(5)
    finally:
        print('finally runs')
        raise KeyError('replaces exit')
except KeyError as k:
    print(repr(k), repr(k.__context__))
def gen():
    try:
        yield 1
        sys.exit(6)
    finally:
        print('gen cleanup')
g = gen()
print(next(g))
try:
    print([*g])
except SystemExit as s:
    print('from generator', s.code)
print(any(isinstance(x, Exception) for x in (SystemExit(), KeyboardInterrupt(), GeneratorExit())))
sys.stdout.flush()
raise Quit(-130)
