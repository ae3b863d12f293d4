for i in range(5):
    pass
print(i)
for i in range(3):
    i = i * 10
    print(i, end=' ')
print(i)
for x in [1, 'two', 3.0, None]:
    last_type = type(x)
print(x, last_type)
seq = [1, 2, 3]
for item in seq:
    if item < 10 and len(seq) < 6:
        seq.append(item * 10)
print(seq, item)
class Holder: pass
h = Holder()
for h.val in 'abc':
    pass
print(h.val)
arr = [0, 0, 0]
for arr[1] in (7, 8):
    print(arr)
k = 'outer'
lc = [k for k in range(3)]
print(k, lc)
def f(n):
    for n in range(n):
        pass
    return n
print(f(4))
try:
    print(f('abc'))
except TypeError as e:
    print(e)
def g():
    for z in ():
        pass
    return z
try:
    g()
except UnboundLocalError as e:
    print(e)
