class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)

class Err(Exception):
    pass

def f(n):
    local = T('local%d' % n)
    raise Err(n)

e1 = None
try:
    raise Err(T('arg'))
except Err as e:
    e1 = e.args
print('args kept', len(e1))
e1 = None
for i in range(2):
    try:
        f(10 + i)
    except Err as e:
        continue
print('loop done')
try:
    try:
        f(20)
    except Err as inner:
        raise ValueError('outer') from inner
except ValueError as v:
    print('chained', v.__cause__)
print('end')
