seq = [1, 2, 3]
for x in seq:
    seq = [x * 10]
    print(x, seq)
n = 3
for i in range(n):
    n += 5
    i += 100
print(n, i)
data = {'a': [1, 2], 'b': [3]}
for data in data.values():
    print(data)
print(data)
x = [[1, 2], [3, 4]]
for x in x:
    for x in x:
        print(x, end=' ')
print(x)
s = 'abc'
for s in s:
    s += s
print(s)
d = {1: 'a', 2: 'b'}
for k in d:
    d[k] = d
    d = {9: k}
print(d[9], type(d).__name__)
it = iter([1, 2, 3, 4, 5, 6])
for a in it:
    for b in it:
        if b % 3 == 0:
            break
    print(a, b, end=' | ')
print()
