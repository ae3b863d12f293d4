print(1 / 3, 2 / 4, -7 / 2, 7 / -2, 0 / 5, -0 / 5)
print(10**30 / 10**29, 10**400 / 10**399, (10**400 + 1) / 10**398)
print(2**1023 / 1, (2**1100) / (2**1000), 1 / 2**1074, 1 / 2**1075, 3 / 2**1075)
print(9007199254740993 / 1, 9007199254740993 / 3, 18014398509481987 / 2)
print((2**64 - 1) / (2**63), 123456789012345678901234567890 / 987654321)
try:
    print(10**400 / 3)
except OverflowError as e:
    print('OverflowError:', e)
try:
    print(10**400 / 2.0)
except OverflowError as e:
    print('OverflowError:', e)
for num, den in ((1, 0), (10**30, 0), (1.5, 0), (1, 0.0), (True, False)):
    try:
        print(num / den)
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
print(6 / 3, type(6 / 3).__name__, 6 // 3, type(6 // 3).__name__, type(6 // 3.0).__name__)
