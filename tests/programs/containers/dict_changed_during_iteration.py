def attempt(label, action):
    d = {'a': 1, 'b': 2, 'c': 3}
    seen = []
    try:
        for k in d:
            seen.append(k)
            action(d, k)
        print(label, 'ok', seen, d)
    except RuntimeError as e:
        print(label, e, seen, d)

def add(d, k): d[k + '!'] = 0
def remove(d, k): del d[k]
def replace(d, k): d[k] = 'r'
def swap(d, k):
    v = d.pop(k)
    d[k + k] = v
def last(d, k):
    if k == 'c':
        d.clear()

for f in (add, remove, replace, last):
    attempt(f.__name__, f)

s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
d = {i: i for i in range(4)}
for k in list(d):
    if k % 2:
        del d[k]
print(d)
it = iter(d.items())
print(next(it))
d[99] = 1
try:
    next(it)
except RuntimeError as e:
    print(e)
del d[99]
for k, v in d.items():
    d[k] = v + 1
print(d)
for k in d:
    d.pop(k)
    d[k * 100 + 7] = 1
    break
print(d)
for k in d:
    d['new', k] = 1
