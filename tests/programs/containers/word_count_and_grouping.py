text = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness"""

counts = {}
for line in text.lower().split('\n'):
    for word in line.replace(',', '').split():
        if word not in counts:
            counts[word] = 0
        counts[word] += 1

for word in sorted(counts, key=lambda w: (-counts[w], w)):
    print(word, counts[word], '*' * counts[word])

by_length = {}
for word in counts:
    by_length.setdefault(len(word), []).append(word)
for n in sorted(by_length):
    print(n, sorted(by_length[n]))

by_count = {}
for word, n in counts.items():
    by_count.setdefault(n, set()).add(word)
print({n: sorted(ws) for n, ws in sorted(by_count.items(), reverse=True)})

first_seen = {}
for i, word in enumerate(text.split()):
    first_seen.setdefault(word, i)
print(list(first_seen.items())[:6])

pairs = {}
words = text.replace(',', '').lower().split()
for a, b in zip(words, words[1:]):
    pairs[(a, b)] = pairs.get((a, b), 0) + 1
top = max(pairs.values())
print(top, [p for p, n in pairs.items() if n == top])

letters = {}
for ch in text:
    if ch.isalpha():
        letters[ch.lower()] = letters.get(ch.lower(), 0) + 1
print(sorted(letters.items(), key=lambda kv: kv[1])[-3:], len(letters))
total = sum(counts.values())
print(total, round(max(counts.values()) / total, 4), len([w for w in counts if counts[w] == 1]))
del counts['it']
counts.pop('was')
print(len(counts), 'it' in counts, counts.get('was', 'gone'))
inverted = {v: k for k, v in counts.items()}
print(inverted)
