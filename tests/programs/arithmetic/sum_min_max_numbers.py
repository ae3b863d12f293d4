print(sum([]), sum([1, 2, 3]), sum([1.5, 2]), sum([1, 2], 10), sum(range(101)))
print(sum([2**62, 2**62]), sum([2**63 - 1, 1, -1]), sum([10**20, -10**20]))
print(sum([[1], [2, 3]], []), sum(((1,), (2,)), ()))
print(min(3, 1, 2), max([4, 9, 2]), min('hello'), max('hello'), min([1.5, 1]))
print(max(-5, 3, key=abs), min(['ccc', 'a', 'bb'], key=len), max([], default='none'))
print(max((1, 'x'), (1, 'y')), min([2, 1], [1, 5]))
print(max(1, 1.0, True), max(True, 1.0, 1), min(0.0, -0.0, 0))
for f in (lambda: sum(['a', 'b']), lambda: sum(['a'], ''), lambda: max(1, 'a'), lambda: max(5)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ':', e)
print(abs(-7), abs(7.25), abs(-10**30), abs(True), divmod(17, 5), divmod(-17, 5), pow(5, 3))
