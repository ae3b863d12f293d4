vals = [0, 1, -1, 5, -5, 127, -128, 255, 2**31, -2**31, 2**63 - 1, -2**63, 2**63, -2**64, 2**65 + 3]
for a in vals:
    print(a, '~', ~a)
for a in vals[:9]:
    print([a & b for b in vals])
    print([a | b for b in vals])
    print([a ^ b for b in vals])
print(-2**64 & (2**64 - 1), -1 & 0xFFFFFFFFFFFFFFFF, -1 ^ 0xFFFFFFFFFFFFFFFF)
print((-12345678901234567890) & 0xFFFFFFFF, (-12345678901234567890) | 1)
m = 0
for bit in (0, 3, 63, 64, 100):
    m |= 1 << bit
    print(bin(m))
m &= ~(1 << 64)
m ^= 1 << 63
print(hex(m))
