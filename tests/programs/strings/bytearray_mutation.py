ba = bytearray(b'hello')
alias = ba
ba[0] = 72
ba.append(33)
ba += b'??'
ba.extend([1, 2])
print(ba, alias is ba, len(ba))
del ba[-2:]
ba[1:3] = b'EEE'
ba.insert(0, 62)
print(ba, ba.pop(), ba.pop(0), ba)
ba.reverse()
print(ba, bytes(ba), ba.decode(), ba.find(b'l'), ba[2], ba[2:4])
ba.remove(ord('l'))
ba[::2] = b'.' * len(ba[::2])
print(ba, list(ba))
ba.clear()
print(ba, bool(ba), bytearray(2), bytearray('é', 'utf8'), bytearray([1, 255]))
for f in (lambda: ba.append(256), lambda: ba.pop(), lambda: ba.remove(5), lambda: bytearray(b'a').__setitem__(3, 1), lambda: hash(ba), lambda: ba.append('a')):
    try:
        f()
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
