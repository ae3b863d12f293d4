REGISTRY = {}

def plugin(name=None, **defaults):
    def wrap(obj):
        key = name or obj.__name__.lower()
        REGISTRY[key] = (obj, defaults)
        return obj
    return wrap

@plugin(factor=3)
def times(value, factor):
    return value * factor

@plugin('rev')
def reverse_it(value):
    return value[::-1]

@plugin(start=100)
class Counter:
    def __init__(self, start=0):
        self.n = start
    def __call__(self, value):
        self.n += len(value) if hasattr(value, '__len__') else value
        return self.n

@plugin()
class Upper:
    suffix = ''
    def __call__(self, value):
        return str(value).upper() + self.suffix

def run(spec, value):
    for step in spec.split('|'):
        name, _, args = step.strip().partition(':')
        if name not in REGISTRY:
            raise LookupError('no plugin named %r, have %s' % (name, sorted(REGISTRY)))
        obj, defaults = REGISTRY[name]
        options = dict(defaults)
        for pair in filter(None, args.split(',')):
            k, v = pair.split('=')
            options[k] = int(v) if v.lstrip('-').isdigit() else v
        if isinstance(obj, type):
            inst = obj(**{k: v for k, v in options.items() if k in obj.__init__.__code__.co_varnames}) if '__init__' in vars(obj) else obj()
            for k, v in options.items():
                setattr(inst, k, v)
            value = inst(value)
        else:
            value = obj(value, **options)
    return value

print(run('times', 'ab'), run('times:factor=2', 2**62), run('times|rev', [1, 2]), run('times:factor=4|times', 0.5))
print(run('counter', 'abc'), run('counter:start=5', 2.5), run('upper:suffix=!?', 'x'), run('rev|upper|rev', 'abc'))
print({k: type(v[0]).__name__ for k, v in REGISTRY.items()})
for spec, v in (('nope', 1), ('rev', 5), ('times:factor=x', 'a'), ('times:other=1', 1)):
    try:
        print(run(spec, v))
    except (LookupError, TypeError) as e:
        print(type(e).__name__, e)
globals()['times'] = None
print(run('times', 1), times)
REGISTRY['times'] = (lambda v, **k: k, {'z': 1})
print(run('times:a=b', 0))
