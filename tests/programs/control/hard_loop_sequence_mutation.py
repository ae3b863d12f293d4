def shrinking(q):
    out = []
    while q:
        for e in list(q):
            q.remove(e)
            if e > 1:
                q.append(e // 2)
                out.append(e)
    return out, q
print(shrinking([9, 4, 1]))
idx = [0]
vals = list('abcdef')
while idx[0] < len(vals):
    v = vals[idx[0]]
    if v in 'bd':
        del vals[idx[0]]
        continue
    idx[0] += 1
print(vals, idx)
z = list(range(6))
for i, v in enumerate(z):
    if v % 2:
        z.insert(i, 'e')
        if len(z) > 10:
            break
print(z)
for i in range(3):
    for i in range(i, 5, 2):
        pass
    print(i, end=' ')
else:
    print('end', i)
nested = [[]]
for lst in nested:
    if len(nested) < 4:
        nested.append(lst + [len(nested)])
print(nested)
gen = (c for c in 'xyz')
print([(p, next(gen, None)) for p in gen], list(gen))
while (line := vals.pop() if vals else None) is not None:
    vals = vals[1:]
    print(line, vals)
