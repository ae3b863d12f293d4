e = 'before'
try:
    raise ValueError('x')
except ValueError as e:
    print('inside', e)
try:
    print(e)
except NameError as err:
    print(err)

def keep():
    saved = None
    try:
        1 / 0
    except ZeroDivisionError as exc:
        saved = exc
    try:
        return exc
    except UnboundLocalError as u:
        return str(u), saved
print(keep())

def no_error():
    exc = 'untouched'
    try:
        pass
    except ValueError as exc:
        pass
    return exc
print(no_error())

def rebind():
    try:
        raise KeyError('k')
    except KeyError as exc:
        exc = 'rebound'
        print(exc)
    return 'exc' in locals()
print(rebind())

def deleted_inside():
    try:
        raise KeyError('k')
    except KeyError as exc:
        del exc
    return 'ok'
print(deleted_inside())
class C:
    try:
        int('q')
    except ValueError as prob:
        message = str(prob)
print(C.message, hasattr(C, 'prob'))
for i in range(2):
    try:
        raise ValueError(i)
    except ValueError as v:
        last = v
    print(last, 'v' in dir())
print(v)
