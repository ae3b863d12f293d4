text = "The Quick Brown Fox Jumps Over The Lazy Dog 1234 !?"

upper = lower = digit = space = other = 0
for ch in text:
    if ch.isupper():
        upper += 1
    elif ch.islower():
        lower += 1
    elif ch.isdigit():
        digit += 1
    elif ch == " ":
        space += 1
    else:
        other += 1
print(upper, lower, digit, space, other, len(text))

freq = [0] * 26
for ch in text.lower():
    k = ord(ch) - ord("a")
    if 0 <= k < 26:
        freq[k] += 1
print(freq)
print("".join(chr(ord("a") + i) * n for i, n in enumerate(freq)))
print("".join(sorted(text.replace(" ", ""))))
print("".join(sorted(set(text.lower()) - {" "})))
missing = [c for c in "abcdefghijklmnopqrstuvwxyz" if c not in text.lower()]
print(missing or "pangram")

def first_unique(s):
    for i, c in enumerate(s):
        if s.count(c) == 1:
            return i, c
    return -1, None

def longest_unique_run(s):
    start = best = 0
    last = {}
    where = 0
    for i, c in enumerate(s):
        if c in last and last[c] >= start:
            start = last[c] + 1
        last[c] = i
        if i - start + 1 > best:
            best, where = i - start + 1, start
    return s[where:where + best]

for s in ("swiss", "aabb", "", "abcabcbb", "pwwkew", "日本日本語"):
    print(repr(s), first_unique(s), repr(longest_unique_run(s)))
print(" ".join(w[::-1] for w in text.split()), text.swapcase()[:9], text[::3], sep="\n")
words = text.split()
words.sort(key=lambda w: (len(w), w.lower()))
print(words, max(words), min(words), max(words, key=len))
