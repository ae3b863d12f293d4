def averager():
    total = 0.0
    n = 0
    avg = None
    try:
        while True:
            try:
                x = yield avg
            except ValueError as e:
                print('reset because', e)
                total, n, avg = 0.0, 0, None
                continue
            total += x
            n += 1
            avg = total / n
    finally:
        print('cleanup', total, n)

a = averager()
print(next(a), a.send(10), a.send(20), a.send(33))
print(a.throw(ValueError('bad data')))
print(a.send(5))
a.close()
a.close()
try:
    a.send(1)
except StopIteration:
    print('exhausted')

b = averager()
try:
    b.send(3)
except TypeError as e:
    print(e)
next(b)
try:
    b.throw(KeyError('k'))
except KeyError as e:
    print('through', e)

def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
