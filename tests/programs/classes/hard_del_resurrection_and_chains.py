saved = []
class Phoenix:
    def __init__(self, n): self.n = n
    def __del__(self):
        print('del', self.n)
        if self.n > 0:
            self.n -= 1
            saved.append(self)

p = Phoenix(2)
p = None
print('saved', len(saved), saved[0].n)
saved.clear()
print('cleared', len(saved))
class Parent:
    def __init__(self): self.kids = [Kid(self.note, i) for i in range(2)]
    def note(self): return 'noted'
    def __del__(self): print('parent gone')
class Kid:
    def __init__(self, cb, i): self.i = i
    def __del__(self): print('kid', self.i, 'gone')
pa = Parent()
del pa
print('after parent')
class Chain:
    def __init__(self, n): self.n, self.next = n, Chain(n - 1) if n else None
    def __del__(self): print('c%d' % self.n, end=' ')
c = Chain(4)
c.next.next = None
print('| cut')
c = c.next
print('| shifted')
del c
print('| end')
