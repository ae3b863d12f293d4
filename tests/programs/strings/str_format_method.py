print('{} {} {}'.format(1, 'two', 3.0), '{2}{0}{1}{0}'.format('a', 'b', 'c'))
print('{name}:{age:>4}'.format(name='Bob', age=7), '{0[1]} {0[2]}'.format([1, 2, 3]), '{d[key]}'.format(d={'key': 'val'}))
print('{0.real} {0.imag}'.format(3 + 4j), '{!r} {!s} {!a}'.format('q', 'q', 'é'), '{{}} {}'.format(5))
print('{:>{w}.{p}f}|'.format(3.14159, w=10, p=2), '{:{}}|'.format('x', 4), '{0:{1}{2}}|'.format(7, '>', 5))
class P:
    x = 1
    def __init__(self):
        self.y = [10, {'z': 'deep'}]
    def __format__(self, spec):
        return 'P<' + spec + '>'
print('{0} {0:abc} {0.x} {0.y[0]} {0.y[1][z]}'.format(P()), f'{P():%H:%M}', format(P(), ''))
print('{a}{b}'.format_map({'a': 1, 'b': 2}), '{:,} {:_} {:%}'.format(10**6, 10**6, 0.25))
tests = [('{}{}', (1,)), ('{0}{}', (1, 2)), ('{x}', ()), ('{', ()), ('}', ()), ('{0', (1,)), ('{!z}', (1,)), ('{0[5]}', ([1],)), ('{0.nope}', (1,))]
for fmt, args in tests:
    try:
        print(fmt.format(*args))
    except (ValueError, IndexError, KeyError, AttributeError) as e:
        print(fmt, type(e).__name__, e)
