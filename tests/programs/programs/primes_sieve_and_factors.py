def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0:2] = [False, False]
    p = 2
    while p * p <= limit:
        if flags[p]:
            for m in range(p * p, limit + 1, p):
                flags[m] = False
        p += 1
    return [i for i, ok in enumerate(flags) if ok]

def factor(n):
    res = {}
    d = 2
    while d * d <= n:
        while n % d == 0:
            res[d] = res.get(d, 0) + 1
            n //= d
        d += 1 if d == 2 else 2
    if n > 1:
        res[n] = res.get(n, 0) + 1
    return res

def is_prime(n):
    if n < 2:
        return False
    small = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
    for p in small:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in small:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True

def goldbach(n, primes):
    ps = set(primes)
    for p in primes:
        if n - p in ps:
            return p, n - p

def totient(n):
    r = n
    for p in factor(n):
        r -= r // p
    return r

def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y

primes = sieve(2000)
print(len(primes), primes[:15], primes[-3:])
print(sum(primes), max(b - a for a, b in zip(primes, primes[1:])))
print([(a, b) for a, b in zip(primes, primes[1:]) if b - a == 2][:8])
for n in (1, 2, 360, 97, 1001, 2**20, 600851475143 // 71, 999983):
    print(n, factor(n), ' * '.join(f'{p}^{e}' if e > 1 else str(p) for p, e in factor(n).items()) or '1')
print([n for n in range(100) if is_prime(n)] == [p for p in primes if p < 100])
print([is_prime(x) for x in (2**61 - 1, 2**89 - 1, 2**67 - 1, 10**18 + 9, 10**18 + 11, 561, 3215031751)])
print([goldbach(n, primes) for n in range(4, 40, 6)])
print([totient(n) for n in range(1, 21)], totient(10**6))
print(egcd(240, 46), egcd(10**20 + 39, 2**70))
