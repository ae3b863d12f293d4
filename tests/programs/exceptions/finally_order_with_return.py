log = []
def note(x):
    log.append(x)
    return x

def f(mode):
    try:
        try:
            note('a')
            if mode == 'ret':
                return note('value')
            if mode == 'raise':
                raise KeyError(note('err'))
            note('fell')
        finally:
            note('f1')
    except KeyError:
        note('handler')
        return note('from handler')
    else:
        note('else')
    finally:
        note('f2')
    return note('end')

for mode in ('ret', 'raise', 'none'):
    log.clear()
    print(mode, f(mode), log)

def gen():
    try:
        yield 1
        yield 2
    finally:
        note('gen finally')

def uses_gen():
    for x in gen():
        return note('returning %d' % x)
log.clear()
print(uses_gen(), log)

def loop():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                return note('ret %d' % i)
            note('body %d' % i)
        finally:
            note('fin %d' % i)
log.clear()
print(loop(), log)
def in_finally_try():
    try:
        raise ValueError('orig')
    finally:
        try:
            raise KeyError('inner')
        except KeyError as e:
            note(repr(e.__context__))
log.clear()
try:
    in_finally_try()
except ValueError as e:
    print(e, log, e.__context__)
