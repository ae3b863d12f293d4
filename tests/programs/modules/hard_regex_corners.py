import re
print(re.findall('a*', 'baac'), re.split('x*', 'axbc'), re.sub('x*', '-', 'abxd'), re.sub('', '.', 'ab'), re.findall('(?=(..))', 'abcd'), re.split('(x)|y', 'axbyc'))
m = re.match(r'(a)?(b)?(?P<n>c)?', 'ac')
print(m.groups(), m.groups('-'), m.group(0, 1, 2, 'n'), m.start(2), m.span('n'), m.lastindex, m.lastgroup, m.groupdict(), m.expand(r'\1-\g<n>'), m.re.groups, m.string)
print(re.sub(r'(\w+) (\w+)', r'\g<2>0 \1', 'ab cd'), re.sub('(?P<x>a)', r'[\g<x>]', 'banana', count=2), re.sub('a', r'\\n', 'a'), re.sub('.', lambda k: k.group() * k.end(), 'abc'), re.sub(r'\bx', 'y', 'x xx x'))
print(re.fullmatch(r'(\d+)-\1', '12-12'), bool(re.fullmatch(r'(\d+)-\1', '12-13')), re.match(r'(?:a|ab)(?:c|bcd)(d*)', 'abcd').groups(), re.search(r'(?<=abc)def', 'abcdef').span(), re.findall(r'(?<!-)\b\d+', '1 -2 3'))
print(re.findall(r'\d+?', '123'), re.findall(r'<(.*?)>', '<a><bc>'), re.match('a{2,3}', 'aaaa').group(), re.match('a{2,3}?', 'aaaa').group(), re.findall('a{,2}', 'aaa'), re.match('x{2', 'x{2').group())
print(re.findall(r'(?i:a)b', 'ab Ab aB'), re.findall(r'(?m)^.$', 'a\nb\ncc'), re.findall('(?s)a.', 'a\nab'), re.findall('(?x) a  b # c', 'ab'), re.findall(r'\w+', 'né_1 中文', re.A), re.findall(r'[\w\s]', 'é\u3000', re.A), re.search('É', 'é', re.I) is not None)
print(re.findall(r'[^\d\W]+', 'ab1c_é'), re.findall(r'[]a-]', ']-ab'), re.findall(r'[\]\\^-]', ']\\^-'), re.findall(r'\.', 'a.b'), re.findall('[.]', 'a.b'), re.findall(r'\x41\u0042\t', 'AB\t'), re.findall(r'$', 'a\n'), re.findall(r'\Z', 'a\n'))
p = re.compile(r'(?P<k>\w+)=(?P<v>\w*)')
print(p.groupindex['v'], p.pattern, [m.groupdict() for m in p.finditer('a=1;b=')], p.match('x a=1', 2).group('k'), p.search('a=1', 1), p.findall('a=1', 0, 2), p.sub('', 'a=1,b=2', 1), p.fullmatch('a=1').end())
sc = re.Scanner([(r'\d+', lambda s, t: int(t)), (r'\w+', lambda s, t: t.upper()), (r'\s+', None)])
print(sc.scan('ab 12 cd3 !rest'))
print([re.escape(s) for s in ('a.b', 'a b', 'é-1', '[x]')], re.split(r'[;,] ?', 'a;b, c,,d'), re.split('(,)', 'a,b', maxsplit=0), re.split(r'\b', 'hi there'))
for bad in ('(', ')', '[', '*a', 'a**', '(?P<1>a)', r'\1', '(?P<x>a)(?P<x>b)', 'a{3,2}', '(?<=a*)b', r'\q', '(?z)'):
    try:
        re.compile(bad)
        print(bad, 'ok')
    except re.error as e:
        print(bad, e.msg, e.pos)
try:
    re.sub('a', r'\2', 'a')
except (re.error, IndexError) as e:
    print(e)
try:
    re.match('a', 'a').group('zz')
except IndexError as e:
    print(e)
print(re.match('a', b'a') if isinstance('a', bytes) else re.findall(rb'\w+', b'ab \xe9'), bool(re.match('', '')), re.match('(a+)+b', 'a' * 12 + 'b').end(), re.findall('(?:(a)|b)*', 'abab'), re.match('(a|b)*', 'ab').group(1))
