class Transaction:
    log = []
    def __init__(self, store):
        self.store = store
    def __enter__(self):
        self.backup = dict(self.store)
        self.log.append('begin')
        return self.store
    def __exit__(self, et, ev, tb):
        if et is None:
            self.log.append('commit')
            return
        self.store.clear()
        self.store.update(self.backup)
        self.log.append('rollback ' + et.__name__ + ': ' + str(ev))
        return issubclass(et, LookupError)

db = {'a': 1}
with Transaction(db) as s:
    s['b'] = 2
with Transaction(db) as s:
    s['a'] = 100
    s['missing key']
print(db, Transaction.log)
try:
    with Transaction(db) as s:
        s.clear()
        raise ValueError('boom')
except ValueError as e:
    print('propagated', e, db)
t = Transaction(db)
with t:
    with t:
        db['x'] = 1
print(db, Transaction.log[-4:])
class ExitRaises:
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError('exit failed')
try:
    with ExitRaises():
        raise KeyError('original')
except RuntimeError as e:
    print(e, repr(e.__context__))
class NoExit:
    def __enter__(self): pass
try:
    with NoExit(): print('never')
except TypeError as e:
    print(type(e).__name__)
from contextlib import contextmanager, suppress
@contextmanager
def tag(n):
    print('<%s>' % n)
    try:
        yield n * 2
    finally:
        print('</%s>' % n)
with tag('b') as v, suppress(ZeroDivisionError):
    print(v)
    1 / 0
with tag('i'):
    raise LookupError('final')
