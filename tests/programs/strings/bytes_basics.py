b = b'hello\x00\xff'
print(b, len(b), b[0], b[-1], b[1:4], b[::-1], list(b))
print(bytes(3), bytes([65, 66]), bytes(range(5)), bytes(b'x'), bytes.fromhex('de ad BE ef'), b'\xde\xad'.hex(), b'\x01\x02\x03'.hex(':'))
print(b + b'!', b'ab' * 3, b'l' in b, 104 in b, b.find(b'l'), b.count(b'l'), b.index(111))
print(b'a,b,c'.split(b','), b' x '.strip(), b'-'.join([b'a', b'b']), b'abc'.replace(b'b', b'BB'), b'abc'.upper(), b'Ab'.isalpha())
print(b'abc' < b'abd', b'abc' == 'abc', b'a' == bytearray(b'a'), hash(b'a') == hash(bytes([97])))
for x in b'hi':
    print(x, end=' ')
print()
print(b'%d-%s' % (5, b'x'), b'k=v'.partition(b'='), b'abc'.startswith((b'x', b'a')), b'7'.zfill(3), b'ab'.decode())
for f in (lambda: b'a' + 'b', lambda: bytes([256]), lambda: bytes('a'), lambda: b'abc'[5], lambda: bytes(-1), lambda: bytes.fromhex('xy')):
    try:
        f()
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
try:
    b[0] = 1
except TypeError as e:
    print(e)
