import math

def helper(x):
    return x + 1

def caller(n):
    total = 0
    for i in range(n):
        total += helper(i)
        if i == 2:
            swap()
    return total

def swap():
    global helper
    helper = lambda x: x * 1000

print(caller(3))
print(caller(5))
print(helper(7))

def helper(x, y=0):
    return f'str{x}'
try:
    caller(2)
except TypeError as e:
    print(e)

cb = helper
def helper(x): return -x
print(cb(1), helper(1), caller(2))
helper = 5
try:
    caller(1)
except TypeError as e:
    print(e)
del helper
try:
    caller(1)
except NameError as e:
    print(e)
real_sqrt = math.sqrt
math.sqrt = lambda v: 'fake'
print(math.sqrt(4), real_sqrt(4))
from math import sqrt
print(sqrt(9))
math.sqrt = real_sqrt
print(math.sqrt(9), sqrt(9))

def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)
orig = fact
calls = []
def fact(n):
    calls.append(n)
    return orig(n)
print(orig(5), calls)
