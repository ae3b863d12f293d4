def distance(a, b):
    if len(a) < len(b):
        a, b = b, a
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]

def alignment(a, b):
    m, n = len(a), len(b)
    d = [[0] * (n + 1) for _ in range(m + 1)]
    for i in range(m + 1):
        d[i][0] = i
    for j in range(n + 1):
        d[0][j] = j
    for i in range(1, m + 1):
        for j in range(1, n + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost)
    i, j = m, n
    top, bottom, ops = '', '', ''
    while i or j:
        if i and j and d[i][j] == d[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            i, j = i - 1, j - 1
            top, bottom = a[i] + top, b[j] + bottom
            ops = ('|' if a[i] == b[j] else '*') + ops
        elif i and d[i][j] == d[i - 1][j] + 1:
            i -= 1
            top, bottom, ops = a[i] + top, '-' + bottom, ' ' + ops
        else:
            j -= 1
            top, bottom, ops = '-' + top, b[j] + bottom, ' ' + ops
    return top, ops, bottom

def lcs(a, b):
    best = [['' for _ in range(len(b) + 1)] for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            if x == y:
                best[i + 1][j + 1] = best[i][j] + x
            else:
                best[i + 1][j + 1] = max(best[i + 1][j], best[i][j + 1], key=len)
    return best[-1][-1]

def longest_common_substring(a, b):
    best = ''
    for i in range(len(a)):
        j = i + len(best) + 1
        while j <= len(a) and a[i:j] in b:
            best = a[i:j]
            j += 1
    return best

WORDS = 'apple apply ape maple able table tablet stable compile compiler computer commuter naïve native'.split()

def suggest(word, limit=2):
    scored = sorted((distance(word, w), w) for w in WORDS)
    return [(w, d) for d, w in scored if d <= limit][:3]

for a, b in [('kitten', 'sitting'), ('', 'abc'), ('same', 'same'), ('flaw', 'lawn'), ('intention', 'execution'), ('naïve', 'naive'), ('日本語', '日本'), ('a' * 30, 'a' * 25 + 'b')]:
    d = distance(a, b)
    assert d == distance(b, a)
    print(repr(a), repr(b), d, repr(lcs(a, b)), repr(longest_common_substring(a, b)))
for line in alignment('saturday', 'sundays'):
    print(line)
print(*alignment('GATTACA', 'GCATGCU'), sep='\n')
for w in ('appel', 'tabel', 'compuler', 'zzzzzz', 'nave', 'apple'):
    print(w, '->', suggest(w) or 'no idea')
matrix = {(a, b): distance(a, b) for a in WORDS[:4] for b in WORDS[:4]}
print(matrix)
print(distance([1, 'two', 3.0], [1, 2, 3]), distance((1, 2, 3), 'abc'))
