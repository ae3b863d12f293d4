from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2])
print(d.pop(), d.popleft(), d)
d.extend('ab')
d.extendleft([8, 9])
print(d)
d.rotate(2)
print(d)
d.rotate(-3)
print(d, d.count('a'), d.index(2), 'b' in d)
d.remove('a')
d.insert(1, 'ins')
d.reverse()
d[0] = 'zero'
del d[1]
print(d, list(d), deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]))
last = deque(maxlen=3)
for i in range(6):
    last.append(i)
    print(list(last), end=' ')
last.appendleft('L')
print(last, last.maxlen)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[3], lambda: deque([1]).remove(5)):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
queue = deque([(0, 0)])
seen = {(0, 0)}
while queue:
    x, y = queue.popleft()
    for nx, ny in ((x + 1, y), (x, y + 1)):
        if nx < 3 and ny < 3 and (nx, ny) not in seen:
            seen.add((nx, ny))
            queue.append((nx, ny))
print(len(seen), sorted(seen)[-1], bool(queue), deque('xy') + deque('z'), deque([1]) * 2)
try:
    for v in d:
        d.append(v)
except RuntimeError as e:
    print(e)
