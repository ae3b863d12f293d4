# the same list handed about as argument, default, closure and result
def push(x, to=[]):
    to.append(x)
    return to

a = push(1)
b = push(2, a)
c = push(3, [])
d = push(4)
print(a, b is a, c, d is a, push.__defaults__[0] is a)
a[:] = []
print(push(5), d)

def pair(x, y):
    x += y
    y += x
    return x is y, len(x)
z = [1]
print(pair(z, z), z)
print(pair([1], [2]), pair('a', 'b'), pair((1,), (1,)))

def consume(xs):
    while xs:
        yield xs.pop()
data = list('abc')
g = consume(data)
print(next(g), data, data.append('d'), list(g), data)

def nested(level, acc):
    acc = acc + [level] if level % 2 else acc
    if level % 2 == 0:
        acc += [level]
    return acc if level == 0 else nested(level - 1, acc)
start = ['s']
print(nested(5, start), start, nested(4, start), start)
matrix = [push] * 2
print(matrix[0] is matrix[1], matrix[1](6) is d, d)
