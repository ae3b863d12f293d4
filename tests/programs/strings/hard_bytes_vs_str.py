b, s = b'abc', 'abc'
print(b == s, b != s, s.encode() == b, b.decode() is not None, hash(b) == hash(b'abc'), {b: 1, s: 2}, b in {s: 1}, [b, s].index(s))
print(b[0], b[0:1], s[0], list(b), [c for c in b[::-1]], b'%c%c' % (72, b'i'), b[1] == ord(s[1]), bytes([b[2]]) + b)
print(b'\n\t\r\\\'"\x00\x7f\x80\xff', repr(b"it's"), repr(b'"q"'), repr(b'\'"'), b'' b'joined' b'!', rb'\x41', b'\x41\101')
print(b.hex(), bytes.fromhex('61 62\n63'), b.isalpha(), b'1a'.isdigit(), b'Ab'.swapcase(), b'a b'.title(), b' \t'.isspace(), b'abc'.center(7, b'*'), b'a,b'.partition(b','))
print(b'banana'.count(b'an'), b'banana'.find(b'n', 3), b'banana'.replace(b'a', b''), b'banana'.rindex(b'na'), b'banana'.translate(None, b'an'), b'ab'.translate(bytes.maketrans(b'a', b'z')), b'x=1'.split(b'='), b'a\nb'.splitlines())
for f in (lambda: b + s, lambda: s + b, lambda: b in s, lambda: s in b, lambda: b.find('a'), lambda: b.split(','), lambda: b''.join(['a']), lambda: ''.join([b'a']), lambda: s.replace(b'a', ''), lambda: b < s, lambda: bytes('é', 'ascii'), lambda: bytes([1, -1]), lambda: bytes(['a']), lambda: ord(b'ab'), lambda: int(b'x'), lambda: b'%s' % 'x', lambda: s.startswith(b'a'), lambda: bytearray(b'a') + 'b'):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(300 in [b], 97 in b, 99 not in b, b'' in b, b'bc' in b)
print(int(b'42'), float(b'1.5'), str(b), str(b, 'ascii'), f'{b}', '%s' % b, '%r' % (b,), b'%d' % 5, b'%5.1f|%-4s|%x' % (2.25, b'z', 255), ord(b'a'), max(b), sum(b))
ba = bytearray(b)
view = memoryview(ba)
view[0] = 90
print(ba, bytes(view[1:]), view.tolist(), ba == b'Zbc', len(view), view[-1])
try:
    ba.append(1)
except BufferError as e:
    print(type(e).__name__)
view.release()
ba += b'd'
ba[1:2] = b''
print(ba, ba * 2, ba + b'e', type(ba + b'e').__name__, type(b'e' + ba).__name__, ba.isalpha(), b'-'.join([ba, b]), sorted(ba), ba[::-1])
print(b'a' < b'b' < b'ba', b'\xff' > b'\x7f', b'' < b'a', sorted([b'b', b'a', b'']), min(b'zya'), b'abc'[-2:], bytes(5), bytes(bytearray(b'q')), bytes((1, 2)))
