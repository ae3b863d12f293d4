from itertools import groupby

def rle(s):
    out = []
    i = 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append((j - i, s[i]))
        i = j
    return out

def rle_groupby(s):
    return [(len(list(g)), k) for k, g in groupby(s)]

def encode(s):
    return ''.join((str(n) if n > 1 else '') + ('\\' + c if c.isdigit() or c == '\\' else c) for n, c in rle(s))

def decode(s):
    out, n, esc = '', 0, False
    for ch in s:
        if not esc and ch == '\\':
            esc = True
        elif not esc and ch.isdigit():
            n = n * 10 + int(ch)
        else:
            out += ch * (n or 1)
            n, esc = 0, False
    if n or esc:
        raise ValueError('dangling %s' % ('escape' if esc else 'count'))
    return out

def look_and_say(n):
    term = '1'
    for _ in range(n):
        yield term
        term = ''.join(str(c) + d for c, d in rle(term))

def lz77(text, window=32):
    i, out = 0, []
    while i < len(text):
        best_len = best_dist = 0
        for dist in range(1, min(i, window) + 1):
            n = 0
            while i + n < len(text) - 1 and text[i - dist + n] == text[i + n]:
                n += 1
            if n > best_len:
                best_len, best_dist = n, dist
        out.append((best_dist, best_len, text[i + best_len]))
        i += best_len + 1
    return out

def unlz77(tokens):
    out = []
    for dist, n, ch in tokens:
        for _ in range(n):
            out.append(out[-dist])
        out.append(ch)
    return ''.join(out)

def lzw(text):
    table = {chr(i): i for i in range(128)}
    cur, codes = '', []
    for ch in text:
        if cur + ch in table:
            cur += ch
        else:
            codes.append(table[cur])
            table[cur + ch] = len(table)
            cur = ch
    if cur:
        codes.append(table[cur])
    return codes

def unlzw(codes):
    table = {i: chr(i) for i in range(128)}
    prev = out = chr(codes[0])
    for code in codes[1:]:
        entry = table[code] if code in table else prev + prev[0]
        out += entry
        table[len(table)] = prev + entry[0]
        prev = entry
    return out

def bwt(s):
    s += '\0'
    return ''.join(r[-1] for r in sorted(s[i:] + s[:i] for i in range(len(s))))

def unbwt(b):
    order = sorted(range(len(b)), key=lambda i: (b[i], i))
    i, out = b.index('\0'), []
    for _ in b:
        i = order[i]
        out.append(b[i])
    return ''.join(out).rstrip('\0')

for s in ['WWWWBBBW', '', 'a', 'aaaaaaaaaaaaé中中', '1112', 'a\\\\b', '😀😀x']:
    e = encode(s)
    print(repr(s), e, rle(s) == rle_groupby(s), decode(e) == s)
print(list(look_and_say(8)))
text = 'abracadabra abracadabra abracadabra!'
tokens = lz77(text)
print(tokens, unlz77(tokens) == text)
codes = lzw('TOBEORNOTTOBEORTOBEORNOT')
print(codes, unlzw(codes))
b = bwt('banana bandana')
print(repr(b), unbwt(b), encode(b).replace('\0', '$'))
bits = [1, 1, 1, 0, 0, True, False, 1.0]
print(rle(bits), rle([[1], [1], [2]]), rle((None, None)))
for bad in ('12', 'a\\', '3'):
    try:
        print(decode(bad))
    except ValueError as err:
        print(err)
