samples = ['  hi  ', '\t\nhi\r\n', 'xxhixx', 'hi', '', '   ', '\u3000hi\u00a0', 'abcba']
for s in samples:
    print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(s.strip('x')), repr(s.strip('abc')))
print('www.example.com'.strip('cmowz.'), 'mississippi'.lstrip('misp'), 'mississippi'.rstrip('ipz'))
print('TestHook'.removeprefix('Test'), 'TestHook'.removeprefix('Hook'), 'MiscTests'.removesuffix('Tests'), 'x'.removesuffix(''))
print('ééabcé'.strip('é'), '😀a😀'.strip('😀'), repr(' a '.strip(None)))
s = 'keep'
print(s.strip() == s, ' a b '.strip(' a'))
