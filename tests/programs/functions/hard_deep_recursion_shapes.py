import sys
sys.setrecursionlimit(6000)

def length(cell):
    return 0 if cell is None else 1 + length(cell[1])

def build(n):
    cell = None
    for i in range(n):
        cell = (i, cell)
    return cell

def total(cell, acc=0):
    if cell is None:
        return acc
    return total(cell[1], acc + cell[0])

def rev(s):
    return s if len(s) < 2 else rev(s[1:]) + s[0]

def sum_digits(n):
    return n if n < 10 else n % 10 + sum_digits(n // 10)

def collect(n, out):
    if n:
        out.append(n)
        collect(n - 1, out)
        out.append(-n)
    return out

class Chain:
    def __init__(self, nxt): self.nxt = nxt
    def __len__(self): return 1 + (len(self.nxt) if self.nxt is not None else 0)
    def __str__(self): return '.' + (str(self.nxt) if self.nxt else '')

c = build(3000)
print(length(c), total(c))
print(rev('abcdefghij' * 40)[:12], sum_digits(7 ** 500))
out = collect(1500, [])
print(len(out), out[:2], out[-2:], sum(out))
ch = None
for _ in range(300):
    ch = Chain(ch)
print(len(ch), len(str(ch)))
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(2000), odd(2000))
