base = 2 ** 53
for d in range(-2, 5):
    i = base + d
    f = float(i)
    print(d, f, i == f, i < f, i > f, i <= f, i >= f, int(f) - i)
print(base + 1 == float(base), base + 1 > float(base))
print(2**1000 == float(2**1000), 2**1000 + 1 == float(2**1000), 2**1000 + 1 > float(2**1000))
print(10**400 > 1e308, -10**400 < float('-inf'), 10**400 < float('inf'))
print(10**400 == float('inf'), 10**400 != float('nan'), 10**400 < float('nan'))
print(0 == -0.0, 0 < -0.0, 1 == 1.0, True == 1.0)
print(sorted([2**53 + 1, float(2**53), 2**53 - 1, float(2**53 + 2)]))
print(max(2**53, float(2**53)), max(float(2**53), 2**53))
print(9007199254740993 in [9007199254740992.0], 9007199254740992 in [9007199254740992.0])
print(9223372036854775807 == 9223372036854775808.0, 9223372036854775807 < 9223372036854775808.0)
