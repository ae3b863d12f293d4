def t(x, tag):
    print(tag, end=' ')
    return x

print(t(0, 'a') or t('', 'b') or t([], 'c'))
print(t(1, 'a') or t(2, 'b'))
print(t(1, 'a') and t(2, 'b') and t(0.0, 'c') and t(9, 'd'))
print(t(None, 'a') and t(1, 'b') or t('fallback', 'c'))
print(not t([], 'x'), not not t('s', 'y'))
print([] or {} or () or None, 0 or 'x' and 'y', 1 and 2 or 3, 0 and 1 or 2)
name = ''
print('Hello', name or 'stranger')
d = None
print(d and d['key'], d is None or d['key'])
def lookup(cfg, key):
    return cfg.get(key) or 'default:' + key
print(lookup({'a': 1}, 'a'), lookup({'a': 0}, 'a'), lookup({}, 'b'))
if t(0, '1') or t(5, '2') and not t(0, '3'):
    print('branch taken')
x = 5
print(x > 3 and x < 10 or 1 / 0, x < 3 and 1 / 0)
print(any([0, '', 3]), all([1, [], 1 ]), any([]), all([]))
class Truth:
    def __bool__(self):
        print('bool?', end=' ')
        return False
obj = Truth()
print((obj or 'else') , (obj and 1) is obj, not obj)
