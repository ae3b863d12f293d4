def classes(*cs):
    print('evaluating', [c.__name__ for c in cs])
    return cs

try:
    print('nothing raised')
except classes(ValueError):
    pass

try:
    raise KeyError('x')
except classes(ValueError):
    print('no')
except classes(IndexError, LookupError):
    print('lookup matched')
except classes(KeyError):
    print('too late')

mapping = {'net': (ConnectionError, TimeoutError), 'num': ArithmeticError}
for kind, err in [('net', TimeoutError('t')), ('num', OverflowError('o')), ('num', FloatingPointError())]:
    try:
        raise err
    except mapping[kind] as e:
        print(kind, repr(e))
try:
    try:
        raise ValueError('v')
    except 'not a class':
        print('no')
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError('w')
    except undefined_exc:
        pass
except NameError as e:
    print(e, repr(e.__context__))
try:
    raise ValueError
except Exception as e:
    print(repr(e), e.args)
class Meta(type):
    def __instancecheck__(cls, o): return True
class Fake(Exception, metaclass=Meta): pass
try:
    raise ValueError('real')
except Fake:
    print('isinstance hook used')
except ValueError:
    print('hook ignored')
try:
    raise KeyboardInterrupt
except Exception:
    print('no')
except:
    print('bare except')
