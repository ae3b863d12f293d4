def v(x):
    print('[%s]' % x, end='')
    return x

print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) == v(1) != v(2) >= v(0))
print(v(5) > v(1) < v(3) > v(9) < v(1))
print(1 < 2 == 2, (1 < 2) == 2, 1 < (2 == 2), 3 > 2 > 1, 1 in [1] in [[1]], 'a' in 'ab' == 'ab')
print(not 1 < 2, not 2 < 1 < 0, (not 1) in [0])
class Three:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        print('lt', self.n, o.n)
        return [] if self.n > o.n else [self.n]
print(Three(1) < Three(2) < Three(3))
print(Three(2) < Three(1) < Three(3))
n = 0
def bump():
    global n
    n += 1
    return n
print(0 < bump() < bump() < bump(), n, 5 < bump() < bump(), n)
