import re

text = 'Call 555-1234 or 555-9876 on 2024-02-29; mail bob@x.org, amy@y.com!'
print(re.findall(r'\d{3}-\d{4}', text), re.findall(r'(\w+)@(\w+)\.(\w+)', text))
m = re.search(r'(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)', text)
print(m.group(), m.groups(), m.group('y'), m['m'], m.groupdict(), m.start(), m.end(2), m.span('d'))
print(re.match(r'\d+', 'a1'), re.match(r'a', 'abc').group(), re.fullmatch(r'a+', 'aab'), bool(re.fullmatch('a+b?', 'aab')))
print(re.sub(r'\d', '#', text)[:25], re.sub(r'(\w+)@(\w+)', r'\2 at \1', text)[-30:], re.sub(r'\d+', lambda k: str(int(k.group()) * 2), 'a1b22c333'), re.subn('a', 'b', 'banana', count=2))
print(re.split(r'[,;]\s*', 'a, b;c,d'), re.split(r'(-)', '1-2-3'), re.split(r'\s+', ' lead trail '), re.split('x', 'axbxc', maxsplit=1))
tok = re.compile(r'\s*(?:(\d+\.?\d*)|([a-z]\w*)|(.))', re.I)
print([(t.lastindex, t.group(t.lastindex)) for t in tok.finditer('x1 = 3.14*(Y+2)')])
print(re.findall(r'^\w+', 'one\ntwo\nthree', re.M), re.findall(r'a.b', 'a\nb axb', re.S), re.findall(r'(?i)HELLO', 'Hello hello'), re.findall(r'\bcat\b', 'cat concat cat.'))
print(re.findall(r'<.+?>', '<a><b>'), re.findall(r'<.+>', '<a><b>'), re.findall(r'(a)(b)?', 'abaa'), re.search(r'(\w)\1', 'hello').group(), re.findall(r'\w+(?=!)', 'hi! bye yo!'), re.findall(r'(?<!\d)\d{2}(?!\d)', '1 22 333 44'))
print(re.escape('a.b*c'), re.findall(r'[^\W\d_]+', 'naïve_été 42 中文'), [x.span() for x in re.finditer('', 'ab')])
verbose = re.compile(r'''
    (\d+)   # number
    \s*([a-z]+)  # unit
''', re.X)
print(verbose.findall('10 kg, 5m'), verbose.pattern.count('\n'), verbose.groups)
try:
    re.compile('(unclosed')
except re.error as e:
    print(e)
