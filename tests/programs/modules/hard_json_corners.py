import json
from collections import OrderedDict
from decimal import Decimal

class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        if isinstance(o, complex):
            return {'re': o.real, 'im': o.imag}
        return super().default(o)
print(json.dumps({'s': {3, 1}, 'c': 2 - 1j, 'n': [{1}]}, cls=Enc))
try:
    json.dumps({'o': object}, cls=Enc)
except TypeError as e:
    print(e)
def hook(d):
    return complex(d['re'], d['im']) if 're' in d else d
print(json.loads('{"a": {"re": 1, "im": -2}}', object_hook=hook), json.loads('{"b":1,"a":2,"b":3}', object_pairs_hook=list), json.loads('{"z":1,"a":2}', object_pairs_hook=OrderedDict) == {'z': 1, 'a': 2})
print(json.loads('1.10', parse_float=Decimal), json.loads('[1, 2.5e3, -0, -0.0, 1E400, 123456789012345678901234567890]'), json.loads('"\\ud83d\\ude00 \\u0041\\/\\b"'), repr(json.loads('"\\ud83d"')))
print(json.dumps('\x00\x1f\x7f\x80\u2028é😀'), json.dumps('\x00é😀/', ensure_ascii=False), json.dumps("q'\"\\"), json.dumps(''), json.dumps({'é': 1}))
print(json.dumps([0.1, 1e16, 1e-7, 5e-324, 1e22, -0.0, 100.0, 2**64, True, None]), json.dumps((1, (2,))), json.dumps({}), json.dumps([]), json.dumps([[]], indent=2), json.dumps({'a': {}}, indent=1))
print(json.dumps({'b': 1, 'a': [1, {'z': 1, 'y': 2}]}, sort_keys=True, indent='\t').replace('\t', '>'))
print(json.dumps([1, 2, {'k': 3}], separators=(', ', ' : ')), json.dumps({2: 1, 10: 2, 1.5: 3}, sort_keys=True), json.dumps({None: 1, True: 2, 'x': 3}), json.dumps({(1,): 2, 'k': 1}, skipkeys=True))
for v in (float('nan'), float('-inf')):
    print(json.dumps(v), end=' ')
    try:
        json.dumps(v, allow_nan=False)
    except ValueError:
        print('ValueError')
for k in ({(1, 2): 1}, {b'k': 1}):
    try:
        json.dumps(k)
    except TypeError as e:
        print(e)
class I(int):
    def __repr__(self): return 'I!'
class S(str): pass
class D(dict): pass
class L(list): pass
print(json.dumps([I(5), S('s'), D(a=I(1)), L([1])]), json.loads(b'{"k": "\xc3\xa9"}'), json.loads(bytearray(b'[1]')), json.loads('  null  '))
for bad in ('{"a":1,}', '[1', '"\n"', '01', '1.', '.5', '+1', 'NULL', '{1:2}', '["\\x"]', '\ufeff[]', '[1]]', '-', '"\\u12"'):
    try:
        print(bad, json.loads(bad))
    except ValueError as e:
        print(repr(bad), type(e).__name__)
deep = '[' * 50 + ']' * 50
print(json.dumps(json.loads(deep)) == deep, json.loads(json.dumps({'x': [1, {'y': None}]})) == {'x': [1, {'y': None}]})
