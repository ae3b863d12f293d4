weird = '\u2003a\u00a0b\u3000c\x1cd\x85e\u200bf\u180eg\ufeffh '
print([ascii(w) for w in weird.split()], ascii(weird.strip()), [ascii(w) for w in weird.split(None, 2)])
print('  a  b  '.split(' '), '  a  b  '.split(), '  a  b  '.split(None, 1), '  a  b  '.rsplit(None, 1), '  a  b  '.split(' ', 2))
print('abcabc'.split('bc'), 'abcabc'.rsplit('bc', 1), 'aaaa'.split('aa'), 'aaaaa'.split('aa'), 'aaaaa'.rsplit('aa', 1), 'abc'.split('abc'), 'abc'.split('abcd'))
print(''.split(), ''.split(','), ' '.split(), ' '.split(' '), ''.splitlines(), '\n'.splitlines(), ''.partition('x'), ''.rsplit('x'))
print('a\x1db\x1ec\x0bd\x0ce\r\nf\n\rg'.splitlines(), 'a\r'.splitlines(), '\r\n\r'.splitlines(True))
print('xyxxyz'.strip('xy'), 'xyx'.strip('yx'), repr('xx'.strip('x')), 'a'.strip(''), ' a'.strip('\t'), 'ab'.lstrip('b'), 'abab'.rstrip('ba'))
print('..a.b..'.strip('.'), '[(x)]'.strip('[]()'), '^-^'.strip('^'), 'a-z'.strip('a-z'), '\\n'.strip('\\'), 'éaé'.strip('é'), '中a中'.lstrip('中é'))
print('a,b;c'.replace(',', ';').split(';'), 'k: v: w'.partition(': '), 'path/to/file'.rpartition('/'), 'nofind'.rpartition('/'))
print('aXbXc'.split('X', -5), 'aXbXc'.split('X', 100), 'aXbXc'.rsplit('X', 0), 'aXbXc'.split('x'), 'aXXb'.split('X'), 'XaX'.split('X'))
print('one  two'.split(maxsplit=0), '  lead'.split(maxsplit=0), 'trail  '.split(maxsplit=0), ' a b '.split(maxsplit=1), ' a b '.rsplit(maxsplit=1))
for args in ((1,), (None, 'x'), ('', ), (b',',)):
    try:
        print('a,b'.split(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print('prefix-body-suffix'.removeprefix('prefix-').removesuffix('-suffix'), 'aa'.removeprefix('a'), ''.removeprefix('a'), 'a'.removesuffix('a') == '')
print('tEST'.title(), "don't stop-me now".title(), 'ǆabc'.capitalize(), 'ŉ'.upper(), 'ΣΑΣ'.lower(), 'ﬀ'.title(), 'ß'.swapcase(), 'İI'.casefold() == 'i̇i')
print('abc'.find('', 3), 'abc'.find('', 4), 'abc'.rfind('', 0, 2), 'abc'.count('', 1), ''.count(''), 'abc'.index('', -1), 'abc'.replace('', '.', 3), 'aaa'.replace('a', 'aa', 2), 'abab'.count('ab', 1))
print('\t1\t22\n\t3'.expandtabs(4).split('\n'), 'a\tb'.expandtabs(1), 'é\tb'.expandtabs(3), 'ab\r\tc'.expandtabs(4).encode())
