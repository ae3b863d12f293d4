n = 4
print([i * j for i in range(n) for j in range(i)])
print([[c for c in row if c] for row in ([0, 1], [2, 0, 3])])
print({i: [j for j in range(i)] for i in range(n)})
print({w[0]: w for w in ['ab', 'cd', 'ae']}, {len(w) for w in ['a', 'b', 'cc']} == {1, 2})
print([(x, y) for x in 'ab' if x != 'z' for y in range(2) if y or x == 'a'])
print([x for xs in [[1], [], [2, 3]] for x in xs])
gen = (print('eval', i) or i for i in range(3))
print('made')
print(next(gen), list(gen))
k = 10
print([k + i for i in range(3)], (lambda: [k for _ in range(2)])())
matrix = [[1, 2, 3], [4, 5, 6]]
print([[r[i] for r in matrix] for i in range(3)], list(zip(*matrix)), [sum(c) for c in zip(*matrix)])
primes = [p for p in range(2, 50) if all(p % d for d in range(2, int(p ** 0.5) + 1))]
print(primes)
print({k: v for k, v in zip('abc', [1, None, 3]) if v is not None}, [*map(str, primes[:3])])
print([y := 1, y + 1], [i if i % 2 else -i for i in range(5)], [a + b for a, b in [(1, 2), ('x', 'y')]])
nested = [[[i, j] for j in range(2)] for i in range(2)]
nested[0][0].append('only here')
print(nested)
try:
    [1 // (2 - i) for i in range(5)]
except ZeroDivisionError as e:
    print(e)
class C:
    size = 3
    cells = [0 for _ in range(size)]
print(C.cells)
