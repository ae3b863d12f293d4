def collect(*fns):
    errs = []
    for f in fns:
        try:
            f()
        except Exception as e:
            errs.append(e)
    if errs:
        raise ExceptionGroup('several', errs)
    return 'clean'

print(collect(lambda: 1))
try:
    collect(lambda: 1 / 0, lambda: int('x'), lambda: {}['k'])
except ExceptionGroup as eg:
    print(eg, len(eg.exceptions), [type(e).__name__ for e in eg.exceptions])
    m, rest = eg.split(ValueError)
    print(m.exceptions, rest.exceptions, eg.subgroup(KeyError), eg.subgroup(OSError))

try:
    collect(lambda: 1 / 0, lambda: int('y'), lambda: [][1])
except* ZeroDivisionError as g:
    print('zde part', g.exceptions)
except* (ValueError, LookupError) as g:
    print('other part', g.exceptions)
else:
    print('never')
finally:
    print('finally')

try:
    try:
        raise ExceptionGroup('outer', [ValueError(1), ExceptionGroup('inner', [TypeError(2), ValueError(3)])])
    except* ValueError as g:
        print(repr(g))
except ExceptionGroup as left:
    print('left', repr(left))
try:
    raise ValueError('naked')
except* ValueError as g:
    print(type(g).__name__, repr(g.exceptions[0]))
try:
    ExceptionGroup('empty', [])
except ValueError as e:
    print(e)
