values = [0.0, -0.0, 1.0, -1.5, 3.14159, 1234567.891, 1e-7, 1e20, 123456789.0, 0.5, 2.5, float('inf'), float('nan')]
for spec in ['', '.0f', '.2f', '10.3f', '<10.1f', '+.1f', ' .1f', '010.2f', ',.2f', '_.1f', 'e', '.3e', 'E', 'g', '.3g', 'G', '#.3g', '%', '.1%', '.3', 'n', '#.0f', '=+10.1f', '12', '.10']:
    print(f'{spec:8}', ' '.join('[' + format(v, spec) + ']' for v in values))
print(format(1e100, 'f')[:20], format(1.5, '.20f'), format(0.1, '.30f'))
print(f'{1e16:,} {1e15:,} {123456.789:,} {5:.2f} {True:.1f} {2**60:.3e}')
print('%.3f %8.2f %-8.1f| %+d %e %g %G' % (2.0005, 3.14159, 2.5, 3, 12345.678, 1e-5, 1e20))
print(format(2.675, '.2f'), format(0.125, '.2f'), format(0.375, '.2f'), format(1e-300, '.5g'))
try:
    format(1.5, 'd')
except ValueError as e:
    print(e)
