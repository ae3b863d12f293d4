import sys
from collections import Counter, defaultdict

STOP = frozenset('the a an and of to in is it'.split())

def words_of(text):
    word = []
    for ch in text + ' ':
        if ch.isalpha() or (ch == "'" and word):
            word.append(ch.lower())
        elif word:
            yield ''.join(word).strip("'")
            word = []

def histogram(counter, width=20):
    if not counter:
        return
    top = max(counter.values())
    for key, n in sorted(counter.items(), key=lambda kv: (-kv[1], kv[0]))[:8]:
        bar = '#' * round(n / top * width)
        print(f'{key!s:>10} {n:3d} {bar}')

def sentences(text):
    cur = ''
    for ch in text:
        cur += ch
        if ch in '.!?':
            s = ' '.join(cur.split())
            if len(s) > 1:
                yield s
            cur = ''
    if cur.strip():
        yield ' '.join(cur.split())

text = sys.stdin.read()
lines = text.splitlines()
ws = list(words_of(text))
print(len(lines), len(ws), len(text), len(text.encode()))
print('unique:', len(set(ws)), 'longest:', max(ws, key=lambda w: (len(w), w)), 'mean: %.3f' % (sum(map(len, ws)) / len(ws)))
histogram(Counter(w for w in ws if w not in STOP))
histogram(Counter(map(len, ws)), 10)
letters = Counter(ch for ch in text.lower() if ch.isalpha())
print(letters.most_common(5), sum(letters.values()))
follow = defaultdict(Counter)
for a, b in zip(ws, ws[1:]):
    follow[a][b] += 1
for w in ('the', 'fox', 'nothing'):
    print(w, follow[w].most_common(2) if w in follow else None)
for i, s in enumerate(sentences(text)):
    print(i, len(s.split()), s[:30] + ('...' if len(s) > 30 else ''))
index = {}
for no, line in enumerate(lines, 1):
    for w in words_of(line):
        index.setdefault(w, []).append(no)
for w in sorted(index)[:6]:
    print(w, sorted(set(index[w])))
pal = sorted({w for w in ws if len(w) > 2 and w == w[::-1]})
print('palindromes:', pal)
groups = defaultdict(set)
for w in ws:
    groups[''.join(sorted(w))].add(w)
print('anagrams:', sorted(sorted(g) for g in groups.values() if len(g) > 1))
