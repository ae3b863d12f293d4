def low():
    return {}['missing']

def mid():
    try:
        low()
    except KeyError as e:
        raise ValueError('mid failed') from e

def top():
    try:
        mid()
    except ValueError:
        print('top saw it')
        raise

try:
    top()
except ValueError as e:
    print(e, '<-', repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        int('zz')
except ValueError as e:
    print(e, '| context', repr(e.__context__), '| cause', e.__cause__, e.__suppress_context__)

try:
    try:
        raise KeyError('hidden')
    except KeyError:
        raise RuntimeError('clean') from None
except RuntimeError as e:
    print(e, e.__cause__, repr(e.__context__), e.__suppress_context__)

try:
    raise
except RuntimeError as e:
    print(e)
def reraise_later():
    saved = None
    try:
        [].pop()
    except IndexError as e:
        saved = e
    print('holding', saved)
    raise saved
try:
    reraise_later()
except IndexError as e:
    print('later', e)
for bad in (lambda: (_ for _ in ()).throw(5), lambda: exec('raise 5'), lambda: exec('raise ValueError from 3'), lambda: exec('raise int')):
    try:
        bad()
    except TypeError as e:
        print(e)
raise ValueError('outer') from KeyError('inner')
