ints = [0, 7, -7, 1234, -1234, 1234567, 10**21, -10**21]
for spec in (',', '_', '012,', '015_d', '+,', ' ,', '>20,', '*<18,', '^+18,', '=+18,', '0=18,', '_b', '_x', '#_x', '020_b', ',.0f', ',.2f', '_.1f', ',.3e', ',g', ',%', '+08,d', '<08', '^08', '>+09', '=09', '-^9', '+^#9x'):
    print(spec.ljust(7), [format(n, spec) for n in ints])
floats = [0.0, -0.0, 1234.5, -1234567.891, 1e15, 1e16, 123456789012345680.0, 1e-5, float('-inf')]
for spec in (',', '_', '015,', '015,.2f', '+,.1f', '_.4g', ',.0f', '010', '+', ' ', '>12', '.0e', 'z.1f', 'z,.0f', '#,.0f', '.17g', '.1', '.15', ''):
    print(spec.ljust(8), [format(x, spec) for x in floats])
print(format(-0.04, '.1f'), format(-0.04, 'z.1f'), format(0.5, '.0f'), format(1.5, '.0f'), format(2.5, '.0f'), format(1e22, 'f'), format(1e23, '.0f'))
print(format(12345.6789, '012,.1f'), format(-5, '05'), format(-5, '=5'), format(-5, 'x^7'), format(255, '#06x'), format(255, '#b'), format(8, '#o'), format(65, 'c'), format(3, '05.1f'))
print('%+.2e|%#x|%#o|%05.1f|%-8d|%+d|% d|%x|%5.3d|%.0f|%g|%#g' % (12345.678, 255, 8, 3.14159, 42, 7, 7, -255, 5, 2.5, 1e6, 1.0))
print('{:,}|{:_}|{:+.3}|{:>{}}|{:{f}^{w}}|{!r:>6}'.format(10**9, 10**9, 2.0, 'r', 5, 'mid', 'q', f='~', w=9))
for v, spec in ((5, ',s'), (5.0, ',d'), ('s', ','), (5, '_,'), (5, ',_'), (5, ',b'), (1.5, 'x'), (5, '.3d'), ('s', '=5'), ('s', '+'), (5, 'k'), (5j, '05'), ([], '5')):
    try:
        print(format(v, spec))
    except (ValueError, TypeError) as e:
        print(repr(v), repr(spec), e)
print(format(3 + 4j, '.2f'), format(1j, '>10'), format(True, ','), format('abc', '.2'), format('abc', '06'), format('é', '_>3'), f'{10**6:,}'.replace(',', ' '))
