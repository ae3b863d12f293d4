class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y):
        self.x = x
        self.y = y

def describe(v):
    match v:
        case None:
            return 'none'
        case True | False:
            return f'bool {v}'
        case 0 | 1:
            return 'small'
        case int(n) if n > 100:
            return f'big {n}'
        case int():
            return 'int'
        case 'go' | 'run' as verb:
            return 'verb ' + verb
        case str(s):
            return 'str ' + s
        case []:
            return 'empty'
        case [x]:
            return f'one {x}'
        case [1, *rest]:
            return f'starts 1 then {rest}'
        case (a, b):
            return f'pair {a} {b}'
        case [first, *_, last]:
            return f'{first}..{last}'
        case {'type': 'circle', 'r': r}:
            return f'circle {r}'
        case {'type': t, **other}:
            return f'{t} {other}'
        case Point(0, 0):
            return 'origin'
        case Point(x=px, y=0):
            return f'on x axis {px}'
        case Point(px, py):
            return f'point {px} {py}'
        case _:
            return 'other ' + type(v).__name__

for v in [None, True, 0, 1, 7, 1000, 2**80, 'go', 'stay', [], [5], [1, 2, 3], (8, 9), [4, 5, 6, 7], {'type': 'circle', 'r': 2},
          {'type': 'sq', 'w': 1}, {}, Point(0, 0), Point(3, 0), Point(1, 2), 2.5, b'x', 1.0]:
    print(describe(v))
