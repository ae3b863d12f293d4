print(2 ** 10, 2 ** 62, 2 ** 63, 2 ** 64, 2 ** 100)
print((-2) ** 63, (-2) ** 64, -2 ** 63, -2 ** 2)
print(3 ** 40, 3 ** 41, 7 ** 30)
print(0 ** 0, 0 ** 5, 5 ** 0, (-5) ** 0, 1 ** 10**6)
print(2 ** -1, 2 ** -2, 10 ** -3, (-2) ** -3)
print(2.0 ** 3, 2 ** 0.5, 4 ** 0.5, 9 ** -0.5)
print(2 ** 3 ** 2, (2 ** 3) ** 2)
print(-1 ** 0.5, True ** 3, 2 ** True, False ** False)
print((-8) ** (1 / 3))
try:
    0 ** -1
except ZeroDivisionError as e:
    print("ZDE:", e)
try:
    0.0 ** -2
except ZeroDivisionError as e:
    print("ZDE:", str(e)[:4])
try:
    10.0 ** 400
except OverflowError as e:
    print("OverflowError:", e)
n = 1
for k in range(0, 130, 13):
    print(k, n ** k, (n + 1) ** k, (-n - 2) ** k)
