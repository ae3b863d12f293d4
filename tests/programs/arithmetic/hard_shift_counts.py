def shl(a, n):
    return a << n

def shr(a, n):
    return a >> n

for a in (0, 1, -1, 3, -5, 2**31, 2**62, -2**63):
    print(a, [shl(a, n) for n in (0, 1, 31, 32, 62, 63, 64, 65)])
    print(a, [shr(a, n) for n in (0, 1, 31, 62, 63, 64, 200)])
print(0 << 10**30, 1 >> 10**30, -1 >> 10**30, -(2**100) >> 2**65, 0 >> 2**64)
try:
    print(1 << 10**30)
except OverflowError as e:
    print('OverflowError')
for bad in (1.0, '1', None):
    try:
        shl(1, bad)
    except TypeError as e:
        print(e)
n = 1
for i in range(130):
    n = n << 1 | i & 1
print(n, n.bit_length())
while n:
    n >>= 17
    print(n, end=' ')
print()
mask = (1 << 64) - 1
def rotl(x, k):
    return (x << k | x >> (64 - k)) & mask
x = 0x0123456789ABCDEF
for k in (1, 4, 8, 32, 63):
    print(hex(rotl(x, k)), hex(rotl(rotl(x, k), 64 - k)))
def popcount(v):
    c = 0
    while v:
        v &= v - 1
        c += 1
    return c
print(popcount(2**63 - 1), popcount(2**64 - 1), popcount(0xF0F0 << 100), True << 63, True << True)
def to_signed(v, bits=64):
    v &= (1 << bits) - 1
    return v - (1 << bits) if v >> (bits - 1) else v
print(to_signed(2**63), to_signed(2**64 - 1), to_signed(2**63 - 1), to_signed(-1), to_signed(300, 8), to_signed(200, 8))
