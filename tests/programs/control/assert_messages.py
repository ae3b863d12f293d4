def check(x):
    assert x > 0, f'x must be positive, got {x}'
    assert isinstance(x, int)
    return x

print(check(5))
for bad in (-1, 2.5):
    try:
        check(bad)
    except AssertionError as e:
        print(repr(e), str(e) == '', e.args)
try:
    assert False, ('tuple', 'message')
except AssertionError as e:
    print(e, e.args)
try:
    assert [], {'k': 1}
except AssertionError as e:
    print(e.args[0]['k'])
evaluated = []
def msg():
    evaluated.append(1)
    return 'lazy'
assert True, msg()
print(evaluated)
try:
    assert 0, msg()
except AssertionError as e:
    print(e, evaluated)
total = sum(range(5))
assert total == 11, 'total is %d, expected %d' % (total, 11)
print('not reached')
