def table(values):
    for a in values:
        row = []
        for b in values:
            row.append(a * b)
        print(*row)

table([46340, 46341, 65535, 65536, -65536])
table([3037000499, 3037000500, 4294967295, 4294967296, -4294967296])
table([2**62, 2**63 - 1, -2**63, 2**63, 2, -1, 0])
x = 1
for i in range(1, 30):
    x *= -i
    print(i, x)
print(x * x)
print(1234567890123456789 * 9876543210987654321)
print(-9223372036854775808 * -1)
