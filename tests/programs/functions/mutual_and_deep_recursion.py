def is_even(n):
    return True if n == 0 else is_odd(n - 1)

def is_odd(n):
    return False if n == 0 else is_even(n - 1)

print([n for n in range(10) if is_even(n)], is_odd(301), is_even(400))

def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
print([ackermann(2, k) for k in range(8)], ackermann(3, 3))

def depth(n):
    if n == 0:
        return 0
    return 1 + depth(n - 1)
print(depth(900))

def hanoi(n, a='A', b='B', c='C'):
    if n == 0:
        return []
    return hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
moves = hanoi(4)
print(len(moves), ' '.join(moves))

def flatten(x):
    if not isinstance(x, list):
        return [x]
    out = []
    for e in x:
        out += flatten(e)
    return out
print(flatten([1, [2, [3, [4, [], [[5]]]]], 'six']))
