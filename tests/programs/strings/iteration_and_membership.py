text = 'Hello, Wörld 😀'
vowels = 0
for ch in text:
    if ch.lower() in 'aeiouö':
        vowels += 1
print(vowels)
print([c for c in text], tuple('abc'), set('aaa'), list(enumerate('xyz', 5)))
print({c: text.count(c) for c in text if c.isalpha()})
print(list(reversed('abc')), ''.join(sorted('banana')), list(zip('ab', 'xyz')))
a, b, *rest = 'unpack'
print(a, b, rest)
print(dict(zip('abc', range(3))), max(text), list(map(ord, 'AZaz')))
it = iter('xy')
print(next(it), next(it), next(it, 'END'))
print('ell' in text, 'l' not in text, all(c.isupper() for c in 'ABC'), any(c.isdigit() for c in 'ab'))
seen = ''
for c in 'mississippi':
    if c not in seen:
        seen += c
print(seen)
longest = run = 1
s = 'aabbbbcddd'
for i in range(1, len(s)):
    run = run + 1 if s[i] == s[i - 1] else 1
    longest = max(longest, run)
print(longest)
