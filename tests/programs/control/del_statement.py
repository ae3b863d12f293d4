x = 10
del x
try:
    print(x)
except NameError as e:
    print(e)
lst = list(range(10))
del lst[0]
del lst[-1], lst[2:4]
del lst[::2]
print(lst)
d = {'a': 1, 'b': 2, 'c': 3}
del d['b']
print(d)
for key in ('b', 'zz'):
    try:
        del d[key]
    except KeyError as e:
        print('KeyError', e)
try:
    del lst[50]
except IndexError as e:
    print(e)

class Box:
    shared = 'class'
box = Box()
box.shared = 'own'
box.v = 1
del box.shared, box.v
print(box.shared, vars(box))
for name in ('v', 'shared'):
    try:
        delattr(box, name)
    except AttributeError as e:
        print(e)

def local():
    y = 1
    del y
    try:
        return y
    except UnboundLocalError as e:
        return str(e)
print(local())
a = b = [1, 2]
del a
print(b)
del (b[0]), d['a']
print(b, d)
try:
    del (1, 2)[0]
except TypeError as e:
    print(e)
try:
    del 'abc'[0]
except TypeError as e:
    print(e)
