lines = ['a,b,,c', '', ',', ' a  b c ', 'one', 'a,,,b', '\ta\nb\rc\x0cd\x1ce']
for ln in lines:
    print(repr(ln))
    print('  ', ln.split(','), ln.split(), ln.split(',', 1), ln.split(None, 1))
    print('  ', ln.rsplit(','), ln.rsplit(), ln.rsplit(',', 1), ln.rsplit(None, 1))
    print('  ', ln.partition(','), ln.rpartition(','))
print('a<>b<>c'.split('<>'), 'a<>b<>c'.split('<>', maxsplit=1), 'aaa'.split('aa'), 'aaa'.rsplit('aa'))
print('k=v=w'.partition('='), 'none'.partition('='), 'none'.rpartition('='))
print('x y z'.split(' ', 0), 'x y z'.split(sep=' ', maxsplit=-1))
try:
    'a'.split('')
except ValueError as e:
    print(e)
try:
    'a'.partition('')
except ValueError as e:
    print(e)
