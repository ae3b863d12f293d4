def make_counter(start=0, step=1):
    count = start
    def increment():
        nonlocal count
        count += step
        return count
    def reset(value=start):
        nonlocal count
        count = value
    def peek():
        return count
    return increment, reset, peek

inc, reset, peek = make_counter(10, 5)
inc2, _, peek2 = make_counter()
print(inc(), inc(), peek(), inc2(), peek2())
reset()
print(peek(), inc())
reset(2**63 - 1)
print(inc(), peek())
reset('text')
print(peek())
try:
    inc()
except TypeError as e:
    print(e)
print(inc.__code__.co_freevars, inc.__closure__ is not None, make_counter.__closure__)
