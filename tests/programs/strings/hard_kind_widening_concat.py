# strings grow from one byte per char to two to four while aliases look on
s = ''
history = []
for piece in ('abc', '\xe9', '\u4e2d', 'x', '\U0001f600', 'yz', '\xff'):
    history.append(s)
    s += piece
    history.append(s[-1] + s[:1])
print(history)
print(s, len(s), [hex(ord(c)) for c in s])
narrow = s.replace('\U0001f600', '').replace('\u4e2d', '')
print(narrow, len(narrow), narrow == 'abc\xe9xyz\xff', hash(narrow) == hash('abc\xe9xyz\xff'), {narrow: 1}['abcéxyzÿ'])
print(s[:3] == 'abc', s[:3] is not s, {'abc': 'found'}[s[:3]], s[4:5] in {'中'}, s[3] < s[4] < s[6])
parts = list(s)
parts.reverse()
back = ''.join(parts)
print(back, back[::-1] == s, sorted(s), max(s), min(s))
print('\U0001f600' in s, '中x' in s, s.find('x'), s.rfind('y'), s.index('\U0001f600y'), s.count('\xff'), s.partition('中'))
print(s.split('x'), s.replace('x', '中中'), s.replace('é', 'e'), s.center(20, '中'), s.zfill(12))
print(s * 2, (s * 3)[10:22:3], s.upper(), s.translate({0x4e2d: 'Z', 0xe9: None}))
table = {}
for ch in s + s:
    table[ch] = table.get(ch, '') + ch
print(table)
m = 'a' * 5 + 'é' * 5 + '中' * 5 + '😀' * 5
for i in range(0, 20, 5):
    part = m[i:i + 5]
    print(part, len(part), part == part[0] * 5, part.encode('utf-8').decode() == part, part[::-2])
print('aé' < 'a中' < 'a😀', 'é' == '\u00e9', 'a' + 'é' == 'aé', 'ab' != 'aé', m.startswith('aaaaaé'), m.endswith('中😀😀😀😀😀'))
print('%s|%5s|%-5s|' % ('é', '中', '😀'), f'{"中":*^5}{s!r}', '{:>8}'.format('é中😀'), repr(s), ascii(s))
