s = 'the cat sat on the mat with the hat'
print(s.find('the'), s.find('the', 1), s.find('the', 1, 10), s.find('dog'), s.rfind('the'), s.rfind('the', 0, 20))
print(s.index('cat'), s.rindex('at'), s.find(''), s.find('', 5), s.find('', 100), s.rfind(''))
print(s.count('the'), s.count('at'), s.count(''), s.count('a', 10), s.count('a', 10, 20), 'aaaa'.count('aa'))
print(s.replace('the', 'a'), s.replace('the', 'a', 1), s.replace('the', '', -1))
print('abc'.replace('', '-'), 'abc'.replace('', '-', 2), ''.replace('', 'x'), 'aaa'.replace('aa', 'b'), ''.replace('a', 'b'))
print('banana'.replace('an', 'AN'), 'banana'.replace('a', 'é'), 'é中é'.replace('é', 'e'))
for m in ('index', 'rindex'):
    try:
        getattr(s, m)('zzz')
    except ValueError as e:
        print(m, e)
print('at' in s, 'dog' in s, '' in s, '' in '', 'the cat' in s, 'cat ' not in s)
try:
    1 in s
except TypeError as e:
    print(e)
print('x'.find('xx'), 'héllo'.find('l', -3), 'héllo'.rfind('l', -2), s.find('t', -3))
