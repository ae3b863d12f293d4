cases = '''{}['a']
{1: 2}[1.5]
[1, 2][5]
(1,)[3]
'abc'[9]
[].pop()
{}.popitem()
set().pop()
{1}.remove('q')
[1].remove(2)
[1].index('z')
(1,).index(2)
'a'.index('b')
int('12x')
int('')
float('abc')
int(None)
int([])
chr(-1)
chr(0x110000)
ord('ab')
ord('')
Obj().missing
None.split
'x'.bar
[].add(1)
{}.append
Obj.thing
len(5)
len(None)
abs('x')
sum(5)
5 + 'a'
'a' + 5'''
class Obj:
    pass
for src in cases.splitlines():
    try:
        print(src, '=>', eval(src))
    except Exception as e:
        print(src, '=>', type(e).__name__ + ':', e)
