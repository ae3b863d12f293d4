def factorial(n):
    out = 1
    while n > 1:
        out *= n
        n -= 1
    return out

def fib_fast(n):
    """fast doubling"""
    if n == 0:
        return (0, 1)
    a, b = fib_fast(n >> 1)
    c = a * (2 * b - a)
    d = a * a + b * b
    if n & 1:
        return (d, c + d)
    return (c, d)

def fib_slow():
    a, b = 0, 1
    while 1:
        yield a
        a, b = b, a + b

def digits(n):
    return len(str(n))

def trailing_zeros(n):
    count = 0
    while n % 10 == 0:
        n //= 10
        count += 1
    return count

def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x = y
        y = (x + n // x) // 2
    return x

def pi_digits(n):
    unity = 10 ** (n + 10)
    def arctan(x):
        total = term = unity // x
        k, sign = 3, -1
        while term:
            term //= x * x
            total += sign * (term // k)
            k += 2
            sign = -sign
        return total
    return (4 * (4 * arctan(5) - arctan(239))) // 10 ** 10

f100 = factorial(100)
print(f100)
print(digits(f100), trailing_zeros(f100), f100 % 101, f100 // factorial(98))
print(factorial(20), factorial(21), factorial(66) % 2**64)

slow = fib_slow()
first = [next(slow) for _ in range(300)]
print(all(first[i] == fib_fast(i)[0] for i in range(300)))
print(fib_fast(1000)[0])
print([i for i, v in enumerate(first) if v > 2**62][0], [i for i, v in enumerate(first) if v > 2**63][0])

print(isqrt(2 * 10**60), isqrt(10**40) == 10**20, isqrt(2**126 - 1))
print(pi_digits(60))
m = 2**127 - 1
print(m, pow(3, m - 1, m) == 1, m % 1000003, -m // 7, -m % 7)
s = 0
for i in range(1, 60):
    s += i ** i if i % 2 else -(i ** i)
print(s)
print(sum(int(d) for d in str(2**500)), hex(factorial(30)), f100.bit_length())
