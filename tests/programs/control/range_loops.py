for args in [(5,), (2, 6), (10, 0, -3), (0, 10, 4), (5, 5), (3, 1), (-3, 3, 2), (0, -5, -2)]:
    print(args, [i for i in range(*args)])
start, stop = 2**63 - 3, 2**63 + 2
for i in range(start, stop):
    print(i, end=' ')
print()
for i in range(-2**64, -2**64 - 6, -2):
    print(i)
n = 5
for i in range(n):
    n = 2
    print(i, n, end='|')
print()
total = 0
for i in range(1, 100, 7):
    for j in range(i, i + 3):
        total += i * j
print(total)
for i in range(3):
    for i in range(2):
        pass
    print(i)
for bad in [(1.5,), ('3',), (1, 2, 0), (), (1, 2, 3, 4)]:
    try:
        range(*bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(len(range(0, 10**18, 7)), sum(range(10**3)), range(10**20)[-1])
