print('%s is %d years and %.1f%%' % ('Al', 30, 99.5))
print('%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o' % (42, 42, 42, 42, 42, 255, 255, 255, 8, 8))
print('%10s|%-10s|%.2s|%10.3s|' % ('abc', 'abc', 'abcdef', 'abcdef'))
print('%c%c%c' % (65, 'b', 0x4e2d), '%r %a %s' % ('é', 'é', 'é'))
print('%(a)s-%(b)03d-%(a)r' % {'a': 'x', 'b': 7}, '%*d|%-*d|%.*f' % (5, 42, 5, 42, 2, 3.14159))
print('%e %E %g %G %f' % (1234.5, 0.00012, 1e6, 1e-5, 2), '%d' % 3.99, '%d' % True, '%i' % -5)
print('%s' % [1, 2], '%s' % None, '%s %s' % ((1, 2), {'a': 1}), '%s' % (('t',),))
print('%d' % 10**30, '%x' % -255, '%5s%%' % 50, 'plain' % (), 'no args' % {})
bad = [('%d', 'x'), ('%d %d', (1,)), ('%d', (1, 2)), ('%q', 1), ('%(k)s', {'z': 1}), ('%(k)s', 5), ('%c', 'ab'), ('%x', 1.5), ('%', 1), ('x', 1)]
for f, a in bad:
    try:
        print(f % a)
    except (TypeError, ValueError, KeyError) as e:
        print(f, type(e).__name__, e)
