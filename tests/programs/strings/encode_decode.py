s = 'aé中😀'
for enc in ('utf-8', 'utf-16-le', 'utf-32-be', 'unicode_escape'):
    b = s.encode(enc)
    print(enc, b, len(b), b.decode(enc) == s)
print('é'.encode('latin-1'), b'\xe9'.decode('latin1'))
for err in ('ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace'):
    print(err, s.encode('ascii', err))
for err in ('ignore', 'replace', 'backslashreplace'):
    print(err, b'ab\xffcd\xc3'.decode('utf-8', err))
try:
    s.encode('ascii')
except UnicodeEncodeError as e:
    print(e)
    print(e.encoding, e.start, e.end, e.reason)
try:
    b'\xff\xfe'.decode('utf-8')
except UnicodeDecodeError as e:
    print(e)
try:
    s.encode('nope')
except LookupError as e:
    print(e)
print(str(b'abc', 'ascii'), str(b'abc'), bytes('é', 'utf-8'))
