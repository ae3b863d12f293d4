words = ['ascii', 'naïve', 'ÿ', 'Ā', 'Ελλάδα', '日本語', '👍🏽', 'a\u0301', '\U0010ffff', 'mix é 中 😀']
for w in words:
    print(w, len(w), [ord(c) for c in w], len(w.encode('utf-8')), w.upper(), ascii(w))
print(max(words), min(words))
print(sorted(words))
joined = ''.join(words)
print(len(joined), joined.count('a'), joined.find('中'), joined.index('😀'))
print('é' in joined, 'É' in joined, '\u00e9' == 'é', 'e\u0301' == 'é')
for c in 'zé中😀':
    print(c, ord(c), chr(ord(c)) == c, c * 3, repr(c), c < 'é')
print('ß'.upper(), 'ß'.casefold(), 'İ'.lower() == 'i̇', 'ǆ'.title(), 'ﬁ'.upper())
s = 'abc'
s += 'é'
s += '中'
s += '😀'
print(s, len(s), s[3:], s[::-1])
print(s.replace('😀', '!').replace('中', '?'))
