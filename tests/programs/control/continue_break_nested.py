found = []
for i in range(1, 10):
    if i % 2:
        continue
    j = 0
    while True:
        j += 1
        if j > i:
            break
        if j == 3:
            continue
        if (i + j) % 5 == 0:
            found.append((i, j))
            break
print(found, i, j)

text = 'a1 b22 !skip c333 #stop d4'
out = []
for tok in text.split():
    if tok.startswith('!'):
        continue
    if tok.startswith('#'):
        break
    n = 0
    for ch in tok:
        if not ch.isdigit():
            continue
        n = n * 10 + int(ch)
    out.append(n)
print(out, tok, ch)

count = 0
n = 30
while n:
    n -= 1
    if n % 3 == 0: continue
    if n % 5 == 0: continue
    count += 1
    if count > 12: break
print(count, n)
matrix = [[1, 2, 3], [4, -5, 6], [7, 8, 9]]
total = 0
for row in matrix:
    for v in row:
        if v < 0:
            break
        total += v
    else:
        total += 100
print(total)
