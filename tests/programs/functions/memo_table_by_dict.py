import sys

memo = {}
calls = 0

def ways(n, steps):
    """How many ways to climb n stairs with the given step sizes."""
    global calls
    calls += 1
    key = (n, steps)
    if key in memo:
        return memo[key]
    if n < 0:
        answer = 0
    elif n == 0:
        answer = 1
    else:
        answer = 0
        for s in steps:
            answer += ways(n - s, steps)
    memo[key] = answer
    return answer

def catalan(n, cache=[1]):
    while len(cache) <= n:
        k = len(cache)
        cache.append(sum(cache[i] * cache[k - 1 - i] for i in range(k)))
    return cache[n]

def partition(n, m):
    if n == 0:
        return 1
    if n < 0 or m == 0:
        return 0
    if (n, m) not in memo:
        memo[n, m] = partition(n - m, m) + partition(n, m - 1)
    return memo[n, m]

print(ways(10, (1, 2)), ways(10, (1, 3, 5)), ways(100, (1, 2)), ways(7, ()))
print(calls, len(memo))
print([catalan(i) for i in range(12)], catalan(40))
print([partition(n, n) for n in range(15)], partition(60, 60))
print(memo[0, (1, 2)], memo.get((1, 1)), (10, (1, 2)) in memo)
memo.clear()
calls = 0
print(ways(300, (1, 2, 3)) % 10**9, calls)
print(sys.getrecursionlimit() > 0)
