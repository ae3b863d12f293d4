def f():
    try:
        raise ValueError('first')
    finally:
        raise TypeError('second')

try:
    f()
except TypeError as e:
    print(e, repr(e.__context__))

def g():
    try:
        return 'value'
    finally:
        [][0]
try:
    print(g())
except IndexError as e:
    print(e, e.__context__)

def h():
    for i in range(3):
        try:
            if i < 2:
                continue
            break
        finally:
            if i == 1:
                raise KeyError(i)
try:
    h()
except KeyError as e:
    print('KeyError', e)

class CM:
    def __enter__(self): raise OSError('enter failed')
    def __exit__(self, *a): print('exit not called')
try:
    with CM():
        print('no body')
except OSError as e:
    print(e)
def k():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise RuntimeError('in handler')
        finally:
            print('finally sees it')
    finally:
        print('outer')
        raise LookupError('last one wins')
k()
