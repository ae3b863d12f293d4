text = 'one\ntwo\r\nthree\rfour\x0bfive\x0csix\x1cseven\x85eight\u2028nine\u2029ten\n'
print(text.splitlines())
print(text.splitlines(True))
print(text.split('\n'))
for t in ['', '\n', 'a', 'a\n', '\n\n', 'a\r\n\r\nb', 'a\n\rb']:
    print(repr(t), t.splitlines(), t.splitlines(keepends=True))
print(b'a\nb\rc\r\nd\x0be'.splitlines())
for number, line in enumerate("""
first
  second
third""".splitlines(), 1):
    print(number, repr(line), line.strip() or '(blank)')
