def source():
    try:
        for i in range(5):
            print('  produce', i)
            yield i
    except KeyError as e:
        print('  source got', repr(e))
        yield 'recovered'
    finally:
        print('  source closed')

def stage(src):
    try:
        for x in src:
            yield x * 10
    except ValueError as e:
        print('  stage got', e)
        yield -1
    finally:
        print('  stage closed')

g = stage(source())
for v in g:
    print(v)
    if v == 20:
        break
print('after break')
g.close()
del g
g = source()
next(g)
print(g.throw(KeyError('k')))
print(next(g, 'finished'))
s = stage(source())
next(s)
print(s.throw(ValueError('v')))
print(list(s))

def boom():
    yield 1
    raise RuntimeError('boom')
b = boom()
print(next(b))
try:
    next(b)
except RuntimeError as e:
    print(e)
print(list(b))
try:
    print([x for x in boom()])
except RuntimeError as e:
    print('listcomp', e)
try:
    a, c, d = boom()
except RuntimeError as e:
    print('unpack', e)
print(sum(boom()))
