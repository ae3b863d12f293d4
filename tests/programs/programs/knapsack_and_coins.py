def knapsack(items, capacity):
    n = len(items)
    best = [[0] * (capacity + 1) for _ in range(n + 1)]
    for i, (name, weight, value) in enumerate(items, 1):
        for c in range(capacity + 1):
            best[i][c] = best[i - 1][c]
            if weight <= c:
                cand = best[i - 1][c - weight] + value
                if cand > best[i][c]:
                    best[i][c] = cand
    chosen = []
    c = capacity
    for i in range(n, 0, -1):
        if best[i][c] != best[i - 1][c]:
            chosen.append(items[i - 1][0])
            c -= items[i - 1][1]
    return best[n][capacity], chosen[::-1]

def fractional(items, capacity):
    total = 0
    taken = {}
    for name, w, v in sorted(items, key=lambda t: t[2] / t[1], reverse=True):
        part = min(1, capacity / w)
        if part <= 0:
            break
        taken[name] = part
        total += v * part
        capacity -= w * part
    return total, taken

def coin_ways(coins, amount):
    ways = [1] + [0] * amount
    for coin in coins:
        for a in range(coin, amount + 1):
            ways[a] += ways[a - coin]
    return ways[amount]

def min_coins(coins, amount):
    INF = float('inf')
    best = [0] + [INF] * amount
    prev = [None] * (amount + 1)
    for a in range(1, amount + 1):
        for c in coins:
            if c <= a and best[a - c] + 1 < best[a]:
                best[a] = best[a - c] + 1
                prev[a] = c
    if best[amount] is INF or best[amount] == INF:
        return None
    out = []
    while amount:
        out.append(prev[amount])
        amount -= prev[amount]
    return out

def subset_sum(nums, target):
    reach = {0: ()}
    for n in nums:
        for s, combo in list(reach.items()):
            if s + n not in reach:
                reach[s + n] = combo + (n,)
    return reach.get(target)

gear = [('map', 9, 150), ('compass', 13, 35), ('water', 153, 200), ('sandwich', 50, 160), ('glucose', 15, 60),
        ('tin', 68, 45), ('banana', 27, 60), ('apple', 39, 40), ('cheese', 23, 30), ('camera', 32, 30)]
for cap in (0, 10, 75, 200):
    print(cap, knapsack(gear, cap))
print(knapsack([('gold', 5, 2**63), ('silver', 5, 2**62), ('tin', 1, 1)], 10))
t, parts = fractional(gear, 100)
print(round(t, 6), {k: round(v, 3) for k, v in parts.items()})
print([coin_ways([1, 5, 10, 25, 50], a) for a in (1, 10, 100, 500)])
print(coin_ways(list(range(1, 60)), 400))
for amt in (0, 11, 30, 63, 7):
    print(amt, min_coins([5, 10, 21, 25], amt), min_coins([1, 5, 10, 21, 25], amt))
print(subset_sum([3, 34, 4, 12, 5, 2], 9), subset_sum([3, 34, 4], 100), subset_sum([2.5, 1, -3], 0.5))
