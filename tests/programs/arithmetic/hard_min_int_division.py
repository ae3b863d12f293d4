# the one division that overflows a machine word, reached through variables
def variants(a, b):
    out = []
    for op in ('//', '%', 'divmod', '*', '-', 'abs'):
        if op == '//':
            out.append(a // b)
        elif op == '%':
            out.append(a % b)
        elif op == 'divmod':
            out.append(divmod(a, b))
        elif op == '*':
            out.append(a * b)
        elif op == '-':
            out.append(-a)
        else:
            out.append(abs(a))
    return out

lowest = -1
for _ in range(63):
    lowest *= 2
print(lowest)
minus_one = len('') - 1
print(variants(lowest, minus_one))
print(variants(lowest, 1))
print(variants(lowest + 1, minus_one))
print(variants(lowest - 1, minus_one))

xs = [lowest, lowest]
xs[0] //= minus_one
xs[1] = -xs[1]
print(xs, xs[0] == xs[1], xs[0] + lowest)

class Box:
    def __init__(self, v):
        self.v = v
    def flip(self):
        self.v = 0 - self.v
        return self
print(Box(lowest).flip().v, Box(lowest).flip().flip().v, Box(lowest).flip().flip().v == lowest)
half = lowest // 2
print(half - 1, half * 2, half * 2 - 1, half * -2, half * -4)
n = lowest
n -= 1
n += 1
n ^= -1
print(n, ~n, n + 1, (n + 1) >> 1, -n - 1 == lowest)
print(sum([lowest, -1, 1]), min(lowest, lowest - 1), max(-lowest, -lowest - 1), lowest // 3, lowest % 10, lowest % -10)
