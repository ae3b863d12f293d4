nan = float('nan')
other = float('nan')
class Never:
    def __eq__(self, o): return False
    def __repr__(self): return 'Never'
    __hash__ = object.__hash__
class Always:
    def __eq__(self, o): return True
    def __repr__(self): return 'Always'
    __hash__ = None
nv, al = Never(), Always()
print(nan in [nan], other in [nan], nan in (nan,), nan in {nan}, nan in {nan: 1}, nan == nan, [nan] == [nan], [nan] == [other], (1, nan) == (1, nan), {'k': nan} == {'k': nan}, {nan} == {nan}, [nan] != [nan])
print([nan, other, nan].count(nan), [other, nan].index(nan), [nan] < [nan], [nan, 1] < [nan, 2], (nan,) <= (nan,), max([nan, 1]), max([1, nan]), min(nan, 0), sorted([2, nan, 1])[1:2])
print(nv in [nv], nv in [Never()], nv == nv, [nv] == [nv], [nv] != [nv], [nv].index(nv), {nv: 1}[nv], nv in {nv}, (nv,) == (nv,), [[nv]] == [[nv]])
print(al in [1], 5 in [al], [al] == [7], [1, 2].index(al), [1, 2, al].count(al), [0, al, 2].index(99), al != 3, al in [], {'a': al} == {'a': None}, (al, 1) == (2, 1))
lst = [1, 2, 3]
lst.remove(al)
print(lst, lst.count(al), al in {}.values(), al in {'k': 0}.values(), any(x == 4 for x in [al]))
d = {nan: 'a', other: 'b'}
d[nan] = 'c'
print(len(d), d[nan], d[other], d.get(float('nan')), list(d.values()))
s = {nan, other, nan}
print(len(s), nan in s, float('nan') in s, len(s | {nan}), len(s | {float('nan')}))
print(float('inf') in [float('inf')], 0.0 in [-0.0], [0.0] == [-0.0], {0.0: 'z'}[-0.0], 1 in [True], '' in [''], None in [0, '', None], () in [()], [] in [[]], {} in [{}], 2**70 in [2**70], 2**70 in (2.0**70,))
big1, big2 = 10**30, 10**30
print(big1 == big2, big1 in [big2], {big1: 1}[big2], [big1].index(big2), (big1,) == (big2,), 'ab' * 50 in ['ab' * 50])
import math
print(math.nan in [math.nan], [x for x in (nan, 1.0) if x == x], sum([nan, 1]) != sum([nan, 1]), all([nan]), nan != nan, not nan == nan, nan is nan, -nan == nan, nan + 1 != nan, [nan, nan].count(float('nan')))
