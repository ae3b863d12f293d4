from contextlib import ExitStack, contextmanager, suppress, closing, nullcontext, redirect_stderr, ContextDecorator
import io

log = []
@contextmanager
def res(name, swallow=False):
    log.append('+' + name)
    try:
        yield name
    except KeyError as e:
        log.append('%s saw %s' % (name, e))
        if not swallow:
            raise
    finally:
        log.append('-' + name)

with ExitStack() as st:
    names = [st.enter_context(res(n)) for n in 'abc']
    st.callback(log.append, 'callback')
    st.push(lambda t, v, tb: log.append(t))
print(names, log); log.clear()
with ExitStack() as st:
    st.enter_context(res('outer', swallow=True))
    st.enter_context(res('inner'))
    raise KeyError('k')
print(log); log.clear()
try:
    with ExitStack() as st:
        st.enter_context(res('x'))
        st.callback(lambda: 1 / 0)
        raise ValueError('original')
except ZeroDivisionError as e:
    print(repr(e.__context__), log); log.clear()
with ExitStack() as st:
    st.enter_context(res('kept'))
    saved = st.pop_all()
log.append('left')
saved.close()
print(log); log.clear()
with suppress(KeyError, IndexError):
    [][1]
    log.append('no')
with suppress():
    log.append('fine')
print(log); log.clear()
@res('decor')
def work(x):
    log.append('work')
    return x * 2
print(work(4), work(5), log); log.clear()
class Timer(ContextDecorator):
    def __enter__(self): log.append('t+'); return self
    def __exit__(self, *e): log.append('t-'); return False
@Timer()
def timed(): raise LookupError('inside')
try:
    timed()
except LookupError as e:
    print(e, log); log.clear()
