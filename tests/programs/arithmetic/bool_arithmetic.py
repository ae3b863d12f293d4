t, f = True, False
print(t + t, t - f, t * 5, t / 2, t // 2, t % 2, -t, +t, t ** f)
print(type(t + t), type(t & f), type(t | 1), type(t ^ t), type(+t), type(not t))
print(t & f, t | f, t ^ t, t & 3, t | 2, f ^ 7)
print(sum([True, False, True, True]), [10, 20][True], 'ab'[False])
print(True == 1, True != 0, True < 2, False < True)
print(int(True), float(True), str(True), repr(False), complex(0) == False)
print('%d %s %5d' % (True, True, True), f'{True} {True:d} {True:>6} {True!s:>6}')
print(hash(True) == hash(1), {True: 'a', 1: 'b', 1.0: 'c'})
count = 0
for w in 'the quick brown fox'.split():
    count += len(w) > 3
print(count, type(count))
print(isinstance(True, int), isinstance(1, bool), issubclass(bool, int))
print(bool([]), bool([0]), bool(''), bool('0'), bool(0.0), bool(None), bool(()), bool({}))
print(True.bit_length(), True.real, max(True, 1), max(1, True))
