print(','.join(['a', 'b', 'c']), ''.join([]), '-'.join('abc'), ', '.join(('x',)))
print('|'.join(str(i) for i in range(5)), '+'.join(map(str, [1, 2.5, None, True])))
print('é'.join(['1', '中', '😀']), '\n'.join(['l1', 'l2']))
print('.'.join({'k1': 1, 'k2': 2}), ' '.join(reversed(['z', 'y'])))
big = ''.join(chr(97 + i % 26) for i in range(1000))
print(len(big), big[:30], big[-5:])
for bad in ([1, 2], ['a', None], ['a', b'b'], 5, ['ok', 'ok', 3.0]):
    try:
        print(''.join(bad))
    except TypeError as e:
        print(e)
def gen():
    yield 'first'
    yield 'second'
    raise RuntimeError('gen broke')
try:
    print(' '.join(gen()))
except RuntimeError as e:
    print('caught', e)
