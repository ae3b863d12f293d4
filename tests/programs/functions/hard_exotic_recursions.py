import sys
sys.setrecursionlimit(6000)

def mc91(n): return n - 10 if n > 100 else mc91(mc91(n + 11))
print([mc91(k) for k in (1, 50, 99, 100, 101, 150)])
def tak(x, y, z): return z if y >= x else tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))
print(tak(8, 5, 2))
def hof(n, memo={0: 1, 1: 1}):
    if n not in memo:
        memo[n] = hof(n - hof(n - 1)) + hof(n - hof(n - 2)) if n > 1 else 1
    return memo[n]
print([hof(i) for i in range(20)])
def grow(n): return [] if n == 0 else [grow(n - 1)] * 2
print(str(grow(3)), str(grow(9)).count('[]'))
def unwind(n):
    try:
        if n == 0:
            raise ValueError('bottom')
        unwind(n - 1)
    finally:
        counter[0] += 1
counter = [0]
try:
    unwind(2000)
except ValueError as e:
    print(e, counter)
try:
    unwind(10**9)
except RecursionError:
    print(counter[0] > 4000)
