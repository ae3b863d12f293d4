def ladder(x):
    trail = [x]
    x += 7; trail.append(x)
    x -= 20; trail.append(x)
    x *= -3; trail.append(x)
    x //= 2; trail.append(x)
    x %= 5; trail.append(x)
    x **= 40; trail.append(x)
    x += 1; trail.append(x)
    x <<= 3; trail.append(x)
    x >>= 1; trail.append(x)
    x |= 2**66; trail.append(x)
    x &= -256; trail.append(x)
    x ^= -1; trail.append(x)
    x /= 4; trail.append(x)
    x //= 1; trail.append(x)
    x **= -1; trail.append(x)
    x *= 0; trail.append(x)
    return trail

for start in (1, 0, -5, 2**62, True, 10**25):
    print(ladder(start))

class Reg:
    def __init__(self):
        self.a = 1
        self.b = [2, 3]
        self.c = {'k': 4}
r = Reg()
for i in range(40):
    r.a *= 3
    r.b[1] += r.a
    r.b[0] -= r.b[1]
    r.c['k'] ^= r.b[0]
    r.c['k'] <<= 1
print(r.a, r.b, r.c)
r.a /= 3**38
r.b[0] **= 2
r.c['k'] %= 1000003
r.b[1] //= -7
print(r.a, r.b, r.c)
m = [[1, 2], [3, 4]]
i = 0
for _ in range(66):
    m[i % 2][1 - i % 2] *= 2
    m[1 - i % 2][0] -= m[i % 2][1]
    i += 1
print(m)
x = 5
try:
    x //= 0
except ZeroDivisionError:
    print('unchanged', x)
try:
    x <<= -1
except ValueError as e:
    print(e, x)
try:
    x **= 'a'
except TypeError as e:
    print(e)
