files = ['main.py', 'main.pyc', 'README', 'data.csv', '.py', '', 'test_a.py']
for f in files:
    print(f'{f!r:12}', f.endswith('.py'), f.endswith(('.py', '.pyc')), f.startswith('test_'), f.startswith(('m', 'd')), f.startswith(''), f.endswith(()))
s = 'hello world'
print(s.startswith('world', 6), s.startswith('lo', 3, 5), s.startswith('lo', 3, 4), s.endswith('hello', 0, 5), s.endswith('o', 0, -3))
print(s.startswith('', 11), s.startswith('', 12), ''.startswith(''), s.endswith('world', -5))
for bad in (5, ['a'], None, (1,)):
    try:
        s.startswith(bad)
    except TypeError as e:
        print(e)
print([f for f in files if not f.endswith('.py')])
