import unicodedata

été = 1
名前 = 'name'
µ = 'micro sign'
ﬁ = 'ligature'
Ⅷ = 8
print(été, 名前, fi, μ, VIII)
print(sorted(n for n in globals() if not n.startswith('_') and n != 'unicodedata'))
class Größe:
    höhe = 2.5
    def fläche(self, breite): return self.höhe * breite
g = Größe()
print(g.fläche(2), Größe.__name__, vars(Größe)['höhe'], getattr(g, 'höhe'))
setattr(g, 'ﬁeld', 'raw key')
print(vars(g), hasattr(g, 'field'))
def ƒ(ñ, *, ω=3): return ñ * ω
print(ƒ(2), ƒ(ñ='x', ω=2), ƒ.__name__)
try:
    ƒ(**{'z': 1})
except TypeError as e:
    print(e)
try:
    ünbekannt_qq
except NameError as e:
    print(e)
c1, c2 = 'é', 'e\u0301'
print(c1 == c2, len(c1), len(c2), unicodedata.normalize('NFC', c2) == c1, unicodedata.normalize('NFD', c1) == c2, unicodedata.normalize('NFKC', 'ﬁⅧ²'), {c1: 1, c2: 2})
print([unicodedata.name(c, '?') for c in 'aé中😀\n'], [unicodedata.category(c) for c in 'aA1 .中😀\u0301'], unicodedata.numeric('½'), unicodedata.digit('²'), unicodedata.bidirectional('א'), unicodedata.east_asian_width('中'))
print('ﬁ'.isidentifier(), '1a'.isidentifier(), 'a·b'.isidentifier(), '℘x'.isidentifier(), 'a-b'.isidentifier(), ''.isidentifier(), '_é1'.isidentifier())
for s in ('Straße', 'ΌΣΟΣ', 'ŉgo', 'ǅuro', 'İstanbul', 'ﬀ', 'ᾳ', 'ß'):
    print(s, s.upper(), s.lower(), s.title(), s.swapcase(), s.casefold(), s.capitalize(), len(s.upper()))
print('SS'.lower() == 'ß', 'ss'.casefold() == 'ß'.casefold(), 'ς'.casefold() == 'σ', 'K' == 'K', 'K'.lower() == 'k', 'Å' == 'Å', unicodedata.normalize('NFC', 'Å') == 'Å')
print(''.join(reversed('e\u0301a')), 'e\u0301'[::-1] == '\u0301e', 'e\u0301' > 'f', sorted(['é', 'e\u0301', 'f', 'E', 'z']), '👩‍👩‍👧'.split('\u200d'), len('👩‍👩‍👧'), len('🇫🇷'), '🇫🇷'[::-1])
print(int('１２'), float('３.５'), int('٤٢'), '১২'.isdigit(), '²'.isdigit(), '²'.isdecimal(), '½'.isnumeric(), [int(ch) for ch in '٠١٢'])
for bad in ('²', '½', '①'):
    try:
        int(bad)
    except ValueError as e:
        print(e)
