class Managed:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow
    def __enter__(self):
        print('enter', self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind.__name__ if kind else None, value, tb is not None)
        return self.swallow

with Managed('a') as v:
    print('body', v)

with Managed('b', True):
    raise ValueError('hidden')
print('continues')

with Managed('c') as c, Managed('d', swallow=True) as d:
    print(c, d)
    1 / 0

with (Managed('p') as p, Managed('q') as q):
    print(p + q)

def early():
    with Managed('ret'):
        return 'returned'
print(early())

for i in range(3):
    with Managed('loop%d' % i):
        if i == 0:
            continue
        break
print(i)
try:
    with Managed('e'):
        raise KeyError('seen')
except KeyError as e:
    print('outside', e)
with 5:
    pass
