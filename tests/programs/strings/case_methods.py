for s in ['hello world', 'HELLO', "they're bill's", 'x1y2 z', 'éCOLE straße', 'ΑΣ σας', 'ǅ', '', '123', 'a-b_c.d']:
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])
    print([s.isupper(), s.islower(), s.istitle()])
print('Hello'.swapcase().swapcase() == 'Hello')
print(sorted(['b', 'A', 'a', 'B']), sorted(['b', 'A', 'a', 'B'], key=str.lower), sorted(['b', 'A', 'a', 'B'], key=str.swapcase))
print('STRASSE'.casefold() == 'straße'.casefold(), 'I'.lower(), 'ı'.upper())
print(' '.join(w.capitalize() for w in 'the quick BROWN fox'.split()))

def camel_to_snake(name):
    out = ''
    for i, ch in enumerate(name):
        if ch.isupper():
            if i > 0 and not name[i - 1].isupper():
                out += '_'
            out += ch.lower()
        else:
            out += ch
    return out

for name in ('camelCase', 'HTTPServer', 'already_snake', 'ÉcoleÖffentlich', 'A'):
    print(name, camel_to_snake(name), ''.join(p.title() for p in camel_to_snake(name).split('_')))
