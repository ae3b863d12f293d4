class Noisy:
    live = 0
    def __init__(self, name):
        self.name = name
        Noisy.live += 1
    def __del__(self):
        Noisy.live -= 1
        print('del', self.name)

a = Noisy('a')
a = Noisy('a2')
print('rebound')
b = a
a = None
print('one ref left')
b = None
print('gone', Noisy.live)
def scope():
    x = Noisy('local')
    y = Noisy('local2')
    print('leaving')
scope()
print('after scope')
lst = [Noisy('l0'), Noisy('l1'), Noisy('l2')]
lst[1] = 'replaced'
print('item replaced')
lst.pop()
print('popped')
del lst[0]
d = {'k': Noisy('dv')}
d['k'] = 1
print('dict value replaced')
Noisy('temp')
print('temporary done')
holder = Noisy('outer')
holder.child = Noisy('inner')
del holder
print('holder gone')
def ret():
    return Noisy('returned')
r = ret()
print('got', r.name)
ret()
print('ignored')
for i in range(2):
    n = Noisy('loop%d' % i)
print('loop end', Noisy.live)
del n, r
print(Noisy.live)
