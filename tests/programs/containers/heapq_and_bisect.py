import heapq, bisect

h = []
for x in [5, 1, 8, 3, 9, 2, 2**65, -1]:
    heapq.heappush(h, x)
    print(h)
print([heapq.heappop(h) for _ in range(len(h))])
xs = [9, 4, 7, 1, 8, 2]
heapq.heapify(xs)
print(xs, heapq.heappushpop(xs, 0), heapq.heapreplace(xs, 100), xs)
print(heapq.nlargest(3, [1, 8, 2, 23]), heapq.nsmallest(2, ['bb', 'a', 'ccc'], key=len), list(heapq.merge([1, 4], [2, 3], [0])))
tasks = []
for i, (p, name) in enumerate([(2, 'write'), (1, 'plan'), (2, 'test'), (1, 'read')]):
    heapq.heappush(tasks, (p, i, name))
while tasks:
    print(heapq.heappop(tasks))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
try:
    heapq.heappush([1], 'a')
except TypeError as e:
    print(e)
a = [1, 3, 3, 5]
for v in (0, 3, 4, 5, 6, 2.5):
    print(v, bisect.bisect_left(a, v), bisect.bisect_right(a, v), bisect.bisect(a, v, 1, 3))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a)
def grade(score):
    return 'FDCBA'[bisect.bisect([60, 70, 80, 90], score)]
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
print(bisect.bisect_left(['a', 'bb', 'cccc'], 3, key=len))
