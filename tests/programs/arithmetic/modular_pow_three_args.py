def modexp(b, e, m):
    out = 1
    b %= m
    while e:
        if e & 1:
            out = out * b % m
        b = b * b % m
        e >>= 1
    return out

M = 10**9 + 7
for base, exp, mod in [(2, 10, 1000), (3, 200, 13), (7, 10**18, M), (-3, 5, 7),
                       (2**70, 2**70, 2**61 - 1), (10, 0, 7), (10, 0, 1)]:
    a = pow(base, exp, mod)
    print(base, exp, mod, '->', a, a == modexp(base, exp, mod))
print(pow(3, -1, 11), pow(3, -2, 11), pow(2, 5, -7))
print(pow(2, 5), pow(2, -1), pow(2.0, 3))
for bad in [(2, 3, 0), (2, -1, 4)]:
    try:
        print(pow(*bad))
    except ValueError as err:
        print('ValueError', err)
