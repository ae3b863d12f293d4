def add_item(lst, item):
    lst.append(item)

def rebind(lst):
    lst = [0]
    lst.append(1)
    return lst

def swap(a, b):
    a, b = b, a
    return a, b

def clear_and_return(d):
    snapshot = dict(d)
    d.clear()
    return snapshot

def inc(n):
    n += 1
    return n

data = [1]
add_item(data, 2)
print(data, rebind(data), data)
p, q = 'p', 'q'
print(swap(p, q), p, q)
conf = {'k': 1}
print(clear_and_return(conf), conf)
n = 10
print(inc(n), n)

def iadd(target):
    target += [99]
    return target
base = [1]
tup = (1,)
print(iadd(base) is base, base)
try:
    iadd(tup)
except TypeError as e:
    print(e)

def same(a, b):
    a.append('x')
    return b
both = []
print(same(both, both))
grid = [[0] * 2] * 2
grid[0][0] = 5
print(grid, grid[0] is grid[1])
