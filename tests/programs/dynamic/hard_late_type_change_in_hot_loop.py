# values stay one type for a long time, then change
def hot(n):
    x = 0
    step = 1
    for i in range(n):
        x = x + step
        if i == n - 3:
            step = 0.5
        elif i == n - 2:
            x = str(x)
            step = '!'
    return x

def field_loop(obj, n):
    for i in range(n):
        obj.v = obj.v * 2 if i < n - 1 else [obj.v]
    return obj.v

def index_loop(xs):
    total = 0
    for i in range(len(xs)):
        total = total + xs[i]
    return total

class O: pass

print(hot(2000), hot(3))
o = O()
o.v = 1
print(field_loop(o, 40), field_loop(o, 3), type(o.v).__name__)
o.v = 1.0
print(field_loop(o, 10))
o.v = 'ab'
print(field_loop(o, 3))
xs = [1] * 1500
print(index_loop(xs))
xs[1400] = 0.25
print(index_loop(xs))
xs[1400] = 2**63
print(index_loop(xs))
xs[1400] = True
xs[-1] = 1 + 1j
print(index_loop(xs))
xs[0] = 'oops'
try:
    index_loop(xs)
except TypeError as e:
    print(e)
