n = 1234567
for spec in ['', 'd', '10', '<10', '>10', '^10', '010', '+', ' ', '-', '+d', '+,', ',', '_', '15,', '015,', '*^15,',
             'x', 'X', '#x', '#010x', 'b', '#b', '_b', 'o', '#o', '_x', 'c', 'e', '.2e', 'f', '.1f', 'g', 'n', '%', '=+12', '0=12', '=12', '+012,d']:
    if spec == 'c':
        print(spec, format(233, spec), format(0x1f600, 'c'))
    else:
        print(repr(spec), '[' + format(n, spec) + ']', '[' + format(-n, spec) + ']', '[' + format(0, spec) + ']')
print(f'{10**25:,} {10**25:_} {-10**25:>40,} {2**70:x} {2**70:#b}')
for bad in ('s', '.2d', 'z', 'y', '10q', ',x'):
    try:
        print(format(n, bad))
    except ValueError as e:
        print(bad, e)
print(format(True), format(True, 'd'), format(True, '5'), format(False, '<5') + '|')
