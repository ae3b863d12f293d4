class T:
    def __init__(self, n): self.n = n
    def __del__(self): log.append('~' + self.n)
    def use(self): return self.n + ' alive'
log = []
lst = [T('a'), T('b'), T('c')]
def pop_all(x):
    while lst:
        lst.pop()
    log.append('popped')
    return x.use()
print(pop_all(lst[1]), log); log.clear()
lst = [T('d'), T('e')]
for t in lst:
    lst.clear()
    log.append(t.use())
print(log); log.clear()
del t
print(log); log.clear()
lst = [T('f'), T('g')]
print([(lst.clear(), v.use())[1] for v in lst], log); log.clear()
d = {'k': T('h')}
for k, v in d.items():
    d[k] = 0
    log.append(v.use())
v = None
print(log); log.clear()
def ret(t):
    t2, t = t, None
    return t2
print(ret(T('i')).use(), log); log.clear()
x = T('j')
x = ret(x)
print(x.use(), log); log.clear()
x = [x, x.use(), (x := None)]
print(x[1], log); x = None; print(log)
