from contextlib import contextmanager, closing, nullcontext, redirect_stderr
import io

log = []
class C:
    def close(self): log.append('closed')
with closing(C()) as c, nullcontext(5) as n:
    log.append(n)
print(log); log.clear()
@contextmanager
def bad_twice():
    yield 1
    yield 2
@contextmanager
def never():
    if False:
        yield
@contextmanager
def eats_all():
    try:
        yield
    except BaseException:
        pass
for cm in (bad_twice, never):
    try:
        with cm():
            pass
    except RuntimeError as e:
        print(e)
with eats_all():
    raise SystemExit(3)
def f():
    with eats_all():
        return 'returned'
    return 'fell'
def g():
    for i in range(3):
        with eats_all():
            if i == 1:
                break
            raise ValueError
    return i
print(f(), g())
buf = io.StringIO()
import sys
with redirect_stderr(buf):
    print('hidden', file=sys.stderr)
print(repr(buf.getvalue()))
