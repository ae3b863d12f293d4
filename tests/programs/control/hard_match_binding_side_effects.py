class Tracker:
    __match_args__ = ('left', 'right')
    log = []
    def __init__(self, left, right):
        self._l, self._r = left, right
    @property
    def left(self):
        Tracker.log.append('left')
        return self._l
    @property
    def right(self):
        Tracker.log.append('right')
        return self._r

def probe(tag, v):
    Tracker.log.append(tag)
    return v

def m(subject):
    x = 'unbound'
    match subject:
        case Tracker(1, x) if probe('guard1', x > 5):
            return 'first', x
        case Tracker(1 | 2 as y, [x, *rest]):
            return 'second', x, y, rest
        case Tracker(left=str() as s, right=None):
            return 'third', s
        case Tracker(Tracker(a, b), Tracker(c, _)) if probe('guard2', a != c):
            return 'nested', a, b, c
        case [Tracker(left=0), {'k': [first, *_], **rest}]:
            return 'seq', first, rest
        case (1 | True) as one:
            return 'one', one
        case float() | complex() as num:
            return 'num', num
        case [*items, last] if len(items) > 2:
            return 'long', items, last
        case {'a': int(n), 'b': {'c': str(deep)}}:
            return 'map', n, deep
        case -1 | -1.5 | 'x' 'y' | b'z' | None:
            return 'literal'
    return 'none', x

tests = [Tracker(1, 9), Tracker(1, 3), Tracker(2, ['p', 'q', 'r']), Tracker('s', None), Tracker(Tracker(1, 2), Tracker(3, 4)), Tracker(Tracker(1, 2), Tracker(1, 4)),
         [Tracker(0, 0), {'k': 'no', 'z': 1}], [Tracker(0, 0), {'k': [5, 6], 'z': 1}], 1, True, 1.0, 2j, [1, 2, 3, 4], (1, 2), 'abcd', {'a': 1, 'b': {'c': 'd', 'e': 0}}, {'a': True, 'b': {'c': 's'}}, {'a': 1.0, 'b': {}}, -1, 'xy', b'z', None, range(4), {1, 2}]
for t in tests:
    Tracker.log.clear()
    try:
        print(m(t), Tracker.log)
    except TypeError as e:
        print('TypeError', e, Tracker.log)
import enum
class E(enum.Enum):
    A = 1
    B = 'b'
def by_value(v):
    match v:
        case E.A: return 'is A'
        case E.B: return 'is B'
        case int.real: return 'dotted'
        case _ if v == 'z': return 'guarded wildcard'
        case whatever: return whatever
print([by_value(v) for v in (E.A, E.B, 1, 'b', 'z', int.real)])
