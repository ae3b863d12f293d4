print('ab' * 3, 3 * 'ab', 'ab' * 0, 'ab' * -1, '' * 100, 'é' * 2, '😀' * True)
s = ''
for i in range(20):
    s += str(i)
    if i % 7 == 0:
        s = s + '|'
print(s, len(s))
t = s
s += 'tail'
print(t == s, t in s, s[len(t):])
u = 'x'
u *= 5
print(u, u + u, 'a' 'b' * 2)
for f in (lambda: 'a' + 1, lambda: 1 + 'a', lambda: 'a' * 1.5, lambda: 'a' * 'b', lambda: 'a' - 'b', lambda: 'a' + None, lambda: 'a' + b'b', lambda: b'a' + 'b'):
    try:
        f()
    except TypeError as e:
        print(e)
row = '+' + '-' * 5 + '+'
print(row, '|' + ' ' * 5 + '|', row, sep='\n')
def indent(level, text):
    return '  ' * level + text
for lv, tx in enumerate(['root', 'child', 'leaf']):
    print(indent(lv, tx))
