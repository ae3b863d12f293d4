probes = ['', 'abc', 'ABC', 'aB1', '123', '12.5', ' ', '\t\n', 'a b', '²', '½', '٣', 'é', '中', '_x', '1x', 'class', 'x-y', '\x00', '\u00a0', 'Title Case', '😀']
names = ['isalpha', 'isdigit', 'isdecimal', 'isnumeric', 'isalnum', 'isspace', 'isupper', 'islower', 'istitle', 'isidentifier', 'isprintable', 'isascii']
print(' ' * 14, ' '.join(n[2:6] for n in names))
for p in probes:
    print(f'{p!r:14}', '    '.join('1' if getattr(p, n)() else '0' for n in names))
digits = ''.join(c for c in 'a1b22c333' if c.isdigit())
print(digits, int(digits) + 1)

def classify(token):
    if not token:
        return 'empty'
    if token.isdigit():
        return 'int'
    if token.replace('.', '', 1).isdigit() and token.count('.') == 1:
        return 'float'
    if token.isidentifier():
        return 'name'
    if token.isspace():
        return 'blank'
    return 'other'

print([classify(p) for p in probes])
