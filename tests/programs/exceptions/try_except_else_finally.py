def run(label, action):
    print('---', label)
    try:
        print('try')
        result = action()
    except ZeroDivisionError as e:
        print('zde', e)
        result = 'inf'
    except (KeyError, IndexError) as e:
        print('lookup', type(e).__name__, e)
        result = None
    except Exception as e:
        print('generic', repr(e))
        result = -1
    else:
        print('else', result)
    finally:
        print('finally')
    return result

print(run('ok', lambda: 42))
print(run('zero', lambda: 1 % 0))
print(run('key', lambda: {}['k']))
print(run('index', lambda: [][0]))
print(run('value', lambda: int('x')))
print(run('type', lambda: 'a' + 1))
print(run('attr', lambda: None.foo))

def else_raises():
    try:
        pass
    except ValueError:
        print('not here')
    else:
        raise ValueError('from else')
    finally:
        print('cleanup')
try:
    else_raises()
except ValueError as e:
    print(e)
try:
    try:
        raise TypeError('first')
    except ValueError:
        print('no')
    finally:
        print('inner finally')
except TypeError as e:
    print('outer', e)
