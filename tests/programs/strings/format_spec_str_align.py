for w in ['', 'ab', 'abcdef', 'é中😀']:
    for spec in ['', '5', '<5', '>5', '^5', '*^7', '.2', '8.3', '>8.3', '-<6s', 's', '05', '😀>6']:
        print('[' + format(w, spec) + ']', end='')
    print()
for bad in ('d', '+', ',', '=5', '#', '.2f'):
    try:
        print(format('x', bad))
    except ValueError as e:
        print(e)
print(f'{"a":>{3}}{"b":^{4}}{"c":x<{2}}|')
print(f'{None!s:>6}|{None}|{[1, 2]!s:<8}|{(1,)!r:^10}|')
try:
    print(f'{None:>6}')
except TypeError as e:
    print(e)
try:
    print(f'{[1]:5}')
except TypeError as e:
    print(e)
