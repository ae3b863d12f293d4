import math

def first_fit(sizes, cap):
    bins = []
    for s in sizes:
        if s > cap:
            raise ValueError(f'item {s} exceeds capacity {cap}')
        for b in bins:
            if sum(b) + s <= cap:
                b.append(s)
                break
        else:
            bins.append([s])
    return bins

def best_fit(sizes, cap):
    bins = []
    room = []
    for s in sizes:
        fits = [(room[i] - s, i) for i in range(len(bins)) if room[i] >= s]
        if fits:
            _, i = min(fits)
        else:
            bins.append([])
            room.append(cap)
            i = -1
        bins[i].append(s)
        room[i] -= s
    return bins

def next_fit(sizes, cap):
    bins, left = [[]], cap
    for s in sizes:
        if s > left:
            bins += [[]]
            left = cap
        bins[-1] += [s]
        left -= s
    return bins

def decreasing(algorithm):
    def run(sizes, cap):
        return algorithm(sorted(sizes, reverse=True), cap)
    run.__name__ = algorithm.__name__ + '_decreasing'
    return run

def optimal(sizes, cap):
    sizes = sorted(sizes, reverse=True)
    best = [len(sizes) + 1, None]
    loads, assign = [], []
    def place(i):
        if len(loads) >= best[0]:
            return
        if i == len(sizes):
            best[:] = len(loads), [list(a) for a in assign]
            return
        tried = set()
        for k in range(len(loads)):
            if loads[k] + sizes[i] <= cap and loads[k] not in tried:
                tried.add(loads[k])
                loads[k] += sizes[i]
                assign[k].append(sizes[i])
                place(i + 1)
                assign[k].pop()
                loads[k] -= sizes[i]
        loads.append(sizes[i])
        assign.append([sizes[i]])
        place(i + 1)
        loads.pop()
        assign.pop()
    place(0)
    return best[1]

ALGOS = [next_fit, first_fit, best_fit, decreasing(first_fit), decreasing(best_fit), optimal]
CASES = [
    ([4, 8, 1, 4, 2, 1], 10),
    ([9, 8, 2, 2, 5, 4, 3, 6, 1], 10),
    ([2, 5, 4, 7, 1, 3, 8], 10),
    ([0.5, 0.7, 0.5, 0.2, 0.4, 0.2, 0.5, 0.1, 0.6], 1.0),
    ([2**62, 2**61, 2**61, 2**63 - 1, 1], 2**63),
    ([], 3),
]
for sizes, cap in CASES:
    bound = math.ceil(sum(sizes) / cap)
    print(f'{len(sizes)} items, capacity {cap}, lower bound {bound}')
    for algo in ALGOS:
        bins = algo(list(sizes), cap) or []
        used = [b for b in bins if b]
        assert sorted(sum(used, [])) == sorted(sizes), algo
        waste = sum(cap - sum(b) for b in used)
        print(f'  {algo.__name__:<22}{len(used):>2} {str(used)[:70]} {round(waste, 6)}')

def makespan(jobs, workers):
    load = [0] * workers
    plan = {w: [] for w in range(workers)}
    for j in sorted(jobs, reverse=True):
        w = load.index(min(load))
        load[w] += j
        plan[w].append(j)
    return max(load), plan
print(makespan([7, 3, 9, 2, 4, 8, 1], 3))
def can_partition(nums):
    total = sum(nums)
    if total % 2:
        return False
    bits = 1
    for n in nums:
        bits |= bits << n
    return bits >> total // 2 & 1 == 1
print([can_partition(x) for x in ([1, 5, 11, 5], [1, 2, 3, 5], [100] * 8, [])])
