class Config:
    DEBUG = False
    LIMITS = {'low': 1, 'high': 10}
    _cache = {}
    TOTAL = sum(range(5))
    NAMES = [n.upper() for n in ('a', 'b')]
    if DEBUG:
        MODE = 'debug'
    else:
        MODE = 'prod'
    for i in range(3):
        last = i * TOTAL
    class Inner:
        value = 42
        class Deeper:
            value = 'deep'
    def helper(x):
        return x * 2
    doubled = helper(21)
    print('class body runs', DEBUG, MODE)

print(Config.TOTAL, Config.NAMES, Config.MODE, Config.i, Config.last, Config.doubled, Config.helper(5))
print(Config.Inner.value, Config.Inner.Deeper.value, Config.Inner.__qualname__, Config.Inner.Deeper.__name__)
Config.DEBUG = True
Config.LIMITS['mid'] = 5
Config.counter = 0
def bump():
    Config.counter += 1
    return Config.counter
bump(); bump()
print(Config.DEBUG, Config.LIMITS, Config.counter)
print([k for k in vars(Config) if not k.startswith('__')])
x = 'module'
class Scope:
    x = x + '-class'
    def get(self): return x
    y = [x for _ in range(2)]
    z = (lambda: x)()
print(Scope.x, Scope().get(), Scope.y, Scope.z)
try:
    Config.MISSING
except AttributeError as e:
    print(e)
class Empty: pass
Empty.a = Empty
print(Empty.a.a.a is Empty, Empty().a is Empty, hasattr(Empty(), 'b'))
