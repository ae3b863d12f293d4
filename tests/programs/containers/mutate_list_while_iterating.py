nums = [1, 2, 3, 4, 5, 6]
for n in nums:
    if n % 2 == 0:
        nums.remove(n)
print(nums)
nums = [1, 1, 2, 2, 3]
for n in nums:
    if n == 1:
        nums.remove(n)
print(nums)
grow = [1]
for g in grow:
    if len(grow) < 6:
        grow.append(g * 2)
print(grow)
q = ['a', 'b', 'c']
for item in q:
    print(item, end=' ')
    if item == 'a':
        q.insert(0, 'z')
    if len(q) > 5:
        break
print(q)
lst = [1, 2, 3, 4]
for x in lst:
    lst.clear()
    print('once', x)
print(lst)
lst = [1, 2, 3]
it = iter(lst)
next(it)
lst[1] = 'changed'
lst.append('late')
print(list(it), list(it))
lst.append('too late')
print(list(it))
for i, v in enumerate(lst):
    lst[i] = v * 2
print(lst)
back = [1, 2, 3]
for v in reversed(back):
    back.append(v)
print(back)
for x in lst[:]:
    lst.remove(x)
print(lst)
