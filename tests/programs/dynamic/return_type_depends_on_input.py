def parse(text):
    if text == 'none':
        return None
    if text in ('true', 'false'):
        return text == 'true'
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        pass
    if text.startswith('['):
        return [parse(t) for t in text[1:-1].split(',') if t]
    if '=' in text:
        k, _, v = text.partition('=')
        return {k: parse(v)}
    return text

for t in ['none', 'true', '12', '99999999999999999999', '1.5', '1e3', '[1,2.5,x,none]', '[]', 'k=v', 'a=b=3', 'word', 'nan']:
    v = parse(t)
    print(t, '->', repr(v), type(v).__name__)
print(parse('5') + parse('2.5'), parse('[1]') + parse('[2]'), parse('a') + parse('b'), parse('3') * parse('ab'))
try:
    parse('1') + parse('x')
except TypeError as e:
    print(e)
def first(xs):
    for x in xs:
        return x
print([first(x) for x in ([1], 'ab', {}, ((2.5,),), [None], {'k': 1})])
def negate(v):
    return not v if isinstance(v, bool) else -v if isinstance(v, (int, float)) else v[::-1]
print([negate(v) for v in (True, 5, -2.5, 'abc', [1, 2], (3, 4), -2**63)])
def maybe(n):
    if n > 2:
        return n
print([maybe(i) for i in range(5)], [maybe(i) or 'dflt' for i in range(5)])
def fold(xs):
    acc = xs[0]
    for x in xs[1:]:
        acc = acc + x
    return acc
print(fold([1, 2]), fold([1, 2.5]), fold(['a', 'b']), fold([[1], [2]]), fold([(1,), (2,)]), fold([2**63 - 1, 1]), fold([True, True]))
