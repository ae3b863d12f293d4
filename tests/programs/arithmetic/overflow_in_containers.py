class Acc:
    def __init__(self):
        self.total = 1
        self.hist = []

    def grow(self, k):
        self.total *= k
        self.hist.append(self.total)
        return self.total

acc = Acc()
other = acc
for k in range(1, 26):
    acc.grow(k)
print(other.total, other.hist[-3:], other.hist is acc.hist)

cells = [1, 2**61, 3]
alias = cells
for _ in range(5):
    cells[1] += cells[1]
    alias[0] -= cells[1]
print(alias, cells == alias)

d = {'a': 2**62, 'b': 1}
snapshot = d['a']
for _ in range(4):
    d['a'] *= 2
    d['b'] <<= 20
print(d, snapshot)
t = (d['a'], snapshot)
d['a'] = 0
print(t)
nested = {'x': [[2**63 - 1]]}
nested['x'][0][0] += 1
print(nested, nested['x'][0][0] - 1)
