data = [3, 8, 1, 9, 4]
if (n := len(data)) > 3:
    print('long', n)
print([y for x in data if (y := x * 2) > 7], y)
it = iter('abc!de')
while (ch := next(it)) != '!':
    print(ch, end=' ')
print(ch, list(it))
def f(x):
    return (total := x + 1) * total
print(f(4), (a := 1) + (a := a + 10) + a, a)
print(any((hit := v) > 8 for v in data), hit)
total = 0
sums = [total := total + v for v in data]
print(sums, total)
m = None
for line in ['k=v', 'bad', 'x=y=z']:
    if (pos := line.find('=')) >= 0 and (key := line[:pos]):
        print(key, '->', line[pos + 1:], pos)
    else:
        print('no match', pos)
print((b := 5, b ** 2), [c := 1, c + 1], {(k := 'key'): k})
while chunk := data[:2]:
    data = data[2:]
    print(chunk, end=';')
print(data, chunk)
