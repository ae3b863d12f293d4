import json

data = {'name': 'Zoë', 'n': 1, 'f': 1.5, 'ok': True, 'no': None, 'list': [1, [2, []], {}], 'big': 2**70, 'esc': 'a"b\\c\n\t\u0001/', 'emoji': '😀', 'tuple': (1, 2)}
s = json.dumps(data)
print(s)
back = json.loads(s)
print(back, back == {**data, 'tuple': [1, 2]}, type(back['f']).__name__)
print(json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(',', ':')))
print(json.dumps({'a': [1, {'b': 2}], 'c': {}, 'd': []}, indent=2))
print(json.dumps({1: 'int', 2.5: 'float', True: 'bool', None: 'none'}), json.dumps('x'), json.dumps([float('inf'), float('nan'), -0.0, 1e100, 1e-7]))
print(json.loads(' [1, 2.0, 1e3, -0, "\\u00e9\\ud83d\\ude00", true, null, NaN] '), json.loads('"s"'), json.loads('12345678901234567890'), json.loads('{"a":1,"a":2}'))
for bad in ('', '{a:1}', '[1 2]', '{"a" 1}', '"abc', 'tru', '[1]x', "{'a':1}"):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(repr(bad), type(e).__name__, e.pos, e.lineno, e.colno)
for obj in ({1, 2}, object, {(1, 2): 3}, b'x', 1j):
    try:
        json.dumps(obj)
    except TypeError as e:
        print(e)
class P:
    def __init__(self, x): self.x = x
print(json.dumps([P(1), {'p': P(2)}], default=lambda o: vars(o)), json.dumps([[1, 2], []], indent=1))
print(json.loads('{"x": {"y": 1}}', object_hook=lambda d: sorted(d)), json.loads('[1.1, 2]', parse_float=str, parse_int=float))
rec = []
rec.append(rec)
try:
    json.dumps(rec)
except ValueError as e:
    print(e)
