def egcd(a, b):
    x0, y0, x1, y1 = 1, 0, 0, 1
    while b:
        q = a // b
        a, b = b, a - q * b
        x0, x1 = x1, x0 - q * x1
        y0, y1 = y1, y0 - q * y1
    return a, x0, y0

def inverse(a, m):
    g, x, _ = egcd(a % m, m)
    if g != 1:
        raise ValueError(f'{a} has no inverse modulo {m}')
    return x % m

def crt(rs, ms):
    total, prod = 0, 1
    for m in ms:
        prod *= m
    for r, m in zip(rs, ms):
        p = prod // m
        total += r * inverse(p, m) * p
    return total % prod, prod

for a, b in [(240, 46), (-240, 46), (240, -46), (0, 7), (7, 0), (0, 0), (2**64 + 13, 2**63 - 25), (10**30, 10**29 + 1), (-2**63, 2**62)]:
    g, x, y = egcd(a, b)
    print(a, b, g, x, y, a * x + b * y == g)
print(crt([2, 3, 2], [3, 5, 7]), crt([1, 2, 3, 4], [2**31 - 1, 2**61 - 1, 10**9 + 7, 998244353]))
print(inverse(3, 2**64), inverse(-3, 2**64), inverse(2**61 - 1, 10**18 + 9) * (2**61 - 1) % (10**18 + 9))
try:
    inverse(6, 9)
except ValueError as e:
    print(e)
def solve(a, b, c):
    g, x, y = egcd(a, b)
    if c % g:
        return None
    return x * (c // g), y * (c // g)
print(solve(6, 9, 21), solve(6, 9, 20), solve(-7, 3, 10**25))
def lucas(n, p=1, q=-1):
    u, v = 0, 2
    qk = 1
    for bit in bin(n)[2:]:
        u, v, qk = u * v, v * v - 2 * qk, qk * qk
        if bit == '1':
            u, v, qk = (p * u + v) // 2, ((p * p - 4 * q) * u + p * v) // 2, qk * q
    return u
print([lucas(k) for k in (1, 2, 10, 90, 93, 200)], lucas(20, 3, 2))
