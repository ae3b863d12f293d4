s = 'abcdefghij'
for sl in [(None, None, None), (2, 5, None), (None, -3, None), (-4, None, None), (None, None, 2), (1, None, 3),
           (None, None, -1), (8, 2, -2), (2, 8, -1), (100, None, None), (-100, 3, None), (5, 5, None), (None, -100, -1), (9, None, -4)]:
    print(sl, repr(s[slice(*sl)]))
print(s[0], s[-1], s[3], s[-10])
print(s[:3] + s[3:] == s, s[::-1][::-1] == s, ''[::-1] == '')
u = 'aé中😀z'
print(len(u), u[::-1], u[1:4], u[3], u[::2], u[-2:])
for i in (10, -11):
    try:
        print(s[i])
    except IndexError as e:
        print(e)
try:
    s[::0]
except ValueError as e:
    print(e)
try:
    s['1']
except TypeError as e:
    print(e)
