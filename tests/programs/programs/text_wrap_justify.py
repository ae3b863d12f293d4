TEXT = """Behind the compiler lies a long road: every value keeps its kind, every
list its order, and every error its words.  Extraordinarily-long-compound-words
break nothing.

Short paragraph.

  Indented, with   uneven    spacing and a tab\there."""

def paragraphs(text):
    cur = []
    for line in text.splitlines() + ['']:
        if line.strip():
            cur.append(line)
        elif cur:
            yield ' '.join(cur).split()
            cur = []

def wrap(words, width):
    lines, line, length = [], [], 0
    for w in words:
        while len(w) > width:
            if line:
                lines.append(line)
                line, length = [], 0
            lines.append([w[:width - 1] + '-'])
            w = w[width - 1:]
        if line and length + 1 + len(w) > width:
            lines.append(line)
            line, length = [], 0
        length += len(w) + (1 if line else 0)
        line.append(w)
    if line:
        lines.append(line)
    return lines

def justify(line, width, last=False):
    if len(line) == 1 or last:
        return ' '.join(line).ljust(width)
    gaps = len(line) - 1
    spaces = width - sum(map(len, line))
    each, extra = divmod(spaces, gaps)
    out = line[0]
    for i, w in enumerate(line[1:]):
        out += ' ' * (each + (1 if i < extra else 0)) + w
    return out

def best_breaks(words, width):
    """minimise squared raggedness"""
    n = len(words)
    INF = 10**18
    cost = [0] + [INF] * n
    back = [0] * (n + 1)
    for i in range(n):
        length = -1
        for j in range(i, n):
            length += len(words[j]) + 1
            if length > width:
                break
            pad = 0 if j == n - 1 else (width - length) ** 2
            if cost[i] + pad < cost[j + 1]:
                cost[j + 1] = cost[i] + pad
                back[j + 1] = i
    lines = []
    while n:
        lines.append(words[back[n]:n])
        n = back[n]
    return lines[::-1], cost[-1]

def columns(left, right, width):
    rows = max(len(left), len(right))
    left = left + [''] * (rows - len(left))
    right = right + [''] * (rows - len(right))
    return [a.ljust(width) + ' | ' + b for a, b in zip(left, right)]

for words in paragraphs(TEXT):
    lines = wrap(words, 26)
    for k, ln in enumerate(lines):
        print('|' + justify(ln, 26, k == len(lines) - 1) + '|')
    print('|' + '-' * 26 + '|')
first = next(paragraphs(TEXT))
for width in (30, 40, 60):
    lines, cost = best_breaks(first, width)
    print(width, cost, len(lines), [len(' '.join(l)) for l in lines])
a = [' '.join(l) for l in wrap(first, 20)]
b = [' '.join(l).rjust(20) for l in wrap(first[::-1], 20)]
print('\n'.join(columns(a, b[:5], 20)))
print('\n'.join(' '.join(l).center(24, '.') for l in wrap('the end of the wrapping story'.split(), 12)))
print(wrap([], 5), wrap(['abcdefghij'], 4), justify(['one'], 6) + '|', list(paragraphs('\n\n')))
