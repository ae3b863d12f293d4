class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)

class Err(Exception):
    pass

def f(n):
    local = T('local%d' % n)
    raise Err(n)

try:
    f(1)
except Err as e:
    print('in handler', e)
print('after 1')
keep = None
try:
    f(2)
except Err as e:
    keep = e
print('kept', keep, keep.__traceback__ is not None)
keep = None
print('dropped 2')
try:
    f(3)
except Err as e:
    e.__traceback__ = None
    print('traceback cleared')
print('after 3')
def g():
    try:
        f(4)
    except Err:
        return 'returned'
print(g())
def h():
    try:
        f(5)
    finally:
        print('finally 5')
try:
    h()
except Err:
    print('handler 5')
print('after 5')
