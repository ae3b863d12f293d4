def inner(tag):
    got = []
    try:
        for i in range(3):
            got.append((yield tag, i))
    finally:
        print('inner done', tag)
    return got

def outer():
    a = yield from inner('a')
    print('a returned', a)
    b = yield from inner('b')
    yield from 'xy'
    yield from (n for n in (7,))
    return a + b

g = outer()
print(next(g))
step = 0
while True:
    try:
        print(g.send('s%d' % step if step < 6 else None))
    except StopIteration as e:
        print('final', e.value)
        break
    step += 1

def walk(t):
    if isinstance(t, (list, tuple)):
        for e in t:
            yield from walk(e)
    else:
        yield t
print(list(walk([1, (2, [3, [[4]]], ()), 5])))

def inorder(n):
    if n:
        yield from inorder(n[0])
        yield n[1]
        yield from inorder(n[2])
print(*inorder(((None, 1, None), 2, ((None, 3, None), 4, None))))
