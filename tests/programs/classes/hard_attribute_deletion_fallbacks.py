class Defaults:
    level = 1
    names = ('a',)
    def __init__(self, **kw):
        self.__dict__.update(kw)

x = Defaults(level=5, names=['own'])
y = Defaults()
print(x.level, y.level, x.names, y.names)
for attr in ('level', 'names'):
    delattr(x, attr)
print(x.level, x.names, vars(x))
Defaults.level += 10
y.level += 1
print(x.level, y.level, Defaults.level)
del Defaults.level
try:
    x.level
except AttributeError as e:
    print(e)
print(y.level)
x.level = [1]
x.level += [2]
del y.level
for o in (x, y):
    print(getattr(o, 'level', 'nothing'))
try:
    del y.level
except AttributeError as e:
    print('AttributeError', e)
