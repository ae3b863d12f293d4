t = str.maketrans('abc', 'xyz')
print('aabbcc dd'.translate(t), t)
t2 = str.maketrans('ab', 'ba', 'xyz')
print('xaybza'.translate(t2))
t3 = str.maketrans({'a': 'AA', 'b': None, 99: 'c!', 'd': 0x1f600})
print('abcd'.translate(t3))
rot13 = {}
for base in (65, 97):
    for i in range(26):
        rot13[base + i] = chr(base + (i + 13) % 26)
msg = 'Hello, World!'
enc = msg.translate(rot13)
print(enc, enc.translate(rot13))
print('no vowels here'.translate({ord(c): None for c in 'aeiou'}))
class Upper:
    def __getitem__(self, k):
        if k == ord('q'):
            raise LookupError(k)
        return chr(k).upper()
print('quick q'.translate(Upper()))
for args in [('ab', 'c'), ('ab',)]:
    try:
        str.maketrans(*args)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
