tricky = ["plain", "it's", 'say "hi"', 'both \' and "', 'tab\t', 'nl\n', 'cr\r', 'bs\\', '\x00\x01\x1f', '\x7f', '\x80\x9f', '\xa0', '\xad', 'é', '\u200b', '\u2028', '中', '😀', '\ud800', '\U000e0001', '\x1b[0m', '\a\b\f\v']
for t in tricky:
    print(repr(t), ascii(t), len(t), len(repr(t)))
print([t for t in tricky if t.isprintable()])
print("a\
b", 'c' "d" '''e''', r'\n\t\\', '\101\60', '\N{BULLET}', '\x41\u0042\U00000043')
print(repr(b"by'te\"s\x00\xff\t\n\\"), repr(bytearray(b"it's")))
print({'k\n': ("v'", 'w"')}, [["'"]], {'"\''})
