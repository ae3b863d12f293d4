def ret_arg(x): return x
lst = [1]
ret_arg(lst).append(2)
ret_arg(ret_arg)(lst).extend(ret_arg(lst))
print(lst)
def first_or_all(xs, flag):
    return xs if flag else xs[0]
inner = [[0], [1]]
first_or_all(inner, False).append('x')
first_or_all(inner, True).append('y')
print(inner)
def swap_items(xs, i, j):
    xs[i], xs[j] = xs[j], xs[i]
    return xs
m = [[1], [2], 'three']
keep = m[0]
swap_items(m, 0, 2)[2].append(9)
print(m, keep)
def sort_copy(xs):
    xs = list(xs)
    xs.sort(key=str)
    return xs
orig = [10, 9, 'a', 1.5]
print(sort_copy(orig), orig)
def clearer(xs, ys):
    xs.clear()
    return [y for y in ys]
print(clearer(orig, orig), orig)
def multi(n):
    a = b = []
    for i in range(n):
        a.append(i)
        b = b + [-i]
    return a, b
print(multi(3))
