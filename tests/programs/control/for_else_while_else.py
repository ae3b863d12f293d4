def find_factor(n):
    for d in range(2, n):
        if n % d == 0:
            print(n, 'has factor', d)
            break
    else:
        print(n, 'is prime')

for n in (2, 9, 13, 15):
    find_factor(n)

i = 0
while i < 3:
    i += 1
    if i == 5:
        break
else:
    print('while finished', i)

while True:
    i -= 1
    if i == 0:
        print('breaking')
        break
else:
    print('never')

for x in []:
    print('never')
else:
    print('empty loop else')

for a in range(3):
    for b in range(3):
        if a * b == 2:
            break
        print(a, b, end='; ')
    else:
        continue
    print('inner broke at', a, b)
    break
while False:
    pass
else:
    print('false loop else')
print(a, b, x if 'x' in globals() else 'x unset')
