hi, lo = '\ud83d', '\ude00'
pair = hi + lo
print(len(pair), len('\U0001f600'), pair == '\U0001f600', [hex(ord(c)) for c in pair])
print(repr(hi), ascii(pair), repr('a' + lo + 'b'), hi < '\uffff' < '\U00010000')
for s in (hi, pair, 'ok'):
    try:
        print(s.encode('utf-8'))
    except UnicodeEncodeError as e:
        print(e.reason, e.start, e.end, e.object == s)
print(pair.encode('utf-8', 'surrogatepass'), hi.encode('utf-8', 'replace'), pair.encode('utf-16-le', 'surrogatepass').decode('utf-16-le') == '\U0001f600')
print(b'\xff\x80abc'.decode('utf-8', 'surrogateescape') == '\udcff\udc80abc', '\udcff'.encode('utf-8', 'surrogateescape'))
print(hi.isalpha(), hi.isprintable(), hi.upper() == hi, (hi * 3)[1] == hi, hi in pair, {hi: 1}[chr(0xd83d)], sorted([lo, 'z', hi]) == ['z', hi, lo])
print('\x00' in 'a\x00b', len('a\x00b'), 'a\x00b' > 'a', repr('a\x00b'), 'a\x00b'.split('\x00'), 'a\x00b' == 'a\x00c', hash('a\x00') == hash('a'))
print(chr(0x10ffff), ord(chr(0x10ffff)), chr(0) == '\0', ascii(chr(0x7f) + chr(0x80) + chr(0xa0) + chr(0xad)))
try:
    print(hi)
except UnicodeEncodeError as e:
    print('cannot print', e.encoding)
