def fib(n):
    a, b = 0, 1
    while n > 0:
        a, b = b, a + b
        n -= 1
    return a

def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r

def powers_of_three(limit):
    p = 1
    steps = 0
    while p < limit:
        p = p * 3
        steps += 1
    return p, steps

for n in (10, 46, 47, 48, 90, 91, 92, 93, 94, 100, 300):
    print(n, fib(n))
for n in (12, 13, 20, 21, 22, 30):
    print(n, fact(n))
print(powers_of_three(10**18), powers_of_three(2**63), powers_of_three(10**30))
s = 0
for i in range(100):
    s += 2**60
print(s)
down = 5
for i in range(70):
    down -= 1 << i
print(down)
