d = {1: 'int', 1.0: 'float', True: 'bool'}
print(d, len(d))
d[0] = 'zero'
d[False] = 'false'
d[-0.0] = 'negzero'
print(d)
print(d[1 + 0j], d[True], d.get(0.0), 1.0 in d, d.pop(1.0))
e = {True: 'yes', False: 'no'}
e[1] = 'one'
print(e, list(e)[0] is True)
print({2**53: 'a'}.get(float(2**53)), {2**53 + 1: 'a'}.get(float(2**53)), {2**64: 1}[18446744073709551616.0])
nan = float('nan')
f = {nan: 1}
print(nan in f, f[nan], float('nan') in f, [nan] == [nan], nan in [nan], [float('nan')] == [float('nan')], [nan].count(nan), [nan].index(nan), (nan,) == (nan,))
f[float('nan')] = 2
print(len(f), {nan, nan} == {nan}, f)
print({'1': 's', 1: 'i', (1,): 't', b'1': 'b', None: 'n'})
print(hash(1) == hash(1.0) == hash(True), hash(2**61 - 1), hash(-1), hash(-2), hash(0.5), hash(10**20), hash(float('inf')))
from fractions import Fraction
from decimal import Decimal
print({0.5: 'half'}[Fraction(1, 2)], {Decimal('2'): 'two'}[2])
