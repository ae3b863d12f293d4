class OnlyRepr:
    def __repr__(self): return '<R>'
class OnlyStr:
    def __str__(self): return 'S'
class Both(OnlyRepr, OnlyStr):
    pass
class Fmt:
    def __format__(self, spec): return f'F[{spec}]'
    def __str__(self): return 'fmt-str'

print(OnlyRepr(), str(OnlyRepr()), repr(OnlyRepr()), [OnlyRepr()], f'{OnlyRepr()}')
print(OnlyStr(), str(OnlyStr()), repr(OnlyStr()).startswith('<__main__.OnlyStr object at 0x'))
print(Both(), [Both()], {Both(): Both()}.__len__(), '%s %r' % (Both(), Both()), '{} {!r}'.format(Both(), Both()))
print(f'{Fmt()} {Fmt():>10} {Fmt()!s:>10}', format(Fmt(), 'x'), '{:y}'.format(Fmt()), Fmt())
print(f'{Both()!s:>5}|{Both()!r:<5}|')
try:
    print(f'{Both():>5}')
except TypeError as e:
    print(e)
class Bad:
    def __str__(self): return 5
    def __repr__(self): return None
for f in (str, repr, print):
    try:
        f(Bad())
    except TypeError as e:
        print(e)
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __repr__(self):
        return f'Tree({self.v!r}{"".join(", " + repr(k) for k in self.kids)})'
    def __str__(self):
        return self.v + ('(' + ' '.join(map(str, self.kids)) + ')' if self.kids else '')
t = Tree('a', Tree('b'), Tree('c', Tree('d')))
print(t)
print([t])
class Sub(str):
    def __repr__(self): return 'Sub:' + super().__repr__()
    def __str__(self): return 'sub-str'
s = Sub('x')
print(s, [s], s + 'y', f'{s}', '%s' % s, s.upper(), len(s), str.__str__(s) == 'x')
print(OnlyRepr, OnlyRepr.__name__, type(t), OnlyRepr.__qualname__, OnlyRepr.__module__)
