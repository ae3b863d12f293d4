# native: required
from contextlib import contextmanager
@contextmanager
def tag(n, close=True):
    print('<%s>' % n)
    try:
        yield n * 2
    finally:
        if close:
            print('</%s>' % n)
with tag('p') as x:
    print('in', x)
try:
    with tag('b', close=False):
        raise ValueError(3)
except ValueError as e:
    print('caught', e)
@contextmanager
def eat():
    try:
        yield
    except KeyError as e:
        print('ate', e)
with eat():
    {}['k']
def f():
    with eat():
        return 5
print(f())
@contextmanager
def bad():
    yield 1
    yield 2
@contextmanager
def never():
    if False:
        yield
for cm in (bad, never):
    try:
        with cm():
            pass
    except RuntimeError as e:
        print(e)
from contextlib import suppress, closing, nullcontext
with suppress(KeyError, ValueError):
    {}['k']
with suppress(KeyError):
    pass
try:
    with suppress(KeyError):
        raise ValueError(2)
except ValueError as e:
    print(e)
class C:
    def close(self):
        print('closed')
with closing(C()) as c, nullcontext(5) as n:
    print(n)
with nullcontext():
    print('ok')
