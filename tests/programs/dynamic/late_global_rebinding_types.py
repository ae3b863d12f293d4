scale = 2
offset = 0
table = {'k': 1}

def compute(x):
    return x * scale + offset

print(compute(5))
scale = 2.5
print(compute(5))
offset = 2**70
print(compute(4))
scale, offset = 'ab', 'c'
print(compute(3))
scale = 2
offset = [9]
print(compute([1]))
offset = 1
try:
    print(compute('x'))
except TypeError as e:
    print(e)
scale = True
print(compute(2**63 - 1))

def lookup(k):
    return table[k]
print(lookup('k'))
table = [10, 20]
print(lookup(1), lookup(-1))
table = 'string'
print(lookup(2), lookup(slice(1, 3)))
table = (lambda: None)
try:
    lookup(0)
except TypeError as e:
    print(e)
class table:
    def __class_getitem__(cls, k): return f'cgi {k}'
print(lookup('q'))
results = []
for scale in (1, 1.5, None, 'z'):
    try:
        results.append(compute(2))
    except TypeError:
        results.append('TE')
print(results)
