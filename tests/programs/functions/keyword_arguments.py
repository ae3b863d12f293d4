def describe(name, age=30, *, city='Paris', sep=' / '):
    return sep.join([name, str(age), city])

print(describe('Ann'))
print(describe('Bob', 41))
print(describe(age=5, name='Cy'))
print(describe('Di', city='Oslo', age=7))
print(describe('Ed', sep='-', city='Rome'))

opts = {'age': 12, 'city': 'Bern'}
print(describe('Flo', **opts))
print(describe(**opts, name='Gus'))
print(describe(*('Hal', 66), **{'sep': ','}))

def order(a, b, c):
    return (a, b, c)

def say(x):
    print('eval', x)
    return x

print(order(c=say(1), a=say(2), b=say(3)))
print(order(say('p'), c=say('q'), b=say('r')))
