def square(x):
    return x * x

def halve(x):
    return x / 2

def shout(x):
    return str(x).upper() + '!'

pipeline = [square, halve, shout]
value = 9
for step in pipeline:
    value = step(value)
    print(step.__name__, value)

dispatch = {'sq': square, 'half': halve, 'shout': shout, 'len': len, 'int': int, 'bound': 'abc'.count}
for key, arg in [('sq', 4), ('half', 5), ('shout', 'hey'), ('len', [1, 2]), ('int', '12'), ('bound', 'b')]:
    print(key, dispatch[key](arg))

handlers = {}
def register(name):
    def deco(fn):
        handlers[name] = fn
        return fn
    return deco

@register('greet')
def greet(who):
    return 'hi ' + who

@register('bye')
def bye(who):
    return 'bye ' + who

print([h('Sam') for h in handlers.values()], greet is handlers['greet'])
table = [(1, square), (2, halve)]
print(sum(f(n) for n, f in table), square in pipeline, pipeline.index(halve))
try:
    dispatch['nope'](1)
except KeyError as e:
    print('KeyError', e)
