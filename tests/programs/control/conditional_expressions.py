for n in range(-2, 3):
    kind = 'neg' if n < 0 else 'zero' if n == 0 else 'pos'
    print(n, kind, n if n else None, 1 / n if n else float('inf'))

def fizz(i):
    return 'FizzBuzz' if i % 15 == 0 else 'Fizz' if i % 3 == 0 else 'Buzz' if i % 5 == 0 else i

print(*[fizz(i) for i in range(1, 16)])
mixed = [x if x % 2 else str(x) for x in range(6)]
print(mixed, [type(m).__name__ for m in mixed])
a = 5
f = (lambda: 'yes') if a > 3 else (lambda: 'no')
print(f(), ('a', 'b')[a > 3], (a if a > 10 else -a) + 1)
x = None if a else 0
print(x, 'is None' if x is None else 'is not None')
print([1, 2, 3][0 if a < 0 else -1], {'k': 1 if a else 2}, f'{"one" if a == 1 else "many"}')
y = 1 if True else undefined_name
print(y)
def absolute(v): return v if v >= 0 else -v
print(absolute(-2**63), absolute(-1.5), absolute(True))
print((1, 2) if a else (), *([3] if a else []))
