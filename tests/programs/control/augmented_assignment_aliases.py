a = [1, 2]
b = a
a += [3]
print(b, a is b)
a = a + [4]
print(b, a is b)
b *= 2
print(b)
t = u = (1,)
t += (2,)
print(t, u)
s = v = 'x'
s += 'y'
print(s, v)
st = st2 = {1, 2}
st |= {3}
st -= {1}
print(st2, st is st2)
d = d2 = {'a': 1}
d |= {'b': 2}
print(d2)
n = m = 5
n += 1
print(n, m)
lst = [10, 20]
lst2 = lst
lst[0] += 1
lst[-1] //= 3
print(lst2)
tup = ([1], 2)
try:
    tup[0] += [9]
except TypeError as e:
    print(e)
print(tup)
class O: val = 1
o = O()
o.val += 1
print(o.val, O.val, vars(o))
def idx():
    print('idx once')
    return 0
lst[idx()] **= 2
print(lst)
x = 7
x -= 10; x *= 3; x %= 4; x <<= 3; x |= 1; x ^= 3; x &= 254; x >>= 1; x /= 4
print(x)
a += 'hi'
a += (c for c in 'yo')
print(a)
try:
    a += 5
except TypeError as e:
    print(e)
