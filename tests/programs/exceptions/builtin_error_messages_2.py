cases = ''''a' * 'b'
[1] + (2,)
None + 1
-'a'
~1.5
5 in 6
1 < 'a'
[] < {}
None > 0
unknown_name
for_sure_not_defined()
Obj()()
Obj()[0]
iter(Obj())
next([])
'%d' % 'x'
range(1, 2, 0)
[1, 2, 3][::0]
isinstance(1, 5)
hash([])
1 << -1
2 ** 'x'
pow(2, -1, 0)
'abc'.join([1])
bytes([300])
'\\u20ac'.encode('ascii')
max()
round('x')
sorted(5)
list(5)
dict([1])
divmod(1, 'a')
open('/nonexistent/file')
__import__('no_such_module_xyz')'''
class Obj:
    pass
for src in cases.splitlines():
    try:
        print(src, '=>', eval(src))
    except Exception as e:
        print(src, '=>', type(e).__name__ + ':', e)
