def mean(xs):
    assert xs, 'mean() of nothing'
    return sum(xs) / len(xs)

print(mean([1, 2, 6]))
print(mean((0.5,)))
try:
    mean('')
except AssertionError as e:
    print('caught', e)
def invariant(stack):
    assert len(stack) < 3
    return len(stack)
s = []
while True:
    s.append(len(s))
    print(invariant(s))
