pairs = [('a', 'b'), ('a', 'A'), ('abc', 'abd'), ('abc', 'ab'), ('', 'a'), ('Z', 'a'), ('10', '9'), ('é', 'z'), ('é', 'f'), ('\uffff', '\U00010000'), ('same', 'same')]
for a, b in pairs:
    print(ascii(a), ascii(b), a < b, a <= b, a == b, a != b, a >= b, a > b)
words = 'pear Apple fig apple Banana banana Fig éclair 10 9 2'.split()
print(sorted(words))
print(sorted(words, key=str.lower), sorted(words, key=lambda w: (len(w), w)), sorted(words, reverse=True), sep='\n')
print('a' == b'a', 'a' == 1, '1' == 1, 'a' != None)
for op in (lambda: 'a' < 1, lambda: None < 'a', lambda: 'a' < b'a', lambda: sorted(['a', 1])):
    try:
        op()
    except TypeError as e:
        print(e)
print('a' < 'b' < 'c', 'a' < 'c' < 'b', max('abc', 'abd', 'ab'), min('b', 'a'))
