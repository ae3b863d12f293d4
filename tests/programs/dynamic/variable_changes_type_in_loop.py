def evolve(x, n):
    trail = []
    for i in range(n):
        trail.append(x)
        if isinstance(x, int):
            x = x / 2 if i % 2 else x * 2**40
        elif isinstance(x, float):
            x = str(x)
        elif isinstance(x, str):
            x = [x, len(x)]
        elif isinstance(x, list):
            x = len(x[0])
        print(i, type(x).__name__, x)
    return trail

t = evolve(3, 9)
print(len(t), [type(v).__name__ for v in t])

acc = None
for item in [1, 2, 2.5, 'a', 'b', [1], [2], None, True]:
    try:
        acc = item if acc is None else acc + item
    except TypeError as e:
        print(e)
        acc = item
    print(repr(acc))

val = 0
while True:
    if val == 0: val = 0.5
    elif val == 0.5: val = 'half'
    elif val == 'half': val = ('half',)
    elif val == ('half',): val = {'half': val}
    elif isinstance(val, dict): val = list(val)
    else: break
    print(val)
s = 0
for i in range(70):
    s = s * 2 + 1
    if i == 60: s = float(s)
    if i == 65: s = int(s)
print(s)
x = 1
x = [x, x]
x = {str(x): x}
x = lambda y=x: y
print(x())
