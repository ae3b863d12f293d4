class Node:
    def __init__(self, name):
        self.name = name

def tag(n, **extra):
    for k, v in extra.items():
        setattr(n, k, v)
    return n

a = Node('a')
b = tag(Node('b'), color='red', weight=5)
c = Node('c')
c.parent = b
for n in (a, b, c):
    print(n.name, hasattr(n, 'color'), getattr(n, 'weight', None), getattr(getattr(n, 'parent', None), 'name', '-'), sorted(vars(n)))
try:
    a.color
except AttributeError as e:
    print(e)

class Config:
    debug = None
    def load(self, text):
        for line in text.splitlines():
            k, _, v = line.partition('=')
            self.__dict__[k.strip()] = int(v) if v.strip().isdigit() else v.strip()
        self.loaded = True
        return self
cfg = Config().load('port = 80\nhost = local\ndebug=1')
print(cfg.port + 1, cfg.host, cfg.debug, Config.debug, cfg.loaded, list(vars(cfg)))
class Maybe:
    def __init__(self, flag):
        if flag:
            self.value = 1
    def get(self):
        return self.value
print(Maybe(1).get())
def helper(self): return 'helped ' + self.name
Node.help = helper
print(a.help(), c.help())
Node.default = 'late class attr'
print(a.default)
a.default = 0
del Node.help
try:
    b.help()
except AttributeError as e:
    print(e)
print(a.default, b.default)
Maybe(0).get()
