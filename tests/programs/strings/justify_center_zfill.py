for w in ('', 'a', 'ab', 'abc', '-12', '+5', 'é中'):
    print('|' + w.ljust(6) + '|' + w.rjust(6, '.') + '|' + w.center(6, '*') + '|' + w.center(7, '*') + '|' + w.zfill(6) + '|')
print('abc'.center(2), 'abc'.ljust(0), 'abc'.rjust(-5), '5'.zfill(1), '--5'.zfill(6), 'x'.zfill(3))
print('a\tb\tcc\tddd'.expandtabs(), 'a\tb'.expandtabs(4), '\t|'.expandtabs(0), 'ab\ncd\te'.expandtabs(3))
try:
    'a'.center(10, 'xy')
except TypeError as e:
    print(e)
rows = [('apple', 3, 1.5), ('fig', 12, 0.25), ('banana', 100, 10)]
width = max(len(r[0]) for r in rows)
for name, n, price in rows:
    print(name.ljust(width), str(n).rjust(4), str(price).zfill(6))
print('=' * 20)
print('title'.center(20, '='))
