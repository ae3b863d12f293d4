class T:
    def __init__(self, n): self.n = n
    def __del__(self): log.append('~' + self.n)
    def use(self): return self.n + ' alive'
log = []
reg = {}

def drop_and_use(t):
    reg.clear()
    log.append('cleared')
    return t.use()
reg['t'] = T('arg')
print(drop_and_use(reg['t']), log); log.clear()

def overwrite_global():
    global g
    g = None
    log.append('overwritten')
g = T('glob')
def use_global_local(t):
    overwrite_global()
    return t.use()
print(use_global_local(g), log); log.clear()

class Owner:
    def __init__(self): self.part = T('part')
    def replace(self):
        old = self.part
        self.part = T('new')
        log.append('replaced')
        return old.use()
    def suicide(self):
        reg.clear()
        log.append('no owner')
        return self.part.use()
o = Owner()
print(o.replace(), log); log.clear()
reg['o'] = o
del o
print(reg['o'].suicide(), log); log.clear()
