# iteration order of sets of small ints follows the hash table, not insertion
print({3, 1, 2}, {8, 1, 16, 0}, {5, 13, 21}, set([7, 3, 9, 1]))
s = set()
for x in [9, 4, 17, 2, 33, 0, 8]:
    s.add(x)
    print(list(s))
s.discard(17)
s.add(100)
print(list(s), sum(s))
print([x for x in {10, 20, 30, 40, 50}], list(set(range(20, 0, -3))))
print({-1, -2, -3}, {0, -1, 1}, {1.0, 2, True}, {True, 1}, {0, False, 0.0})
t = set(range(40))
for k in range(0, 40, 3):
    t.remove(k)
print(t)
print(t.pop(), t.pop(), len(t))
u = {1, 2, 3} | {64, 128, 5}
print(u, u & {128, 1, 3}, u - {2}, u ^ {1, 999})
print(frozenset([30, 20, 10]), sorted({3, 2, 1}), min({9, 8}), list({i * i for i in range(12)}))
big = {2**61 - 1, 2**61, 2**40, 2**62 + 5}
print(big)
