class Builder:
    def __init__(self):
        self.parts = []
        self.depth = 0
        self.open_tags = []

    def line(self, text=''):
        self.parts.append('  ' * self.depth + text)
        return self

    def __call__(self, tag, text=None, **attrs):
        a = ''.join(' %s="%s"' % (k.rstrip('_'), escape(str(v))) for k, v in attrs.items() if v is not None)
        if text is None:
            self.line('<%s%s>' % (tag, a))
            self.open_tags.append(tag)
            return self
        return self.line('<%s%s>%s</%s>' % (tag, a, escape(str(text)), tag))

    def __enter__(self):
        self.depth += 1
        return self

    def __exit__(self, kind, exc, tb):
        self.depth -= 1
        self.line('</%s>' % self.open_tags.pop())
        if kind is KeyError:
            self.line('<!-- missing %s -->' % exc)
            return True

    def __len__(self):
        return sum(map(len, self.parts)) + max(len(self.parts) - 1, 0)

    def __str__(self):
        return '\n'.join(self.parts)

def escape(s):
    for ch, rep in (('&', '&amp;'), ('<', '&lt;'), ('>', '&gt;'), ('"', '&quot;')):
        s = s.replace(ch, rep)
    return s

def table(b, rows, headers):
    with b('table', border=1, class_='grid'):
        with b('tr'):
            for h in headers:
                b('th', h.title())
        for i, row in enumerate(rows):
            with b('tr', class_='odd' if i % 2 else None):
                for h in headers:
                    b('td', row[h])

rows = [{'name': 'A & B', 'qty': 3, 'price': 1.50}, {'name': '<none>', 'qty': None, 'price': 2**64}, {'name': 'broken'}]
b = Builder()
b.line('<!doctype html>')
with b('body'):
    b('h1', 'Report "1"', id='top', style=None)
    table(b, rows, ['name', 'qty', 'price'])
    b('p', '')
print(b)
print(len(b) == len(str(b)), len(b), b.depth, b.open_tags)

acc = ''
for i in range(200):
    acc += chr(97 + i % 26)
    if len(acc) % 50 == 0:
        acc += '\n'
print(acc)
pieces = []
for n in range(1, 6):
    pieces.append(str(n) * n)
    pieces.extend(['-', '>'])
print(''.join(pieces[:-2]), ''.join(pieces)[::-1])
def number_words(n):
    ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split()
    tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split()
    if n < 0:
        return 'minus ' + number_words(-n)
    if n < 20:
        return ones[n]
    if n < 100:
        return tens[n // 10 - 2] + ('-' + ones[n % 10] if n % 10 else '')
    if n < 1000:
        return ones[n // 100] + ' hundred' + (' and ' + number_words(n % 100) if n % 100 else '')
    for power, name in ((10**18, 'quintillion'), (10**15, 'quadrillion'), (10**12, 'trillion'), (10**9, 'billion'), (10**6, 'million'), (1000, 'thousand')):
        if n >= power:
            rest = n % power
            return number_words(n // power) + ' ' + name + (' ' + number_words(rest) if rest else '')
for n in (0, 13, 21, 100, 342, -1005, 10**6 + 1, 2**31, 2**63):
    print(n, number_words(n))
